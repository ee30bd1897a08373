#pragma once

#include <string_view>

#include "core/clock.h"
#include "oci/secret.h"

namespace gantry::oci {

/// A token that a registry's token service gave us.
struct BearerToken {
  Secret text;
  Time until;  ///< not to be used from here on: expiry minus a margin
};

/// Reads a token service's answer (distribution specification "token authentication"): `token` or `access_token`, and
/// `expires_in` in seconds, counted from `now` because the service's clock may differ; 60 s when it is missing, one hour
/// at most.
/// @error Code::invalid, also when the token has characters that a header must not have.
[[nodiscard]] Result<BearerToken> readTokenAnswer(std::string_view body, Time now);

}  // namespace gantry::oci
