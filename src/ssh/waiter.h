#pragma once

#include <poll.h>

#include <functional>
#include <initializer_list>
#include <span>
#include <stop_token>

#include "core/result.h"
#include "ssh/deadline.h"
#include "ssh/descriptor.h"

namespace gantry::ssh {

enum class Woken { ready, timeout, stopped };

/// Sleeps in poll() and wakes at once when a stop is requested, from whatever thread. One per call of a port, on the
/// stack of that call.
class Waiter {
 public:
  explicit Waiter(std::stop_token stop);

  /// Until one of `descriptors` is ready (see its revents), `deadline` passes or a stop is requested.
  [[nodiscard]] Woken wait(std::span<pollfd> descriptors, Deadline deadline) const;
  /// The same for one descriptor.
  [[nodiscard]] Woken wait(int descriptor, short events, Deadline deadline) const;
  [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }
  [[nodiscard]] const std::stop_token& stopToken() const { return m_stop; }

 private:
  struct Ring {
    int descriptor;
    void operator()() const noexcept;
  };
  std::stop_token m_stop;
  Descriptor m_bell;
  std::stop_callback<Ring> m_callback;
};

/// The error of a call that was asked to stop.
[[nodiscard]] Error cancelled();

}  // namespace gantry::ssh
