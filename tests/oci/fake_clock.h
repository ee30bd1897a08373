#pragma once

#include <mutex>
#include <vector>

#include "core/clock.h"

/// A clock that never waits: a sleep only moves it on and is remembered.
class FakeClock : public gantry::Clock {
 public:
  [[nodiscard]] gantry::Time now() const override {
    const std::lock_guard lock(m_mutex);
    return m_now;
  }
  bool sleep(std::chrono::milliseconds duration, std::stop_token stop) override {
    const std::lock_guard lock(m_mutex);
    m_sleeps.push_back(duration);
    m_now += duration;
    return !stop.stop_requested();
  }
  void advance(std::chrono::milliseconds duration) {
    const std::lock_guard lock(m_mutex);
    m_now += duration;
  }
  [[nodiscard]] std::vector<std::chrono::milliseconds> sleeps() const {
    const std::lock_guard lock(m_mutex);
    return m_sleeps;
  }

 private:
  mutable std::mutex m_mutex;
  gantry::Time m_now{std::chrono::milliseconds(1'700'000'000'000)};
  std::vector<std::chrono::milliseconds> m_sleeps;
};
