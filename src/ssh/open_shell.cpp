#include "ssh/open_shell.h"

#include "ssh/libssh2_shell.h"
#include "ssh/system_shell.h"

namespace gantry::ssh {
namespace {

class ChoosingShell : public Shell {
 public:
  ChoosingShell(Destination destination, Options options)
      : m_destination(std::move(destination)),
        m_options(std::move(options)),
        m_shell(std::make_unique<Libssh2Shell>(m_destination, m_options)) {}

  Result<Connection> connect(std::stop_token stop) override {
    auto connection = m_shell->connect(stop);
    if (!connection && connection.error().code == Code::notSupported && m_reason.empty()) {
      m_reason = connection.error().message;
      m_shell = std::make_unique<SystemShell>(m_destination, m_options);
      connection = m_shell->connect(stop);
    }
    if (connection) connection->transportReason = m_reason;
    m_connected = connection.has_value();
    return connection;
  }

  /// Connects first, because the choice is made there; after that a lost connection is the chosen shell's business.
  Result<Exit> run(const Command& command, const Receiver& receive, std::stop_token stop) override {
    if (!m_connected)
      if (const auto connection = connect(stop); !connection) return failure(connection.error());
    auto exit = m_shell->run(command, receive, stop);
    if (!exit) m_connected = false;
    return exit;
  }

  /// The choice is forgotten too: keys and hosts may have changed when somebody comes back.
  void close() override {
    m_connected = false;
    m_shell->close();
    if (!m_reason.empty()) m_shell = std::make_unique<Libssh2Shell>(m_destination, m_options);
    m_reason.clear();
  }

 private:
  Destination m_destination;
  Options m_options;
  std::unique_ptr<Shell> m_shell;
  std::string m_reason;
  bool m_connected = false;
};

}  // namespace

std::unique_ptr<Shell> openShell(Destination destination, Options options) {
  return std::make_unique<ChoosingShell>(std::move(destination), std::move(options));
}

}  // namespace gantry::ssh
