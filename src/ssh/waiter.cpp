#include "ssh/waiter.h"

#include <sys/eventfd.h>

#include <cerrno>
#include <cstdint>
#include <vector>

namespace gantry::ssh {

Waiter::Waiter(std::stop_token stop)
    : m_stop(std::move(stop)),
      m_bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      m_callback(m_stop, Ring{m_bell.number()}) {}

void Waiter::Ring::operator()() const noexcept {
  const std::uint64_t once = 1;
  [[maybe_unused]] const ssize_t written = ::write(descriptor, &once, sizeof once);
}

Woken Waiter::wait(std::span<pollfd> descriptors, Deadline deadline) const {
  std::vector<pollfd> all(descriptors.begin(), descriptors.end());
  all.push_back({m_bell.number(), POLLIN, 0});
  while (!stopped()) {
    const int count = ::poll(all.data(), all.size(), deadline.milliseconds());
    if (count < 0 && errno != EINTR) return Woken::timeout;
    if (stopped()) break;
    if (count > 0) {
      for (std::size_t at = 0; at < descriptors.size(); ++at) descriptors[at].revents = all[at].revents;
      return Woken::ready;
    }
    if (deadline.passed()) return Woken::timeout;
  }
  return Woken::stopped;
}

Woken Waiter::wait(int descriptor, short events, Deadline deadline) const {
  pollfd one{descriptor, events, 0};
  return wait(std::span(&one, 1), deadline);
}

Error cancelled() { return {Code::cancelled, "stopped on request", {}}; }

}  // namespace gantry::ssh
