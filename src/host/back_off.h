#pragma once

#include <algorithm>
#include <chrono>
#include <stop_token>

#include "core/clock.h"
#include "core/result.h"

namespace gantry::host {

/// Whether the connection broke: the host may be asked again.
[[nodiscard]] inline bool isLost(Code code) { return code == Code::unreachable || code == Code::timeout; }

/// How long to try to come back to a host before giving up, and the pauses between tries. The total counts pauses only.
struct Patience {
  std::chrono::milliseconds firstPause{250};
  std::chrono::milliseconds longestPause{15'000};
  std::chrono::milliseconds total{30 * 60 * 1000};
};

/// Waits longer and longer between tries, up to a total without any success. Neither thread-safe nor longer-lived than its clock.
class BackOff {
 public:
  BackOff(const Patience& patience, Clock& clock) : m_patience(patience), m_clock(clock) { succeeded(); }

  void succeeded() {
    m_pause = m_patience.firstPause;
    m_lost = std::chrono::milliseconds{};
    m_attempt = 0;
  }
  /// Whether the pauses since the last success have used up the patience.
  [[nodiscard]] bool exhausted() const { return m_lost >= m_patience.total; }
  /// Which try this is, from 1.
  int nextAttempt() { return ++m_attempt; }
  /// Sleeps for the next pause. False when stopped.
  bool wait(std::stop_token stop) {
    const auto pause = m_pause;
    m_lost += pause;
    m_pause = std::min(m_pause * 2, m_patience.longestPause);
    return m_clock.sleep(pause, stop);
  }

 private:
  Patience m_patience;
  Clock& m_clock;
  std::chrono::milliseconds m_pause{};
  std::chrono::milliseconds m_lost{};
  int m_attempt = 0;
};

}  // namespace gantry::host
