#pragma once

#include <memory>

#include "ssh/session.h"

namespace gantry::ssh {

/// A link through a jump host: a direct-tcpip channel (RFC 4254, section 7.2) of a session to that host, which the
/// link owns. The session above reads and writes through it on the same thread, so that one poll() on the outermost
/// socket serves the whole chain.
/// @error unreachable when the jump host cannot reach `target` or does not forward; timeout, cancelled
[[nodiscard]] Result<std::unique_ptr<Link>> openTunnel(std::unique_ptr<Session> outer, const Settings& target,
                                                       Deadline deadline, const Waiter& waiter);

}  // namespace gantry::ssh
