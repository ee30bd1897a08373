#pragma once

#include <string>
#include <string_view>

#include "core/result.h"
#include "ssh/public_key.h"

namespace gantry::signing {

/// What stands in a SSHSIG signature (openssh PROTOCOL.sshsig), taken apart; nothing of it is proven yet.
struct SshSignature {
  ssh::PublicKey key;
  std::string nameSpace;
  std::string hash;       ///< sha256 or sha512
  std::string signature;  ///< as SSH writes it: algorithm, bytes; for security keys also flags and counter

  /// @error Code::invalid when the blob is not version 1, has anything after its end, a reserved part that is not
  ///        empty, an empty namespace or another hash
  [[nodiscard]] static Result<SshSignature> parse(std::string_view blob);
  [[nodiscard]] std::string blob() const;

  bool operator==(const SshSignature&) const = default;
};

/// The bytes a key signs when `text` is signed for `nameSpace`. `hash` is sha256 or sha512.
[[nodiscard]] std::string bytesToSign(std::string_view nameSpace, std::string_view hash, std::string_view text);

}  // namespace gantry::signing
