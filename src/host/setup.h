#pragma once

#include "core/project.h"
#include "core/shell.h"

namespace gantry::host {

/// The command that puts this program's deploy-compose.sh under an environment's deploy path, for a person to read
/// before it runs. It is the only free command Gantry ever sends: a first set-up of a guarded host. On a protected
/// host an administrator installs the script, and this command is not used.
[[nodiscard]] Command setupCommand(const Environment& environment);

/// Runs setupCommand(). Saying it twice is harmless. @error as Shell::run; hostUnfit when the deploy path is missing or
/// not the user's, with the commands that make it so.
[[nodiscard]] Result<void> setUp(Shell& shell, const Environment& environment, std::stop_token stop);

/// The commands, a line each, that make a host a protected one: for root, in a folder that holds `policy` and
/// `allowed_signers`. Gantry never runs them (docs/using/protected-host.md).
[[nodiscard]] std::string protectingCommands(const UserName& user, const RemotePath& deployPath);

}  // namespace gantry::host
