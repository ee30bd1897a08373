#pragma once

#include <memory>
#include <vector>

#include "core/shell.h"
#include "ssh/dialling.h"
#include "ssh/options.h"

namespace gantry::ssh {

/// Shell over libssh2, inside this process. Needs a `Library` in main().
/// Beside the codes of Shell: @error notSupported for what only the ssh program can do: ProxyCommand, RevokedHostKeys, RSA keys before
/// libssh2 1.11, FIDO keys, certificates, hosts that share no algorithm with libssh2.
class Libssh2Shell : public Shell {
 public:
  Libssh2Shell(Destination destination, Options options);
  ~Libssh2Shell() override;

  [[nodiscard]] Result<Connection> connect(std::stop_token stop) override;
  [[nodiscard]] Result<Exit> run(const Command& command, const Receiver& receive, std::stop_token stop) override;
  void close() override;

 private:
  [[nodiscard]] Result<void> ensureDoor(const Waiter& waiter);
  [[nodiscard]] Result<LIBSSH2_CHANNEL*> freshChannel(const Waiter& waiter);
  void giveUp(LIBSSH2_CHANNEL* channel);
  void sweep();

  Destination m_destination;
  Options m_options;
  Door m_door;
  std::vector<LIBSSH2_CHANNEL*> m_abandoned;  // closed on our side; the host closes its side when the command ends
};

}  // namespace gantry::ssh
