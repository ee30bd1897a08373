#pragma once

#include <chrono>
#include <stop_token>

#include "core/image.h"

namespace gantry {

/// Time as the code sees it, so that tests own it. Usable from any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Time now() const = 0;
  /// Sleeps, or wakes at once when `stop` is requested; true when it slept to the end.
  virtual bool sleep(std::chrono::milliseconds duration, std::stop_token stop) = 0;
};

}  // namespace gantry
