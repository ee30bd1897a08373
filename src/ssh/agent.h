#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "ssh/options.h"
#include "ssh/public_key.h"
#include "ssh/waiter.h"

namespace gantry::ssh {

struct AgentKey {
  PublicKey key;
  std::string comment;
};

/// A client of ssh-agent (draft-miller-ssh-agent), with time limits: libssh2's own waits for ever for an agent that
/// does not answer. Blocks; woken by the waiter it is given.
class Agent {
 public:
  /// @error unreachable when nothing listens at `socket`
  [[nodiscard]] static Result<Agent> open(const std::filesystem::path& socket);

  /// @error timeout, cancelled, unreachable when the agent hangs up, invalid when its answer cannot be read
  [[nodiscard]] Result<std::vector<AgentKey>> keys(Deadline deadline, const Waiter& waiter);

  /// The signature over `data` as SSH writes it: algorithm, bytes, and for security keys flags and counter.
  /// @error permission when the agent refuses; else as keys()
  [[nodiscard]] Result<std::string> signature(const PublicKey& key, std::string_view data, std::string_view algorithm,
                                              Deadline deadline, const Waiter& waiter);

  /// The bare signature over `data`. `algorithm` picks SHA-2 for RSA keys.
  /// @error permission when the agent refuses; else as keys()
  [[nodiscard]] Result<std::string> sign(const PublicKey& key, std::string_view data, std::string_view algorithm,
                                         Deadline deadline, const Waiter& waiter);

 private:
  Agent(Descriptor socket, std::string path) : m_socket(std::move(socket)), m_path(std::move(path)) {}
  [[nodiscard]] Result<std::string> ask(std::string_view request, Deadline deadline, const Waiter& waiter);
  [[nodiscard]] Result<std::string> receive(std::size_t size, Deadline deadline, const Waiter& waiter);
  [[nodiscard]] Result<void> send(std::string_view bytes, Deadline deadline, const Waiter& waiter);
  [[nodiscard]] Result<void> await(short events, Deadline deadline, const Waiter& waiter);

  Descriptor m_socket;
  std::string m_path;
};

}  // namespace gantry::ssh
