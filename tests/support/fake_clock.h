#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "core/clock.h"
#include "core/time.h"

namespace gantry::testing {

/// A clock that only sleeping moves. It remembers every sleep; `whileSleeping` runs in each, after time has moved.
class FakeClock : public Clock {
 public:
  [[nodiscard]] Time now() const override {
    const std::scoped_lock lock(m_mutex);
    return m_now;
  }
  bool sleep(std::chrono::milliseconds duration, std::stop_token stop) override {
    {
      const std::scoped_lock lock(m_mutex);
      m_sleeps.push_back(duration);
      m_now += duration;
    }
    if (whileSleeping) whileSleeping();
    return !stop.stop_requested();
  }
  [[nodiscard]] std::vector<std::chrono::milliseconds> sleeps() const {
    const std::scoped_lock lock(m_mutex);
    return m_sleeps;
  }

  std::function<void()> whileSleeping;

 private:
  mutable std::mutex m_mutex;
  Time m_now = *parseTime("2026-11-23T08:50:00.250Z");
  std::vector<std::chrono::milliseconds> m_sleeps;
};

}  // namespace gantry::testing
