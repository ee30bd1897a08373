#include "ssh/public_key.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>

#include "ssh/wire_format.h"

namespace gantry::ssh {

std::optional<PublicKey> PublicKey::fromBlob(std::string_view blob) {
  constexpr std::size_t kLongestType = 64;
  WireReader reader(blob);
  const std::string_view type = reader.text();
  const bool isCertificate = type.find("-cert-v01@") != std::string_view::npos;  // has numbers, too
  while (!isCertificate && reader.ok() && !reader.rest().empty()) [[maybe_unused]] const auto part = reader.text();
  const bool plain = std::all_of(type.begin(), type.end(), [](char c) { return c > ' ' && c < 0x7F; });
  if (!reader.ok() || type.empty() || type.size() > kLongestType || !plain) return std::nullopt;
  return PublicKey{std::string(type), std::string(blob)};
}

std::string PublicKey::fingerprint() const {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(blob.data()), blob.size(), digest.data());
  std::string text = toBase64({reinterpret_cast<const char*>(digest.data()), digest.size()});
  while (text.ends_with('=')) text.pop_back();
  return "SHA256:" + text;
}

}  // namespace gantry::ssh
