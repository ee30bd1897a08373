#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace gantry::cli {

/// Turns the first SIGINT or SIGTERM into a stop request; a second one ends the program at once. Make it in main(),
/// before any other thread, so that all threads leave these signals to it.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
  /// The signal that came, 0 when none did.
  [[nodiscard]] int signal() const { return m_signal; }

 private:
  void wait(const std::stop_token& done);
  std::stop_source m_source;
  std::atomic<int> m_signal{0};
  std::jthread m_waiter;
};

}  // namespace gantry::cli
