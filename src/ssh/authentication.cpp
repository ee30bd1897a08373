#include "ssh/authentication.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "core/text.h"
#include "ssh/agent.h"
#include "ssh/key_file.h"
#include "ssh/library.h"
#include "ssh/wire_format.h"

namespace gantry::ssh {
namespace {

constexpr int kAlgorithmUnsupported = -51;  // LIBSSH2_ERROR_ALGO_UNSUPPORTED, named since 1.11

/// What libssh2 calls when the host is ready to take a key: signs, or only notes that the host would.
struct Signer {
  std::function<Result<std::string>(std::string_view data)> sign;
  bool wasAsked = false;
  std::optional<Error> problem;
};

LIBSSH2_USERAUTH_PUBLICKEY_SIGN_FUNC(signWith) {
  (void)session;
  auto* signer = static_cast<Signer*>(*abstract);
  signer->wasAsked = true;
  if (!signer->sign) return -1;
  const auto signature = signer->sign({reinterpret_cast<const char*>(data), data_len});
  if (!signature) {
    signer->problem = signature.error();
    return -1;
  }
  *sig = static_cast<unsigned char*>(std::malloc(signature->size()));  // libssh2 frees it
  if (*sig == nullptr) return -1;
  std::memcpy(*sig, signature->data(), signature->size());
  *sig_len = signature->size();
  return 0;
}

/// The algorithm in the data to be signed (RFC 4252, section 7).
std::string algorithmIn(std::string_view data) {
  WireReader reader(data);
  [[maybe_unused]] const auto sessionId = reader.text();
  [[maybe_unused]] const auto kind = reader.byte();
  [[maybe_unused]] const auto user = reader.text();
  [[maybe_unused]] const auto service = reader.text();
  [[maybe_unused]] const auto method = reader.text();
  [[maybe_unused]] const auto signedFlag = reader.byte();
  return std::string(reader.text());
}

/// One attempt after the other to log in, and what each of them came to.
class Login {
 public:
  Login(Session& session, const Options& options, const Waiter& waiter)
      : m_session(session), m_options(options), m_waiter(waiter), m_user(session.settings().user) {
    renew();
  }

  Result<std::string> run();

 private:
  enum class Answer { accepted, refused };

  void renew() { m_deadline = Deadline::after(m_options.limits.authentication); }
  [[nodiscard]] Result<bool> askMethods();
  [[nodiscard]] Result<Answer> tryAgent();
  [[nodiscard]] Result<Answer> tryAgentKey(Agent& agent, const AgentKey& key);
  [[nodiscard]] Result<Answer> tryFile(const KeyFile& file);
  [[nodiscard]] Result<Answer> unlockFile(const KeyFile& file);
  [[nodiscard]] std::optional<std::string> ask(const std::filesystem::path& keyFile) const;
  [[nodiscard]] Result<bool> wouldAccept(const PublicKey& key);
  [[nodiscard]] Result<int> present(const PublicKey& key, Signer& signer);
  [[nodiscard]] Result<int> presentFile(const KeyFile& file, const std::string& passphrase);
  [[nodiscard]] Result<Answer> judge(int value);
  [[nodiscard]] bool leaveToProgram(const PublicKey& key, const std::string& source);
  [[nodiscard]] std::vector<AgentKey> inOrder(std::vector<AgentKey> keys) const;
  [[nodiscard]] bool isTried(const std::optional<PublicKey>& key) const;
  void noteCertificates();
  [[nodiscard]] Error refused() const;

