#pragma once

#include <filesystem>

#include "core/signer.h"
#include "ssh/public_key.h"

namespace gantry::signing {

/// Signs with a key file through `ssh-keygen -Y sign`, which asks for the passphrase on the terminal (or through
/// SSH_ASKPASS) and lets a FIDO key blink. What it returns is verified before it is handed on.
class KeygenSigner : public Signer {
 public:
  /// @error notFound when there is no key file; invalid when its public half cannot be read and has no `.pub` beside it
  [[nodiscard]] static Result<std::unique_ptr<Signer>> open(const std::filesystem::path& keyFile,
                                                            std::filesystem::path program = "ssh-keygen");
  [[nodiscard]] Fingerprint key() const override { return m_fingerprint; }
  [[nodiscard]] std::string described() const override;
  [[nodiscard]] Result<std::string> sign(std::string_view text, std::string_view nameSpace, std::stop_token stop) override;

 private:
  KeygenSigner(std::filesystem::path file, ssh::PublicKey key, Fingerprint fingerprint, std::filesystem::path program);
  std::filesystem::path m_file;
  ssh::PublicKey m_key;
  Fingerprint m_fingerprint;
  std::filesystem::path m_program;
};

}  // namespace gantry::signing
