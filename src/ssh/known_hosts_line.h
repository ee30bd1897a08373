#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ssh/public_key.h"

namespace gantry::ssh {

/// One entry of a known_hosts file (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT").
struct KnownHostsLine {
  enum class Marker { none, certificateAuthority, revoked };
  Marker marker = Marker::none;
  std::string names;  ///< comma list of patterns, or one hashed name `|1|salt|hash`
  PublicKey key;
};

/// Pure: bytes in, entry out. Nothing for comments, blank lines and whatever OpenSSH would skip. The boundary for
/// fuzzing together with `namesMatch`.
[[nodiscard]] std::optional<KnownHostsLine> parseKnownHostsLine(std::string_view line);

/// Whether `names` covers `name`: the host in lower case, or `[host]:port`. Patterns match in any case, as matchesPatterns().
[[nodiscard]] bool namesMatch(std::string_view names, std::string_view name);

/// `|1|salt|hash` for a name: HMAC-SHA1 under a fresh salt, as OpenSSH's HashKnownHosts writes it.
[[nodiscard]] std::string hashedName(std::string_view name);

}  // namespace gantry::ssh
