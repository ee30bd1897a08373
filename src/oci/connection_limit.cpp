#include "oci/connection_limit.h"

namespace gantry::oci {

bool ConnectionLimit::enter(const std::string& server, const std::stop_token& stop) {
  std::unique_lock lock(m_mutex);
  if (!m_left.wait(lock, stop, [&] { return m_inside[server] < m_most; })) return false;
  ++m_inside[server];
  return true;
}

void ConnectionLimit::leave(const std::string& server) {
  {
    const std::lock_guard lock(m_mutex);
    if (--m_inside[server] == 0) m_inside.erase(server);
  }
  m_left.notify_all();
}

}  // namespace gantry::oci
