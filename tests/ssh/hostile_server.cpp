#include "hostile_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

namespace gantry::test {

HostileServer::HostileServer(std::function<void(int, std::stop_token)> serve)
    : m_serve(std::move(serve)), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ::bind(m_listener.number(), reinterpret_cast<sockaddr*>(&address), size);
  ::listen(m_listener.number(), 8);
  ::getsockname(m_listener.number(), reinterpret_cast<sockaddr*>(&address), &size);
  m_port = ntohs(address.sin_port);
  m_thread = std::jthread([this](std::stop_token stop) { accept(std::move(stop)); });
}

HostileServer::~HostileServer() {
  m_thread.request_stop();
  m_thread.join();
}

void HostileServer::accept(std::stop_token stop) {
  while (!stop.stop_requested()) {
    pollfd ready{m_listener.number(), POLLIN, 0};
    if (::poll(&ready, 1, 20) <= 0) continue;
    const gantry::ssh::Descriptor connection(::accept4(m_listener.number(), nullptr, nullptr, SOCK_CLOEXEC));
    const timeval limit{0, 100'000};
    ::setsockopt(connection.number(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    ::setsockopt(connection.number(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    m_serve(connection.number(), stop);
  }
}

}  // namespace gantry::test
