#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "oci/url.h"

namespace gantry::oci {

/// The proxy that an address is to be reached through.
struct Proxy {
  enum class Kind { http, socks5 };
  Kind kind = Kind::http;
  std::string host;
  std::uint16_t port = 0;
  std::string user;
  std::string password;
  bool operator==(const Proxy&) const = default;
};

/// HTTPS_PROXY and NO_PROXY, in capitals or not, as Docker and every Go program read them.
struct ProxySettings {
  std::string httpsProxy;
  std::string noProxy;
  [[nodiscard]] static ProxySettings fromEnvironment();
};

/// `[http://|socks5://][user:password@]host[:port]`; nothing for any other text.
[[nodiscard]] std::optional<Proxy> readProxy(std::string_view text);

/// Whether `noProxy` (names, .domains, addresses, CIDR ranges, `*`, each with an optional port) covers `url`. Loopback is
/// always covered.
[[nodiscard]] bool goesDirect(const Url& url, std::string_view noProxy);

}  // namespace gantry::oci
