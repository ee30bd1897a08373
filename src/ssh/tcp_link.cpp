#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <thread>
#include <vector>

#include "ssh/link.h"

namespace gantry::ssh {
namespace {

class TcpLink : public Link {
 public:
  explicit TcpLink(Descriptor socket) : m_socket(std::move(socket)) {}

  ssize_t receive(char* buffer, std::size_t size) override {
    const ssize_t count = ::recv(m_socket.number(), buffer, size, 0);
    return count >= 0 ? count : errno == EINTR ? -EAGAIN : -errno;
  }
  ssize_t send(const char* bytes, std::size_t size) override {
    const ssize_t count = ::send(m_socket.number(), bytes, size, MSG_NOSIGNAL);
    return count >= 0 ? count : errno == EINTR ? -EAGAIN : -errno;
  }
  pollfd interest(bool in, bool out) const override {
    return {m_socket.number(), static_cast<short>((in ? POLLIN : 0) | (out ? POLLOUT : 0)), 0};
  }

 private:
  Descriptor m_socket;
};

struct Address {
  sockaddr_storage bytes{};
  socklen_t size = 0;
};

/// The outcome of a name lookup, shared with the thread that does it. That thread may outlive the caller, since
/// nothing can wake getaddrinfo().
struct Lookup {
  std::string host;
  std::string service;
  std::vector<Address> addresses;
  int problem = 0;
  Descriptor done{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};

  void run(int flags) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = flags;
    addrinfo* found = nullptr;
    problem = ::getaddrinfo(host.c_str(), service.c_str(), &wanted, &found);
    for (const addrinfo* one = problem == 0 ? found : nullptr; one != nullptr; one = one->ai_next) {
      Address& address = addresses.emplace_back();
      std::memcpy(&address.bytes, one->ai_addr, one->ai_addrlen);
      address.size = one->ai_addrlen;
    }
    if (problem == 0) ::freeaddrinfo(found);
  }
};

Error noAnswer(const Settings& settings, const std::string& why) {
  return {Code::unreachable, "cannot reach " + settings.address() + ": " + why, {}};
}

Result<std::vector<Address>> lookUp(const Settings& settings, Deadline deadline, const Waiter& waiter) {
  const auto lookup = std::make_shared<Lookup>();
  lookup->host = settings.host;
  lookup->service = std::to_string(settings.port);
  lookup->run(AI_NUMERICHOST | AI_NUMERICSERV);
  if (lookup->problem == 0) return lookup->addresses;
  std::thread([lookup] {
    lookup->run(AI_NUMERICSERV);
    const std::uint64_t once = 1;
    [[maybe_unused]] const ssize_t written = ::write(lookup->done.number(), &once, sizeof once);
  }).detach();
  switch (waiter.wait(lookup->done.number(), POLLIN, deadline)) {
    case Woken::stopped: return failure(cancelled());
    case Woken::timeout: return failure(noAnswer(settings, "the name lookup got no answer in time"));
    case Woken::ready: break;
  }
  if (lookup->problem != 0) return failure(noAnswer(settings, ::gai_strerror(lookup->problem)));
  return lookup->addresses;
}

void tune(int socket) {
  const int on = 1;
  const unsigned unacknowledged = 20'000;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  ::setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &unacknowledged, sizeof unacknowledged);
}

int pendingError(int socket) {
  int problem = 0;
  socklen_t size = sizeof problem;
  return ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &problem, &size) == 0 ? problem : errno;
}

Result<Descriptor> dial(const Settings& settings, const Address& address, Deadline deadline, const Waiter& waiter) {
  Descriptor socket(::socket(address.bytes.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (!socket.isOpen()) return failure(noAnswer(settings, std::strerror(errno)));
  tune(socket.number());
  const auto* target = reinterpret_cast<const sockaddr*>(&address.bytes);
  if (::connect(socket.number(), target, address.size) == 0) return socket;
  if (errno != EINPROGRESS) return failure(noAnswer(settings, std::strerror(errno)));
  switch (waiter.wait(socket.number(), POLLOUT, deadline)) {
    case Woken::stopped: return failure(cancelled());
    case Woken::timeout: return failure(noAnswer(settings, "no answer in time"));
    case Woken::ready: break;
  }
  if (const int problem = pendingError(socket.number()); problem != 0)
    return failure(noAnswer(settings, std::strerror(problem)));
  return socket;
}

}  // namespace

Result<std::unique_ptr<Link>> connectTcp(const Settings& settings, Deadline deadline, const Waiter& waiter) {
  const auto addresses = lookUp(settings, deadline, waiter);
  if (!addresses) return failure(addresses.error());
  Error last = noAnswer(settings, "the name has no address");
  auto left = static_cast<int>(addresses->size());
  for (const Address& address : *addresses) {
    const Deadline share = Deadline::after(std::chrono::milliseconds(deadline.milliseconds() / left--));
    auto socket = dial(settings, address, share, waiter);
    if (socket) return std::make_unique<TcpLink>(std::move(*socket));
    last = socket.error();
    if (last.code == Code::cancelled) break;
  }
  return failure(last);
}

}  // namespace gantry::ssh
