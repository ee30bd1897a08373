#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "ssh/public_key.h"

namespace gantry::ssh {

/// What can be known about a private key file without its passphrase.
struct KeyFile {
  std::filesystem::path path;
  std::optional<PublicKey> key;  ///< from the file itself, or from the `.pub` file beside it
  bool encrypted = false;
  bool isRsa = false;
  /// A FIDO key: only the ssh program can use it.
  [[nodiscard]] bool isSecurityKey() const { return key && key->type.starts_with("sk-"); }
};

/// Pure: reads the head of an OpenSSH (PROTOCOL.key) or PEM private key. Nothing when it is neither.
[[nodiscard]] std::optional<KeyFile> describeKey(std::string_view text);

/// Nothing when there is no such file, or it is not a private key.
[[nodiscard]] std::optional<KeyFile> readKeyFile(const std::filesystem::path& path);

/// The public key of a line of a `.pub` file: `type base64 comment`.
[[nodiscard]] std::optional<PublicKey> parsePublicKeyLine(std::string_view line);

}  // namespace gantry::ssh
