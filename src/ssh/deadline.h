#pragma once

#include <chrono>
#include <ctime>

namespace gantry::ssh {

/// CLOCK_BOOTTIME: goes on while the machine sleeps and never jumps.
struct BootClock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<BootClock>;
  static constexpr bool is_steady = true;
  static time_point now() {
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
  }
};

/// A moment until which something may take.
class Deadline {
 public:
  [[nodiscard]] static Deadline after(std::chrono::milliseconds duration) {
    return Deadline(BootClock::now() + duration);
  }
  [[nodiscard]] static Deadline never() { return Deadline(BootClock::time_point::max()); }
  explicit Deadline(BootClock::time_point at) : m_at(at) {}

  [[nodiscard]] bool passed() const { return m_at != BootClock::time_point::max() && BootClock::now() >= m_at; }
  /// For poll(): milliseconds left, rounded up, never negative, at most one hour.
  [[nodiscard]] int milliseconds() const {
    constexpr int kHour = 3'600'000;
    if (m_at == BootClock::time_point::max()) return kHour;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_at - BootClock::now()).count();
    return left < 0 ? 0 : left > kHour ? kHour : static_cast<int>(left);
  }
  [[nodiscard]] Deadline orEarlier(Deadline other) const { return m_at < other.m_at ? *this : other; }

 private:
  BootClock::time_point m_at;
};

}  // namespace gantry::ssh
