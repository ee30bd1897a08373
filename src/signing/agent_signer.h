#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/signer.h"
#include "ssh/agent.h"

namespace gantry::signing {

/// How long the agent may take to list its keys, and to sign: a person may have to confirm.
struct AgentLimits {
  std::chrono::milliseconds list{10'000};
  std::chrono::milliseconds signature{60'000};
};

/// Signs with a key that an ssh-agent holds (draft-miller-ssh-agent): ed25519, ECDSA, RSA with SHA-512, security keys.
/// What the agent returns is verified before it is handed on.
class AgentSigner : public Signer {
 public:
  AgentSigner(std::filesystem::path socket, ssh::AgentKey key, AgentLimits limits = {});
  [[nodiscard]] Fingerprint key() const override { return m_fingerprint; }
  [[nodiscard]] std::string described() const override;
  [[nodiscard]] Result<std::string> sign(std::string_view text, std::string_view nameSpace, std::stop_token stop) override;

 private:
  std::filesystem::path m_socket;
  ssh::AgentKey m_key;
  AgentLimits m_limits;
  Fingerprint m_fingerprint;
};

/// The keys an agent holds that can sign statements; certificates are left out. @error as ssh::Agent
[[nodiscard]] Result<std::vector<std::unique_ptr<Signer>>> agentSigners(const std::filesystem::path& socket,
                                                                        std::stop_token stop, AgentLimits limits = {});

}  // namespace gantry::signing
