#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/shell.h"
#include "ssh/options.h"
#include "ssh/settings.h"
#include "ssh/waiter.h"

namespace gantry::ssh {

/// Shell over the user's ssh program: one master connection behind a control socket in a private directory, one more
/// ssh process per command. It never asks a person anything (BatchMode), and the master ends by itself five minutes
/// after its last command, should nobody close it. A signal that ended a command has no name here: "unknown".
class SystemShell : public Shell {
 public:
  SystemShell(Destination destination, Options options);
  ~SystemShell() override;

  [[nodiscard]] Result<Connection> connect(std::stop_token stop) override;
  [[nodiscard]] Result<Exit> run(const Command& command, const Receiver& receive, std::stop_token stop) override;
  void close() override;

 private:
  class Den;
  [[nodiscard]] Result<void> ensureMaster(const Waiter& waiter);
  [[nodiscard]] Result<void> startMaster(const std::vector<Settings>& route, const Waiter& waiter);
  [[nodiscard]] std::vector<std::string> masterWords(const std::vector<Settings>& route) const;
  [[nodiscard]] std::vector<std::string> commandWords(const std::string& line) const;
  [[nodiscard]] Connection describe(const std::vector<Settings>& route) const;
  [[nodiscard]] Result<Exit> meaningOf(const Exit& exit) const;

  Destination m_destination;
  Options m_options;
  std::unique_ptr<Den> m_den;
  std::optional<Connection> m_connection;
};

}  // namespace gantry::ssh
