#include "cli/interrupt.h"

#include <csignal>

#include <pthread.h>
#include <unistd.h>

namespace gantry::cli {
namespace {

sigset_t watched() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

}  // namespace

Interrupt::Interrupt() {
  const sigset_t set = watched();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  m_waiter = std::jthread([this](const std::stop_token& done) { wait(done); });
}

Interrupt::~Interrupt() = default;

void Interrupt::wait(const std::stop_token& done) {
  const sigset_t set = watched();
  constexpr timespec kPause{0, 100'000'000};
  while (!done.stop_requested()) {
    const int signal = sigtimedwait(&set, nullptr, &kPause);
    if (signal <= 0) continue;
    if (m_signal != 0) {
      constexpr char kShowCursor[] = "\x1b[?25h";
      if (isatty(STDERR_FILENO) != 0 && write(STDERR_FILENO, kShowCursor, sizeof kShowCursor - 1) < 0) _exit(128 + signal);
      _exit(128 + signal);
    }
    m_signal = signal;
    m_source.request_stop();
  }
}

}  // namespace gantry::cli
