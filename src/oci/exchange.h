#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

#include "oci/http.h"

namespace gantry::oci {

/// One exchange, shared by the thread that asked (and waits) and the thread that owns the sockets. Any thread may call
/// any function.
class Exchange {
 public:
  static constexpr std::size_t kMostBuffered = 1024 * 1024;

  // For the thread that owns the sockets.
  void isConnected();
  void hasHead(HttpHead head);
  void hasPiece(std::string piece);
  void hasEnded(std::optional<HttpFailure> failure);
  /// How many bytes may be added before the other thread has to take some.
  [[nodiscard]] std::size_t room() const;

  // For the thread that waits.

  /// Hands the body to `receive` until the exchange ends in any way. `takeMore` is called after each piece, when there
  /// is room again.
  [[nodiscard]] HttpResult<HttpHead> await(const HttpTimeouts& timeouts, const HttpReceiver& receive,
                                           const std::function<void()>& takeMore, const std::stop_token& stop);

 private:
  using Instant = std::chrono::steady_clock::time_point;
  struct Step {
    std::optional<std::string> piece;
    bool ended = false;
    bool moved = false;
  };
  Step next(Instant deadline, const std::stop_token& stop);
  [[nodiscard]] Instant deadline(const HttpTimeouts& timeouts, Instant started, Instant lastSign) const;
  [[nodiscard]] HttpFailure tooSlow(const HttpTimeouts& timeouts, Instant started) const;
  HttpResult<HttpHead> outcome();

  mutable std::mutex m_mutex;
  std::condition_variable_any m_changed;
  std::deque<std::string> m_pieces;
  std::size_t m_buffered = 0;
  std::optional<HttpHead> m_head;
  std::optional<HttpFailure> m_failure;
  bool m_connected = false;
  bool m_moved = false;
  bool m_ended = false;
};

}  // namespace gantry::oci
