#include "signing/agent_signer.h"

#include "core/text.h"
#include "signing/armour.h"
#include "signing/raw_signature.h"
#include "signing/sshsig.h"

namespace gantry::signing {
namespace {

/// RSA keys are asked for SHA-512: SSHSIG forbids SHA-1.
std::string_view algorithmFor(const ssh::PublicKey& key) { return key.type == "ssh-rsa" ? "rsa-sha2-512" : std::string_view(key.type); }

bool canSign(const ssh::PublicKey& key) {
  return key.type.find("-cert-v01@") == std::string::npos && key.type != "ssh-dss";
}

}  // namespace

AgentSigner::AgentSigner(std::filesystem::path socket, ssh::AgentKey key, AgentLimits limits)
    : m_socket(std::move(socket)),
      m_key(std::move(key)),
      m_limits(limits),
      m_fingerprint(*Fingerprint::parse(m_key.key.fingerprint())) {}

std::string AgentSigner::described() const {
  const std::string comment = m_key.comment.empty() ? "" : " (" + neutralised(m_key.comment) + ")";
  return m_key.key.type + " from the ssh-agent" + comment;
}

Result<std::string> AgentSigner::sign(std::string_view text, std::string_view nameSpace, std::stop_token stop) {
  constexpr std::string_view kHash = "sha512";
  auto agent = ssh::Agent::open(m_socket);
  if (!agent) return failure(agent.error());
  const ssh::Waiter waiter(std::move(stop));
  const std::string bytes = bytesToSign(nameSpace, kHash, text);
  auto signature = agent->signature(m_key.key, bytes, algorithmFor(m_key.key), ssh::Deadline::after(m_limits.signature), waiter);
  if (!signature) return failure(signature.error());
  if (const auto holds = verifyRaw(m_key.key, *signature, bytes); !holds)
    return failure(holds.error().code, "the ssh-agent gave a signature that does not hold: " + holds.error().message);
  return armoured(SshSignature{m_key.key, std::string(nameSpace), std::string(kHash), std::move(*signature)}.blob());
}

Result<std::vector<std::unique_ptr<Signer>>> agentSigners(const std::filesystem::path& socket, std::stop_token stop,
                                                          AgentLimits limits) {
  auto agent = ssh::Agent::open(socket);
  if (!agent) return failure(agent.error());
  const ssh::Waiter waiter(std::move(stop));
  auto keys = agent->keys(ssh::Deadline::after(limits.list), waiter);
  if (!keys) return failure(keys.error());
  std::vector<std::unique_ptr<Signer>> signers;
  for (ssh::AgentKey& key : *keys)
    if (canSign(key.key)) signers.push_back(std::make_unique<AgentSigner>(socket, std::move(key), limits));
  return signers;
}

}  // namespace gantry::signing
