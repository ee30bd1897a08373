#pragma once

#include "core/clock.h"

namespace gantry::wiring {

/// The machine's clock.
class SystemClock : public Clock {
 public:
  [[nodiscard]] Time now() const override;
  bool sleep(std::chrono::milliseconds duration, std::stop_token stop) override;
};

}  // namespace gantry::wiring
