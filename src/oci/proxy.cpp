#include "oci/proxy.h"

#include <array>
#include <cstdlib>

#include <arpa/inet.h>

#include "core/text.h"
#include "oci/field_cursor.h"

namespace gantry::oci {
namespace {

std::string environment(const char* capitals, const char* small) {
  for (const char* name : {capitals, small})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
  return {};
}

std::string percentDecoded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string hex(text.substr(at + 1 <= text.size() ? at + 1 : at, 2));
    const bool escape = text[at] == '%' && hex.size() == 2 &&
                        hex.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    result += escape ? static_cast<char>(std::stoi(hex, nullptr, 16)) : text[at];
    if (escape) at += 2;
  }
  return result;
}

/// The bytes of an IP address; empty when it is a name.
std::string addressBytes(const std::string& host) {
  std::array<char, 16> bytes{};
  if (::inet_pton(AF_INET, host.c_str(), bytes.data()) == 1) return {bytes.data(), 4};
  if (::inet_pton(AF_INET6, host.c_str(), bytes.data()) == 1) return {bytes.data(), 16};
  return {};
}

bool isInRange(const std::string& host, std::string_view range) {
  const std::size_t slash = range.find('/');
  const std::string address = addressBytes(host);
  const std::string network = addressBytes(std::string(range.substr(0, slash)));
  const std::string length(range.substr(slash + 1));
  if (address.empty() || address.size() != network.size() || length.empty() || length.size() > 3 ||
      length.find_first_not_of("0123456789") != std::string::npos)
    return false;
  const auto bits = static_cast<std::size_t>(std::stoul(length));
  if (bits > address.size() * 8) return false;
  for (std::size_t bit = 0; bit < bits; ++bit) {
    const auto mask = static_cast<unsigned char>(0x80U >> (bit % 8));
    if (((static_cast<unsigned char>(address[bit / 8]) ^ static_cast<unsigned char>(network[bit / 8])) & mask) != 0)
      return false;
  }
  return true;
}

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool covers(std::string_view entry, const Url& url) {
  if (entry == "*") return true;
  if (entry.find('/') != std::string_view::npos) return isInRange(url.host, entry);
  const std::size_t colon = entry.rfind(':');
  const bool hasPort = colon != std::string_view::npos && entry.find(':') == colon;
  if (hasPort && entry.substr(colon + 1) != std::to_string(url.port)) return false;
  std::string_view name = hasPort ? entry.substr(0, colon) : entry;
  if (name.substr(0, 1) == "*") name.remove_prefix(1);
  if (name.empty()) return false;
  if (name.front() == '.') return endsWith(url.host, name);
  const std::string address = addressBytes(url.host);
  if (!address.empty()) return address == addressBytes(std::string(name));
  return url.host == name || endsWith(url.host, "." + std::string(name));
}

}  // namespace

ProxySettings ProxySettings::fromEnvironment() {
  return {environment("HTTPS_PROXY", "https_proxy"), environment("NO_PROXY", "no_proxy")};
}

std::optional<Proxy> readProxy(std::string_view text) {
  Proxy proxy;
  const std::size_t scheme = text.find("://");
  if (scheme != std::string_view::npos) {
    const std::string name = lowered(text.substr(0, scheme));
    if (name == "socks5" || name == "socks5h") proxy.kind = Proxy::Kind::socks5;
    else if (name != "http") return std::nullopt;
    text.remove_prefix(scheme + 3);
  }
  if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
    const std::string_view who = text.substr(0, at);
    const std::size_t colon = who.find(':');
    proxy.user = percentDecoded(who.substr(0, colon));
    if (colon != std::string_view::npos) proxy.password = percentDecoded(who.substr(colon + 1));
    text.remove_prefix(at + 1);
  }
  const auto place = Url::parse("http://" + std::string(text.substr(0, text.find('/'))));
  if (!place) return std::nullopt;
  const bool namesPort = !text.empty() && place->authority() == place->endpoint();
  proxy.host = place->host;
  proxy.port = namesPort ? place->port : proxy.kind == Proxy::Kind::socks5 ? 1080 : 80;
  return proxy;
}

bool goesDirect(const Url& url, std::string_view noProxy) {
  if (url.isLoopback()) return true;
  for (const std::string_view entry : split(noProxy, ','))
    if (covers(lowered(trimmed(entry)), url)) return true;
  return false;
}

}  // namespace gantry::oci
