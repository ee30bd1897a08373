#pragma once

#include <memory>
#include <string>

#include "ssh/link.h"

namespace gantry::ssh {

/// What libssh2 reads from and writes to: a link, watched. It skips what a server says before its SSH banner and gives
/// up when that is no banner, remembers when the last byte came in, and ends a call of libssh2 that would go on for
/// ever: libssh2 itself loops as long as bytes arrive.
class Wire {
 public:
  explicit Wire(std::unique_ptr<Link> link) : m_link(std::move(link)) {}

  [[nodiscard]] ssize_t receive(char* buffer, std::size_t size);
  [[nodiscard]] ssize_t send(const char* bytes, std::size_t size);
  [[nodiscard]] pollfd interest(bool in, bool out) const { return m_link->interest(in, out); }

  /// Until `release`, reads and writes fail once `deadline` has passed or the waiter was stopped.
  void guard(Deadline deadline, const Waiter& waiter);
  void release() { m_waiter = nullptr; }
  /// From now on every read and write fails at once, so that nothing can block any more.
  void cut() { m_cut = true; }

  /// When the other side gave its last sign of life; `markAlive` sets it to now.
  [[nodiscard]] BootClock::time_point lastSign() const { return m_lastSign; }
  void markAlive() { m_lastSign = BootClock::now(); }

  [[nodiscard]] bool sawBanner() const { return m_sawBanner; }
  /// The server's banner, or what came in its place; for messages, never trusted.
  [[nodiscard]] const std::string& greeting() const { return m_greeting; }

 private:
  [[nodiscard]] bool expired() const;
  [[nodiscard]] bool findBanner();
  [[nodiscard]] ssize_t readGreeting();
  [[nodiscard]] ssize_t take(char* buffer, std::size_t size);

  std::unique_ptr<Link> m_link;
  const Waiter* m_waiter = nullptr;
  Deadline m_deadline = Deadline::never();
  bool m_cut = false;
  bool m_sawBanner = false;
  std::string m_greeting;
  std::string m_ahead;  // read with the banner, not yet handed over
  BootClock::time_point m_lastSign = BootClock::now();
};

}  // namespace gantry::ssh