  Session& m_session;
  const Options& m_options;
  const Waiter& m_waiter;
  const std::string m_user;
  Deadline m_deadline = Deadline::never();
  std::string m_methods;
  std::string m_identity;
  std::vector<KeyFile> m_files;
  std::vector<PublicKey> m_tried;
  std::vector<std::string> m_notes;     // for people: what became of each key
  std::vector<std::string> m_leftOver;  // keys only the ssh program can use
};

/// True when the host lets us in without any key.
Result<bool> Login::askMethods() {
  const auto methods = m_session.obtain(
      [&] { return libssh2_userauth_list(m_session.raw(), m_user.c_str(), static_cast<unsigned>(m_user.size())); },
      m_deadline, m_waiter);
  if (!methods) return failure(methods.error());
  if (*methods != nullptr) {
    m_methods = *methods;
    return false;
  }
  if (libssh2_userauth_authenticated(m_session.raw()) != 0) return true;
  return failure(Code::unreachable, m_session.settings().address() + " hung up before the login: " +
                                        m_session.lastError());
}

/// A refusal is an answer; anything that breaks the connection is an error.
Result<Login::Answer> Login::judge(int value) {
  if (value == 0) return Answer::accepted;
  if (value == LIBSSH2_ERROR_AUTHENTICATION_FAILED || value == LIBSSH2_ERROR_PUBLICKEY_UNVERIFIED ||
      value == LIBSSH2_ERROR_FILE || value == kAlgorithmUnsupported)
    return Answer::refused;
  return failure(Code::unreachable, m_session.settings().address() + " hung up during the login: " +
                                        m_session.lastError(),
                 m_tried.size() > 4 ? "too many keys in ssh-agent? Set IdentitiesOnly and IdentityFile" : "");
}

bool Login::leaveToProgram(const PublicKey& key, const std::string& source) {
  const bool isCertificate = key.type.find("-cert-v01@") != std::string::npos;
  const bool isSecurityKey = key.type.starts_with("sk-");
  const bool isRsa = key.type == "ssh-rsa" && !Library::knowsRsaSha2();
  const bool isUsable = !isCertificate && !isSecurityKey && !isRsa && key.type != "ssh-dss";
  if (isUsable) return false;
  const std::string kind = isCertificate ? "certificate" : isSecurityKey ? "FIDO key" : "RSA key";
  m_leftOver.push_back(kind + " " + key.fingerprint() + " (" + source + ")");
  return true;
}

Result<int> Login::present(const PublicKey& key, Signer& signer) {
  void* abstract = &signer;
  return m_session.complete(
      [&] {
        return libssh2_userauth_publickey(m_session.raw(), m_user.c_str(),
                                          reinterpret_cast<const unsigned char*>(key.blob.data()), key.blob.size(),
                                          signWith, &abstract);
      },
      m_deadline, m_waiter);
}

Result<Login::Answer> Login::tryAgentKey(Agent& agent, const AgentKey& candidate) {
  m_tried.push_back(candidate.key);
  Signer signer;
  signer.sign = [&](std::string_view data) {
    return agent.sign(candidate.key, data, algorithmIn(data), Deadline::after(m_options.limits.signature), m_waiter);
  };
  m_deadline = Deadline::after(m_options.limits.authentication + m_options.limits.signature);
  const auto value = present(candidate.key, signer);
  renew();
  if (!value) return failure(value.error());
  if (signer.problem && signer.problem->code == Code::cancelled) return failure(*signer.problem);
  const auto answer = judge(*value);
  if (answer && *answer == Answer::accepted)
    m_identity = candidate.key.fingerprint() + " (ssh-agent, " + neutralised(candidate.comment) + ")";
  else
    m_notes.push_back(signer.problem ? signer.problem->message
                                     : "not accepted: " + candidate.key.fingerprint() + " from ssh-agent");
  return answer;
}

/// Keys the configuration names come first; with IdentitiesOnly they are the only ones.
std::vector<AgentKey> Login::inOrder(std::vector<AgentKey> keys) const {
  const auto isNamed = [&](const AgentKey& candidate) {
    return std::any_of(m_files.begin(), m_files.end(),
                       [&](const KeyFile& file) { return file.key && *file.key == candidate.key; });
  };
  if (m_session.settings().identitiesOnly) std::erase_if(keys, [&](const AgentKey& key) { return !isNamed(key); });
  std::stable_partition(keys.begin(), keys.end(), isNamed);
  return keys;
}

Result<Login::Answer> Login::tryAgent() {
  const auto& socket = m_session.settings().agentSocket;
  if (socket.empty()) return Answer::refused;
  auto agent = Agent::open(socket);
  auto keys = agent ? agent->keys(Deadline::after(m_options.limits.agent), m_waiter)
                    : Result<std::vector<AgentKey>>(failure(agent.error()));
  if (!keys && keys.error().code == Code::cancelled) return failure(keys.error());
  if (!keys) m_notes.push_back(keys.error().message);
  if (!keys) return Answer::refused;
  renew();
  for (const AgentKey& candidate : inOrder(std::move(*keys))) {
    if (leaveToProgram(candidate.key, "ssh-agent")) continue;
    const auto answer = tryAgentKey(*agent, candidate);
    if (!answer || *answer == Answer::accepted) return answer;
  }
  return Answer::refused;
}

Result<bool> Login::wouldAccept(const PublicKey& key) {
  Signer probe;
  const auto value = present(key, probe);
  if (!value) return failure(value.error());
  if (!probe.wasAsked) {
    const auto answer = judge(*value);
    if (!answer) return failure(answer.error());
  }
  return probe.wasAsked;
}

Result<int> Login::presentFile(const KeyFile& file, const std::string& passphrase) {
  const std::string path = file.path.string();
  return m_session.complete(
      [&] {
        return libssh2_userauth_publickey_fromfile_ex(m_session.raw(), m_user.c_str(),
                                                      static_cast<unsigned>(m_user.size()), nullptr, path.c_str(),
                                                      passphrase.c_str());
      },
      m_deadline, m_waiter);
}

std::optional<std::string> Login::ask(const std::filesystem::path& keyFile) const {
  return m_options.askPassphrase ? m_options.askPassphrase(keyFile) : std::nullopt;
}

Result<Login::Answer> Login::unlockFile(const KeyFile& file) {
  constexpr int kAttempts = 2;
  const std::string path = file.path.string();
  const auto turn = m_options.passphrases->turn(m_waiter.stopToken());
  if (!turn) return failure(cancelled());
  auto known = m_options.passphrases->of(file.path);
  for (int attempt = known ? 0 : 1; attempt <= kAttempts; ++attempt) {
    auto passphrase = attempt == 0 ? std::exchange(known, {}) : ask(file.path);
    if (!passphrase) {
      m_notes.push_back(path + " is encrypted and nobody gave its passphrase (add it to ssh-agent: ssh-add " + path +
                        ")");
      return Answer::refused;
    }
    renew();
    const auto value = presentFile(file, *passphrase);
    if (value && *value == 0) m_options.passphrases->keep(file.path, *passphrase);
    ::explicit_bzero(passphrase->data(), passphrase->size());
    if (!value) return failure(value.error());
    const auto answer = judge(*value);
    if (!answer || *answer == Answer::accepted) return answer;
  }
  m_notes.push_back("wrong passphrase for " + path + ", or the host did not accept this key");
  return Answer::refused;
}

bool Login::isTried(const std::optional<PublicKey>& key) const {
  return key && std::find(m_tried.begin(), m_tried.end(), *key) != m_tried.end();
}

Result<Login::Answer> Login::tryFile(const KeyFile& file) {
  const std::string path = file.path.string();
  if (file.key && leaveToProgram(*file.key, path)) return Answer::refused;
  if (!file.key && file.isRsa && !Library::knowsRsaSha2()) {
    m_leftOver.push_back("RSA key (" + path + ")");
    return Answer::refused;
  }
  if (file.key) {
    m_tried.push_back(*file.key);
    const auto wanted = wouldAccept(*file.key);
    if (!wanted) return failure(wanted.error());
    if (!*wanted) {
      m_notes.push_back("not accepted: " + file.key->fingerprint() + " from " + path);
      return Answer::refused;
    }
  }
  auto answer = Result<Answer>(Answer::refused);
  if (file.encrypted) {
    answer = unlockFile(file);
  } else {
    const auto value = presentFile(file, {});
    if (!value) return failure(value.error());
    answer = judge(*value);
    if (answer && *answer == Answer::refused) m_notes.push_back("not accepted: " + path + ", " + m_session.lastError());
  }
  if (answer && *answer == Answer::accepted)
    m_identity = (file.key ? file.key->fingerprint() + " (" + path + ")" : path);
  return answer;
}

/// A certificate beside a key, or one the configuration names, is a thing for the ssh program.
void Login::noteCertificates() {
  std::vector<std::filesystem::path> certificates = m_session.settings().certificateFiles;
  for (const auto& file : m_session.settings().identityFiles) certificates.push_back(file.string() + "-cert.pub");
  std::error_code problem;
  for (const auto& file : certificates)
    if (std::filesystem::exists(file, problem)) m_leftOver.push_back("certificate (" + file.string() + ")");
}

Error Login::refused() const {
  const std::string where = m_session.settings().address();
  if (!m_leftOver.empty())
    return {Code::notSupported,
            "only the ssh program can use " + m_leftOver.front() + ": " + Library::version() +
                " cannot sign with it in a way hosts accept",
            "use the ssh program, or an ed25519 key (ssh-keygen -t ed25519)"};
  std::string notes;
  for (const std::string& note : m_notes) notes += "; " + note;
  if (m_notes.empty()) notes = "; there is no key in ssh-agent and no key file";
  return {Code::authentication,
          where + " let nobody in as '" + m_user + "' (it takes: " + neutralised(m_methods) + ")" + notes,
          "check ~" + m_user + "/.ssh/authorized_keys on the host, or which keys `ssh-add -l` lists here"};
}

Result<std::string> Login::run() {
  const auto open = askMethods();
  if (!open) return failure(open.error());
  if (*open) return std::string("none: the host asks for no key");
  for (const auto& path : m_session.settings().identityFiles)
    if (auto file = readKeyFile(path)) m_files.push_back(std::move(*file));
  auto answer = tryAgent();
  for (const KeyFile& file : m_files) {
    if (!answer || *answer == Answer::accepted) break;
    if (!isTried(file.key)) answer = tryFile(file);
  }
  if (!answer) return failure(answer.error());
  if (*answer == Answer::accepted) return m_identity;
  noteCertificates();
  return failure(refused());
}

}  // namespace

Result<std::string> authenticate(Session& session, const Options& options, const Waiter& waiter) {
  return Login(session, options, waiter).run();
}

}  // namespace gantry::ssh
