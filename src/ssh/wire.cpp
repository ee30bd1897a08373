#include "ssh/wire.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace gantry::ssh {
namespace {

constexpr std::size_t kLongestGreeting = 64U << 10U;

/// Where the banner line begins, or npos as long as no line begins with `SSH-`.
std::size_t bannerIn(std::string_view text) {
  if (text.starts_with("SSH-")) return 0;
  const std::size_t found = text.find("\nSSH-");
  return found == std::string_view::npos ? found : found + 1;
}

}  // namespace

void Wire::guard(Deadline deadline, const Waiter& waiter) {
  m_deadline = deadline;
  m_waiter = &waiter;
}

bool Wire::expired() const {
  return m_cut || (m_waiter != nullptr && (m_waiter->stopped() || m_deadline.passed()));
}

ssize_t Wire::take(char* buffer, std::size_t size) {
  const std::size_t count = std::min(size, m_ahead.size());
  std::memcpy(buffer, m_ahead.data(), count);
  m_ahead.erase(0, count);
  return static_cast<ssize_t>(count);
}

/// Whether the banner is complete now.
bool Wire::findBanner() {
  const std::size_t banner = bannerIn(m_greeting);
  const std::size_t end = banner == std::string::npos ? banner : m_greeting.find('\n', banner);
  if (end == std::string::npos) return false;
  m_ahead = m_greeting.substr(banner);
  m_greeting = m_greeting.substr(banner, end - banner);
  return true;
}

/// 1 when the banner is complete, else as Link::receive().
ssize_t Wire::readGreeting() {
  std::array<char, 4096> buffer;
  while (!m_sawBanner) {
    const ssize_t count = m_link->receive(buffer.data(), buffer.size());
    if (count <= 0) return count;
    m_greeting.append(buffer.data(), static_cast<std::size_t>(count));
    m_sawBanner = findBanner();
    const bool hopeless = m_greeting.size() > kLongestGreeting || m_greeting.starts_with("HTTP/");
    if (!m_sawBanner && hopeless) return -EPROTO;
  }
  return 1;
}

ssize_t Wire::receive(char* buffer, std::size_t size) {
  if (expired()) return -ECONNRESET;
  if (!m_sawBanner) {
    const ssize_t count = readGreeting();
    if (count <= 0) return count == 0 ? -ECONNRESET : count;
  }
  if (!m_ahead.empty()) return take(buffer, size);
  const ssize_t count = m_link->receive(buffer, size);
  if (count > 0) markAlive();
  return count;
}

ssize_t Wire::send(const char* bytes, std::size_t size) {
  if (expired()) return -ECONNRESET;
  return m_link->send(bytes, size);
}

}  // namespace gantry::ssh
