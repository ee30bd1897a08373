#pragma once

#include "ssh/public_key.h"
#include "ssh/session.h"

namespace gantry::ssh {

/// Agrees on keys with the server and returns its host key, unchecked. `hostKeyAlgorithms` is a comma list.
/// @error unreachable (not an SSH server, closed), timeout, cancelled, notSupported when no algorithm is shared
[[nodiscard]] Result<HostKey> shakeHands(Session& session, const std::string& hostKeyAlgorithms, const Limits& limits,
                                         const Waiter& waiter);

}  // namespace gantry::ssh
