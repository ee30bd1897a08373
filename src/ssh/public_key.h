#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gantry::ssh {

/// A public key, of a host or of a person, as it travels (RFC 4253, section 6.6).
struct PublicKey {
  std::string type;  ///< such as ssh-ed25519
  std::string blob;  ///< type and numbers in wire format

  /// Nothing when `blob` does not begin with a plausible key type, or does not end where its last part does.
  [[nodiscard]] static std::optional<PublicKey> fromBlob(std::string_view blob);
  /// `SHA256:` and unpadded base 64, as OpenSSH shows it.
  [[nodiscard]] std::string fingerprint() const;
  bool operator==(const PublicKey&) const = default;
};

using HostKey = PublicKey;

}  // namespace gantry::ssh
