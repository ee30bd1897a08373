#pragma once

#include "oci/http.h"

namespace gantry::oci {

/// What was asked for, for the messages.
struct Subject {
  std::string registry;     ///< ghcr.io
  std::string what;         ///< ghcr.io/acme/shop-app:sha-1ce08b5
  std::string credentials;  ///< "the credentials from ~/.docker/config.json"; empty when there are none
  std::string lookedIn;     ///< where credentials were looked for
};

/// The error of an exchange that did not come to an answer.
[[nodiscard]] Error errorOf(const HttpFailure& failure, const Subject& subject);

/// The error of an answer that is not a success. `body` is the start of what came with it: only an error code of the
/// distribution specification is shown from it, never its text.
[[nodiscard]] Error errorOf(const HttpHead& head, std::string_view body, const Subject& subject);

/// `error` of a reader that does not know what it read: its message with `what` before it.
[[nodiscard]] Error about(const std::string& what, const Error& error);

}  // namespace gantry::oci
