#pragma once

#include "oci/http.h"

namespace gantry::oci {

struct FollowedAnswer {
  HttpHead head;
  Url url;  ///< where it came from in the end
};

/// Sends a GET and follows up to five redirects: to https (or from loopback to loopback), nowhere else. The
/// Authorization goes along only to the same scheme, host and port, and never again after it was dropped. Bodies of
/// redirects are not handed on.
/// @error HttpFailure::Kind::refused for a redirect that is not followed; else as HttpTransport::exchange()
[[nodiscard]] HttpResult<FollowedAnswer> getFollowing(HttpTransport& transport, HttpRequest request,
                                                      const HttpReceiver& receive, const std::stop_token& stop);

}  // namespace gantry::oci
