#pragma once

#include "core/shell.h"
#include "ssh/options.h"
#include "ssh/session.h"

namespace gantry::ssh {

/// A channel of a session. Freed by whoever gave it up, or with its session.
using Channel = LIBSSH2_CHANNEL*;

/// Opens a channel for a command; nothing has been sent to run yet. Waits for `patience` at most.
/// @error unreachable, timeout, cancelled
[[nodiscard]] Result<Channel> openChannel(Session& session, std::chrono::milliseconds patience, const Waiter& waiter);

/// One command on one channel: starts it, feeds it, hands over its two streams in turn, asks every few seconds whether
/// the host is still there, and tells how it ended.
class Execution {
 public:
  Execution(Session& session, Channel channel, const Limits& limits, const Waiter& waiter)
      : m_session(session), m_channel(channel), m_limits(limits), m_waiter(waiter) {}

  /// @error unreachable when the connection or channel breaks, timeout when the host falls silent, cancelled.
  /// "abandoned" is the signal when `receive` had enough.
  [[nodiscard]] Result<Exit> run(const std::string& line, std::string_view input, const Receiver& receive);

 private:
  enum class Part { output, errors, input, end };
  enum class Step { advanced, waits, finished };
  [[nodiscard]] Result<void> start(const std::string& line);
  [[nodiscard]] Result<bool> turn(const Receiver& receive);
  [[nodiscard]] Result<Step> step(Part part, const Receiver& receive);
  [[nodiscard]] Result<Step> read(Part part, const Receiver& receive);
  [[nodiscard]] Result<Step> write();
  [[nodiscard]] Result<Step> finish();
  [[nodiscard]] Result<Step> outcome(ssize_t value);
  [[nodiscard]] bool concerns(Part part) const;
  [[nodiscard]] Result<void> rest();
  [[nodiscard]] Result<void> askWhetherAlive();
  [[nodiscard]] Exit ending() const;
  [[nodiscard]] Error lost() const;

  Session& m_session;
  Channel m_channel;
  const Limits& m_limits;
  const Waiter& m_waiter;
  std::string_view m_input;
  bool m_inputEnded = false;
  bool m_outputEnded = false;
  bool m_closed = false;
  bool m_abandoned = false;
  bool m_owned = false;
  Part m_owner = Part::output;
  BootClock::time_point m_nextQuestion;
};

}  // namespace gantry::ssh
