#include "ssh/tunnel_link.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace gantry::ssh {
namespace {

/// Keeps its own copy of what travels, because libssh2 wants a call that waits to write repeated with the same
/// arguments, and the session above makes no such promise.
class TunnelLink : public Link {
 public:
  TunnelLink(std::unique_ptr<Session> outer, LIBSSH2_CHANNEL* channel)
      : m_outer(std::move(outer)), m_channel(channel) {}

  ssize_t receive(char* buffer, std::size_t size) override {
    flush();
    if (m_inSize == 0 && m_owner != Owner::writer) fill();
    if (m_inSize > 0) return take(buffer, size);
    return m_problem < 0 ? m_problem : m_ended ? 0 : -EAGAIN;
  }

  ssize_t send(const char* bytes, std::size_t size) override {
    if (m_owner == Owner::reader && m_inSize == 0) fill();
    flush();
    if (m_problem < 0) return m_problem;
    if (!m_out.empty() || m_owner == Owner::reader) return -EAGAIN;
    m_out.assign(bytes, std::min(size, kPiece));
    const auto taken = static_cast<ssize_t>(m_out.size());
    flush();
    return m_problem < 0 ? m_problem : taken;
  }

  pollfd interest(bool in, bool out) const override {
    const bool hasWork = !m_out.empty() || m_owner != Owner::nobody;
    if (!hasWork) return m_outer->wire().interest(in, out);
    const bool mayRead = m_owner == Owner::nobody && in;
    return m_outer->wire().interest(m_outer->waitsToRead() || mayRead, m_outer->waitsToWrite());
  }

 private:
  enum class Owner { nobody, reader, writer };
  static constexpr std::size_t kPiece = 32U << 10U;

  void fill() {
    const ssize_t count = libssh2_channel_read(m_channel, m_in.data(), m_in.size());
    m_owner = count == LIBSSH2_ERROR_EAGAIN && m_outer->waitsToWrite() ? Owner::reader : Owner::nobody;
    if (count > 0) m_inSize = static_cast<std::size_t>(count);
    if (count == 0 && libssh2_channel_eof(m_channel) == 1) m_ended = true;
    if (count < 0 && count != LIBSSH2_ERROR_EAGAIN) m_problem = -ECONNRESET;
  }

  void flush() {
    while (!m_out.empty() && m_owner != Owner::reader && m_problem == 0) {
      const ssize_t count = libssh2_channel_write(m_channel, m_out.data(), m_out.size());
      m_owner = count == LIBSSH2_ERROR_EAGAIN && m_outer->waitsToWrite() ? Owner::writer : Owner::nobody;
      if (count < 0 && count != LIBSSH2_ERROR_EAGAIN) m_problem = -ECONNRESET;
      if (count <= 0) return;
      m_out.erase(0, static_cast<std::size_t>(count));
    }
  }

  ssize_t take(char* buffer, std::size_t size) {
    const std::size_t count = std::min(size, m_inSize);
    std::memcpy(buffer, m_in.data(), count);
    std::memmove(m_in.data(), m_in.data() + count, m_inSize - count);
    m_inSize -= count;
    return static_cast<ssize_t>(count);
  }

  std::unique_ptr<Session> m_outer;
  LIBSSH2_CHANNEL* m_channel;  // dies with m_outer
  std::array<char, kPiece> m_in{};
  std::size_t m_inSize = 0;
  std::string m_out;
  Owner m_owner = Owner::nobody;
  bool m_ended = false;
  int m_problem = 0;
};

}  // namespace

Result<std::unique_ptr<Link>> openTunnel(std::unique_ptr<Session> outer, const Settings& target, Deadline deadline,
                                         const Waiter& waiter) {
  const auto channel = outer->obtain(
      [&] {
        return libssh2_channel_direct_tcpip_ex(outer->raw(), target.host.c_str(), target.port, "127.0.0.1", 0);
      },
      deadline, waiter);
  if (!channel) return failure(channel.error());
  if (*channel == nullptr)
    return failure(Code::unreachable,
                   "the jump host " + outer->settings().address() + " cannot reach " + target.address() + ": " +
                       outer->lastError(),
                   "does it allow forwarding (AllowTcpForwarding), and can it reach that host?");
  return std::make_unique<TunnelLink>(std::move(outer), *channel);
}

}  // namespace gantry::ssh
