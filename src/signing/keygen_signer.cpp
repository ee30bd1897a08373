#include "signing/keygen_signer.h"

#include <cstring>
#include <utility>

#include "core/text.h"
#include "signing/signature_check.h"

namespace gantry::signing {

KeygenSigner::KeygenSigner(ssh::KeyFile file, Fingerprint fingerprint, ssh::Options options, std::filesystem::path program)
    : m_file(std::move(file)), m_fingerprint(std::move(fingerprint)), m_options(std::move(options)), m_program(std::move(program)) {}

Result<std::unique_ptr<Signer>> KeygenSigner::open(const std::filesystem::path& keyFile, ssh::Options options, std::filesystem::path program) {
  auto file = ssh::readKeyFile(keyFile);
  if (!file) return failure(Code::notFound, keyFile.string() + " is no private key");
  if (!file->key)
    return failure(Code::invalid, "the public half of " + keyFile.string() + " cannot be read",
                   "put it beside the key: ssh-keygen -y -f " + shellWord(keyFile.string()) + " > " + shellWord(keyFile.string() + ".pub"));
  auto fingerprint = Fingerprint::parse(file->key->fingerprint());
  if (!fingerprint) return failure(fingerprint.error());
  return std::unique_ptr<Signer>(new KeygenSigner(std::move(*file), *fingerprint, std::move(options), std::move(program)));
}

std::string KeygenSigner::described() const { return m_file.key->type + " from " + m_file.path.string(); }

Result<Spoken> KeygenSigner::speak(std::string_view text, std::string_view nameSpace, const std::stop_token& stop, const std::optional<std::string>& passphrase) const {
  return runInForeground({m_program.string(), "-Y", "sign", "-q", "-n", std::string(nameSpace), "-f", m_file.path.string()}, text, stop, passphrase);
}

/// The passphrase that is known already, then what the person says, twice at most.
Result<Spoken> KeygenSigner::unlockAndSpeak(std::string_view text, std::string_view nameSpace, const std::stop_token& stop) const {
  constexpr int kAttempts = 2;
  const auto turn = m_options.passphrases->turn(stop);
  if (!turn) return failure(Code::cancelled, "stopped on request");
  auto known = m_options.passphrases->of(m_file.path);
  Result<Spoken> spoken = failure(Code::permission, "");
  for (int attempt = known ? 0 : 1; attempt <= kAttempts; ++attempt) {
    auto passphrase = attempt == 0 ? std::exchange(known, {}) : m_options.askPassphrase(m_file.path);
    if (!passphrase)
      return failure(Code::permission, m_file.path.string() + " is locked, and nobody gave its passphrase", "add it to the ssh-agent: ssh-add " + shellWord(m_file.path.string()));
    spoken = speak(text, nameSpace, stop, passphrase);
    if (spoken && spoken->status == 0) m_options.passphrases->keep(m_file.path, *passphrase);
    ::explicit_bzero(passphrase->data(), passphrase->size());
    if (!spoken || spoken->status == 0) break;
  }
  return spoken;
}

Result<std::string> KeygenSigner::sign(std::string_view text, std::string_view nameSpace, std::stop_token stop) {
  const bool asksHere = m_file.encrypted && !m_file.isSecurityKey() && m_options.askPassphrase;
  auto spoken = asksHere ? unlockAndSpeak(text, nameSpace, stop) : speak(text, nameSpace, stop, {});
  if (!spoken) return failure(spoken.error());
  const std::string file = m_file.path.string();
  if (spoken->status != 0)
    return failure(Code::permission, "ssh-keygen did not sign with " + file, "check the passphrase, or add the key to the ssh-agent: ssh-add " + shellWord(file));
  const auto proven = proveSignature(text, spoken->output, nameSpace);
  if (!proven) return failure(proven.error().code, "ssh-keygen gave a signature that does not hold: " + proven.error().message);
  if (proven->key != m_file.key) return failure(Code::invalid, "ssh-keygen signed with another key than that of " + file);
  return std::move(spoken->output);
}

}  // namespace gantry::signing
