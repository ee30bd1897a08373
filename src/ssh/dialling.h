#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/shell.h"
#include "ssh/handshake.h"
#include "ssh/options.h"

namespace gantry::ssh {

/// A session somebody is logged in to.
struct Door {
  std::unique_ptr<Session> session;
  Connection connection;
};

/// Goes the whole route: each host's key is checked under its own name before anything is sent to it, then the
/// person logs in, then the next host is reached through it.
/// @error as Shell::connect()
[[nodiscard]] Result<Door> openDoor(const std::vector<Settings>& route, const Options& options, const Waiter& waiter);

/// The key the last host of the route shows, unchecked; the jump hosts before it are checked and logged in to.
/// @error as openDoor(), but never for the last host's key
[[nodiscard]] Result<HostKey> seeHostKey(const std::vector<Settings>& route, const Options& options,
                                         const Waiter& waiter);

}  // namespace gantry::ssh
