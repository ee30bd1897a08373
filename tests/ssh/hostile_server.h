#pragma once

#include <functional>
#include <thread>

#include "ssh/descriptor.h"

namespace gantry::test {

/// A TCP server on the loopback interface that does one thing to everybody who connects. Ends with the object.
class HostileServer {
 public:
  /// `serve` gets each connection; it should return when a write fails or `stop` is requested.
  explicit HostileServer(std::function<void(int connection, std::stop_token stop)> serve);
  ~HostileServer();
  HostileServer(const HostileServer&) = delete;
  HostileServer& operator=(const HostileServer&) = delete;
  [[nodiscard]] int port() const { return m_port; }

 private:
  void accept(std::stop_token stop);
  std::function<void(int, std::stop_token)> m_serve;
  gantry::ssh::Descriptor m_listener;
  int m_port = 0;
  std::jthread m_thread;
};

}  // namespace gantry::test
