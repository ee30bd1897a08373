#pragma once

#include <optional>

#include "oci/challenge.h"
#include "oci/docker_config.h"
#include "oci/http.h"

namespace gantry::oci {

/// `Basic` and the credentials (RFC 7617).
[[nodiscard]] Secret basicAuthorization(const Credentials& credentials);

/// The request for a token that a Bearer challenge asks for (distribution specification, "token authentication"): a GET
/// with the credentials as Basic, or anonymous; with an identity token a POST (its "OAuth2" part). Fills method, url,
/// authorization and form.
/// @error Code::invalid when the realm is no address that a registry at `base` may send credentials to: https, or
///        loopback when the registry is on loopback too.
[[nodiscard]] Result<HttpRequest> tokenRequest(const Challenge& challenge, const Url& base, const std::string& scope,
                                               const std::optional<Credentials>& credentials);

}  // namespace gantry::oci
