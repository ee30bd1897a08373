#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>

namespace gantry::oci {

/// Lets at most `most` exchanges with one server go on at once; the others wait here, before their timeouts start.
class ConnectionLimit {
 public:
  explicit ConnectionLimit(int most) : m_most(most) {}

  /// Waits for a place; false when `stop` came first. @pre a true answer is followed by one leave().
  [[nodiscard]] bool enter(const std::string& server, const std::stop_token& stop);
  void leave(const std::string& server);

 private:
  const int m_most;
  std::mutex m_mutex;
  std::condition_variable_any m_left;
  std::map<std::string, int> m_inside;
};

}  // namespace gantry::oci
