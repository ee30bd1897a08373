#pragma once

#include <filesystem>

#include "core/signer.h"
#include "signing/foreground.h"
#include "ssh/key_file.h"
#include "ssh/options.h"

namespace gantry::signing {

/// Signs with a key file through `ssh-keygen -Y sign`, which lets a FIDO key blink. The passphrase of a locked file is the one that
/// `options` know, or ask for; when they cannot ask, ssh-keygen does, on the terminal or through SSH_ASKPASS. What it returns is
/// verified before it is handed on.
class KeygenSigner : public Signer {
 public:
  /// @error notFound when there is no key file; invalid when its public half cannot be read and has no `.pub` beside it
  [[nodiscard]] static Result<std::unique_ptr<Signer>> open(const std::filesystem::path& keyFile, ssh::Options options = {},
                                                            std::filesystem::path program = "ssh-keygen");
  [[nodiscard]] Fingerprint key() const override { return m_fingerprint; }
  [[nodiscard]] std::string described() const override;
  [[nodiscard]] Result<std::string> sign(std::string_view text, std::string_view nameSpace, std::stop_token stop) override;

 private:
  KeygenSigner(ssh::KeyFile file, Fingerprint fingerprint, ssh::Options options, std::filesystem::path program);
  [[nodiscard]] Result<Spoken> speak(std::string_view text, std::string_view nameSpace, const std::stop_token& stop, const std::optional<std::string>& passphrase) const;
  [[nodiscard]] Result<Spoken> unlockAndSpeak(std::string_view text, std::string_view nameSpace, const std::stop_token& stop) const;
  ssh::KeyFile m_file;  ///< its key is known
  Fingerprint m_fingerprint;
  ssh::Options m_options;
  std::filesystem::path m_program;
};

}  // namespace gantry::signing
