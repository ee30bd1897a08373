#include "signing/keygen_signer.h"

#include "core/text.h"
#include "signing/foreground.h"
#include "signing/signature_check.h"
#include "ssh/key_file.h"

namespace gantry::signing {

KeygenSigner::KeygenSigner(std::filesystem::path file, ssh::PublicKey key, Fingerprint fingerprint, std::filesystem::path program)
    : m_file(std::move(file)), m_key(std::move(key)), m_fingerprint(std::move(fingerprint)), m_program(std::move(program)) {}

Result<std::unique_ptr<Signer>> KeygenSigner::open(const std::filesystem::path& keyFile, std::filesystem::path program) {
  auto file = ssh::readKeyFile(keyFile);
  if (!file) return failure(Code::notFound, keyFile.string() + " is no private key");
  if (!file->key)
    return failure(Code::invalid, "the public half of " + keyFile.string() + " cannot be read",
                   "put it beside the key: ssh-keygen -y -f " + shellWord(keyFile.string()) + " > " + shellWord(keyFile.string() + ".pub"));
  auto fingerprint = Fingerprint::parse(file->key->fingerprint());
  if (!fingerprint) return failure(fingerprint.error());
  return std::unique_ptr<Signer>(new KeygenSigner(keyFile, *file->key, *fingerprint, std::move(program)));
}

std::string KeygenSigner::described() const { return m_key.type + " from " + m_file.string(); }

Result<std::string> KeygenSigner::sign(std::string_view text, std::string_view nameSpace, std::stop_token stop) {
  const std::vector<std::string> argv{m_program.string(), "-Y", "sign", "-q", "-n", std::string(nameSpace), "-f", m_file.string()};
  auto spoken = runInForeground(argv, text, std::move(stop));
  if (!spoken) return failure(spoken.error());
  if (spoken->status != 0)
    return failure(Code::permission, "ssh-keygen did not sign with " + m_file.string(),
                   "check the passphrase, or add the key to the ssh-agent: ssh-add " + shellWord(m_file.string()));
  const auto proven = proveSignature(text, spoken->output, nameSpace);
  if (!proven) return failure(proven.error().code, "ssh-keygen gave a signature that does not hold: " + proven.error().message);
  if (proven->key != m_key) return failure(Code::invalid, "ssh-keygen signed with another key than that of " + m_file.string());
  return std::move(spoken->output);
}

}  // namespace gantry::signing
