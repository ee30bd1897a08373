#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace gantry::gui {

/// One yes or no between a worker, which waits, and the person at the window. Thread-safe.
class PendingConsent {
 public:
  /// The question is asked anew: an earlier answer does not count.
  void ask();
  /// Waits for the answer; asked to stop, that is a no.
  [[nodiscard]] bool wait(const std::stop_token& stop);
  void answer(bool yes);
  /// The person has gone: what was answered stands, and every later question is a no.
  void leave();
  [[nodiscard]] bool isLeft();

 private:
  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::optional<bool> m_answer;
  bool m_left = false;
};

}  // namespace gantry::gui
