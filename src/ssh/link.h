#pragma once

#include <poll.h>
#include <sys/types.h>

#include <memory>
#include <string>

#include "core/result.h"
#include "ssh/settings.h"
#include "ssh/waiter.h"

namespace gantry::ssh {

/// The bytes below an SSH session: a TCP connection, or a channel of the session before it. Never blocks.
class Link {
 public:
  virtual ~Link() = default;
  /// Count of bytes, 0 at the end, or a negative errno (-EAGAIN: nothing there now).
  [[nodiscard]] virtual ssize_t receive(char* buffer, std::size_t size) = 0;
  [[nodiscard]] virtual ssize_t send(const char* bytes, std::size_t size) = 0;
  /// What to poll for while a session above wants to read (`in`) or write (`out`).
  [[nodiscard]] virtual pollfd interest(bool in, bool out) const = 0;
};

/// Looks a name up and connects, one address after the other, with TCP_NODELAY and a TCP_USER_TIMEOUT of 20 s, so that
/// unacknowledged bytes betray a dead path.
/// @error unreachable (no such name, refused, no answer in time), cancelled
[[nodiscard]] Result<std::unique_ptr<Link>> connectTcp(const Settings& settings, Deadline deadline,
                                                       const Waiter& waiter);

}  // namespace gantry::ssh
