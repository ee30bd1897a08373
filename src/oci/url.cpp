#include "oci/url.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/text.h"
#include "oci/field_cursor.h"

namespace gantry::oci {
namespace {

bool isAlphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

tl::unexpected<Error> refused(std::string_view text, std::string_view reason) {
  const bool mayHoldPassword = text.find('@') != std::string_view::npos;
  const std::string shown = mayHoldPassword ? "" : " " + inQuotes(text.substr(0, text.find('?')));
  return failure(Code::invalid, "web address" + shown + " " + std::string(reason));
}

bool isHostName(std::string_view host) {
  return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), [](char c) {
    return isAlphanumeric(c) || c == '.' || c == '-' || c == '_';
  });
}

bool isIpv6(std::string_view host) {
  return host.size() >= 2 && host.size() <= 45 && host.find(':') != std::string_view::npos &&
         host.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
}

std::optional<std::uint16_t> parsePort(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port == 0) return std::nullopt;
  return port;
}

/// Fills host and port from `host`, `host:port`, `[v6]` or `[v6]:port`.
bool parseAuthority(std::string_view text, Url& url) {
  std::string_view rest;
  if (!text.empty() && text.front() == '[') {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos || !isIpv6(text.substr(1, end - 1))) return false;
    url.host = lowered(text.substr(1, end - 1));
    rest = text.substr(end + 1);
  } else {
    const std::size_t colon = text.find(':');
    if (!isHostName(text.substr(0, colon))) return false;
    url.host = lowered(text.substr(0, colon));
    rest = colon == std::string_view::npos ? std::string_view{} : text.substr(colon);
  }
  if (rest.empty()) return true;
  const auto port = rest.front() == ':' ? parsePort(rest.substr(1)) : std::nullopt;
  if (port) url.port = *port;
  return port.has_value();
}

std::uint16_t ownPort(std::string_view scheme) { return scheme == "https" ? 443 : 80; }

bool isIpv4Loopback(std::string_view host) {
  const auto parts = split(host, '.');
  return parts.size() == 4 && parts[0] == "127" && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return !part.empty() && part.size() <= 3 && part.find_first_not_of("0123456789") == std::string_view::npos;
  });
}

}  // namespace

Result<Url> Url::parse(std::string_view text) {
  text = text.substr(0, text.find('#'));
  constexpr std::size_t kLongest = 16 * 1024;
  const bool printable = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
  if (!printable || text.size() > kLongest) return refused("", "has characters that no address may have");
  const std::size_t colon = text.find("://");
  const std::string scheme = lowered(text.substr(0, colon));
  if (colon == std::string_view::npos || (scheme != "https" && scheme != "http"))
    return refused(text, "is neither https nor http");
  const std::string_view rest = text.substr(colon + 3);
  const std::size_t end = std::min(rest.find_first_of("/?"), rest.size());
  Url url{scheme, {}, ownPort(scheme), std::string(rest.substr(end))};
  if (rest.substr(0, end).find('@') != std::string_view::npos)
    return refused(text, "with a user name or password in it is not followed");
  if (!parseAuthority(rest.substr(0, end), url)) return refused(text, "names no valid host");
  if (url.target.empty() || url.target.front() != '/') url.target.insert(0, "/");
  return url;
}

Result<Url> Url::resolve(std::string_view reference) const {
  reference = reference.substr(0, reference.find('#'));
  const std::size_t colon = reference.find(':');
  if (colon != std::string_view::npos && colon < reference.find_first_of("/?")) return parse(reference);
  const std::string origin = scheme + "://" + authority();
  if (reference.substr(0, 2) == "//") return parse(scheme + ":" + std::string(reference));
  if (!reference.empty() && reference.front() == '/') return parse(origin + std::string(reference));
  const std::string path = target.substr(0, target.find('?'));
  if (reference.empty()) return parse(origin + target);
  if (reference.front() == '?') return parse(origin + path + std::string(reference));
  return parse(origin + path.substr(0, path.rfind('/') + 1) + std::string(reference));
}

std::string Url::text() const { return scheme + "://" + authority() + target; }

std::string Url::authority() const {
  if (port != ownPort(scheme)) return endpoint();
  return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

std::string Url::endpoint() const {
  const std::string name = host.find(':') == std::string::npos ? host : "[" + host + "]";
  return name + ":" + std::to_string(port);
}

bool Url::isLoopback() const { return host == "localhost" || host == "::1" || isIpv4Loopback(host); }

bool Url::hasSameOrigin(const Url& other) const {
  return scheme == other.scheme && host == other.host && port == other.port;
}

bool maySendOn(const Url& from, const Url& to) {
  return to.scheme == "https" || (to.isLoopback() && from.isLoopback());
}

std::string percentEncoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (isAlphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~')
      result += c;
    else
      result += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
  }
  return result;
}

}  // namespace gantry::oci
