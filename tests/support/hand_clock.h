#pragma once

#include <condition_variable>
#include <mutex>

#include "core/clock.h"

namespace gantry::testing {

/// Time that a test moves; waiting is over at once when `hasty`, else only when it is stopped.
class HandClock : public Clock {
 public:
  Time time{};
  bool hasty = false;
  [[nodiscard]] Time now() const override { return time; }
  bool sleep(std::chrono::milliseconds, std::stop_token stop) override {
    if (hasty) return true;
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait(lock, stop, [] { return false; });
    return false;
  }
};

}  // namespace gantry::testing
