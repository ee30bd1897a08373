#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <thread>

#include "core/clock.h"

namespace gantry {

/// A stop token that is stopped when its time is over, or when the outer one is. Costs a thread for as long as it lives.
class TimeLimit {
 public:
  /// The clock outlives this object.
  TimeLimit(Clock& clock, std::chrono::milliseconds time, const std::stop_token& outer)
      : m_outer(outer, [this] { m_source.request_stop(); }), m_timer([this, &clock, time](const std::stop_token& done) {
          if (clock.sleep(time, done)) m_source.request_stop();
        }) {}
  [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

 private:
  std::stop_source m_source;
  std::stop_callback<std::function<void()>> m_outer;
  std::jthread m_timer;
};

}  // namespace gantry
