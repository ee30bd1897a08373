#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

#include "app/status.h"
#include "gui/crew.h"

namespace gantry::gui {

/// How often hosts are read, and the way to have them read at once. Thread-safe.
class Rhythm {
 public:
  /// While nobody looks at the window, hosts are read less often.
  void setWatched(bool watched);
  /// Every host is read now.
  void nudge();
  /// How often somebody nudged so far.
  [[nodiscard]] unsigned nudges();
  /// Waits for the time that `status` asks for, or until there were more nudges than `seen`; false when asked to stop.
  /// `failures` in a row so far.
  bool wait(const app::EnvironmentStatus& status, int failures, unsigned seen, const std::stop_token& stop);

 private:
  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  bool m_watched = true;
  unsigned m_nudges = 0;
};

/// One reading of a host and how long it took to answer.
struct Reading {
  app::EnvironmentStatus status;
  std::chrono::milliseconds took{};
};

/// Work for a crew: reads one environment again and again over one kept connection and sends every reading home:
/// where it could not be read or kept, that of last time with the error.
[[nodiscard]] Crew::Work watchHost(const app::Desk& desk, const Environment& environment, std::shared_ptr<Rhythm> rhythm,
                                   std::function<void(const Reading&)> home);

}  // namespace gantry::gui
