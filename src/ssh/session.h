#pragma once

#include <libssh2.h>

#include <functional>
#include <memory>
#include <string>
#include <type_traits>

#include "ssh/settings.h"
#include "ssh/wire.h"

namespace gantry::ssh {

/// One libssh2 session over one link; belongs to one thread. Never blocks in libssh2: every call is repeated by us
/// until it no longer says EAGAIN. The owner rule: while a call says EAGAIN and waits to write, that same call has to
/// be repeated before any other may be made, else libssh2 corrupts its stream.
class Session {
 public:
  /// @error internal when libssh2 has no memory
  [[nodiscard]] static Result<std::unique_ptr<Session>> over(std::unique_ptr<Link> link, const Settings& settings);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Repeats `call` (an int-like result of libssh2) until it is done. The value is what libssh2 returned, which may be
  /// an error of libssh2. @error timeout when `deadline` passes, cancelled; the session is then of no more use
  template <class Call>
  [[nodiscard]] Result<int> complete(Call call, Deadline deadline, const Waiter& waiter) {
    const std::function<int()> plain = [&] { return static_cast<int>(call()); };
    return repeat(plain, deadline, waiter);
  }
  /// The same for calls that return a pointer, null and EAGAIN in between; null at the end is an error of libssh2.
  template <class Call>
  [[nodiscard]] auto obtain(Call call, Deadline deadline, const Waiter& waiter) -> Result<std::invoke_result_t<Call>> {
    std::invoke_result_t<Call> found = nullptr;
    const auto done = complete(
        [&] {
          found = call();
          return found == nullptr ? libssh2_session_last_errno(m_raw) : 0;
        },
        deadline, waiter);
    if (!done) return failure(done.error());
    return found;
  }

  [[nodiscard]] LIBSSH2_SESSION* raw() const { return m_raw; }
  [[nodiscard]] Wire& wire() { return m_wire; }
  [[nodiscard]] const Settings& settings() const { return m_settings; }
  /// Whether the last call that said EAGAIN waits to write, and so owns the session.
  [[nodiscard]] bool waitsToWrite() const;
  [[nodiscard]] bool waitsToRead() const;
  /// What to poll for after a call said EAGAIN.
  [[nodiscard]] pollfd interest() const { return m_wire.interest(waitsToRead(), waitsToWrite()); }
  /// libssh2's own words about its last error, for messages.
  [[nodiscard]] std::string lastError() const;
  /// Whether a call was abandoned half-way or failed for good: then only the destructor is left.
  [[nodiscard]] bool isBroken() const { return m_broken; }
  void markBroken() { m_broken = true; }

 private:
  Session(std::unique_ptr<Link> link, const Settings& settings) : m_wire(std::move(link)), m_settings(settings) {}
  [[nodiscard]] Result<int> repeat(const std::function<int()>& call, Deadline deadline, const Waiter& waiter);
  [[nodiscard]] Error silent() const;

  Wire m_wire;
  Settings m_settings;
  LIBSSH2_SESSION* m_raw = nullptr;
  bool m_broken = false;
};

}  // namespace gantry::ssh
