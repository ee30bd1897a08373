#pragma once

#include <memory>

#include "core/shell.h"
#include "ssh/options.h"

namespace gantry::ssh {

/// A shell that decides when it connects: libssh2 where it can serve, the ssh program where only that can; then
/// `Connection::transportReason` says why. Never fails and never blocks. Needs a `Library` in main().
[[nodiscard]] std::unique_ptr<Shell> openShell(Destination destination, Options options);

}  // namespace gantry::ssh
