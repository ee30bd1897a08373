#include "ssh/known_hosts_line.h"

#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>

#include "core/text.h"
#include "ssh/pattern.h"
#include "ssh/wire_format.h"

namespace gantry::ssh {
namespace {

constexpr std::string_view kHashPrefix = "|1|";
constexpr std::size_t kHashLength = 20;

std::string hmac(std::string_view salt, std::string_view name) {
  std::array<unsigned char, kHashLength> digest{};
  HMAC(EVP_sha1(), salt.data(), static_cast<int>(salt.size()), reinterpret_cast<const unsigned char*>(name.data()),
       name.size(), digest.data(), nullptr);
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

bool hashMatches(std::string_view names, std::string_view name) {
  names.remove_prefix(kHashPrefix.size());
  const std::size_t bar = names.find('|');
  if (bar == std::string_view::npos) return false;
  const auto salt = fromBase64(names.substr(0, bar));
  const auto hash = fromBase64(names.substr(bar + 1));
  if (!salt || !hash || salt->size() != kHashLength || hash->size() != kHashLength) return false;
  return CRYPTO_memcmp(hmac(*salt, name).data(), hash->data(), kHashLength) == 0;
}

}  // namespace

std::optional<KnownHostsLine> parseKnownHostsLine(std::string_view line) {
  KnownHostsLine entry;
  while (line.ends_with('\r') || line.ends_with('\n')) line.remove_suffix(1);
  std::string_view first = cutWord(line);
  if (first.empty() || first.starts_with('#')) return std::nullopt;
  if (first.starts_with('@')) {
    if (first == "@revoked")
      entry.marker = KnownHostsLine::Marker::revoked;
    else if (first == "@cert-authority")
      entry.marker = KnownHostsLine::Marker::certificateAuthority;
    else
      return std::nullopt;
    first = cutWord(line);
    if (first.starts_with('@')) return std::nullopt;
  }
  entry.names = first;
  const std::string_view type = cutWord(line);
  const auto blob = fromBase64(cutWord(line));
  auto key = blob ? PublicKey::fromBlob(*blob) : std::nullopt;
  if (!key || key->type != type) return std::nullopt;
  entry.key = std::move(*key);
  return entry;
}

bool namesMatch(std::string_view names, std::string_view name) {
  return names.starts_with(kHashPrefix) ? hashMatches(names, name) : matchesPatterns(lowered(names), name);
}

std::string hashedName(std::string_view name) {
  std::array<unsigned char, kHashLength> salt{};
  RAND_bytes(salt.data(), static_cast<int>(salt.size()));
  const std::string_view bytes(reinterpret_cast<const char*>(salt.data()), salt.size());
  return std::string(kHashPrefix) + toBase64(bytes) + "|" + toBase64(hmac(bytes, name));
}

}  // namespace gantry::ssh
