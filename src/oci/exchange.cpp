#include "oci/exchange.h"

#include <algorithm>
#include <utility>

namespace gantry::oci {
namespace {

std::string inSeconds(std::chrono::milliseconds duration) {
  const auto tenths = (duration.count() + 50) / 100;
  return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10)) + " s";
}

}  // namespace

void Exchange::isConnected() {
  const std::lock_guard lock(m_mutex);
  m_connected = m_moved = true;
  m_changed.notify_all();
}

void Exchange::hasHead(HttpHead head) {
  const std::lock_guard lock(m_mutex);
  m_head = std::move(head);
  m_connected = m_moved = true;
  m_changed.notify_all();
}

void Exchange::hasPiece(std::string piece) {
  const std::lock_guard lock(m_mutex);
  m_buffered += piece.size();
  m_pieces.push_back(std::move(piece));
  m_changed.notify_all();
}

void Exchange::hasEnded(std::optional<HttpFailure> failure) {
  const std::lock_guard lock(m_mutex);
  m_failure = std::move(failure);
  m_ended = true;
  m_changed.notify_all();
}

std::size_t Exchange::room() const {
  const std::lock_guard lock(m_mutex);
  return kMostBuffered - std::min(m_buffered, kMostBuffered);
}

Exchange::Step Exchange::next(Instant deadline, const std::stop_token& stop) {
  std::unique_lock lock(m_mutex);
  m_changed.wait_until(lock, stop, deadline, [&] { return m_moved || m_ended || !m_pieces.empty(); });
  Step step;
  step.moved = std::exchange(m_moved, false);
  if (!m_pieces.empty()) {
    step.piece = std::move(m_pieces.front());
    m_pieces.pop_front();
    m_buffered -= step.piece->size();
  } else {
    step.ended = m_ended;
  }
  return step;
}

Exchange::Instant Exchange::deadline(const HttpTimeouts& timeouts, Instant started, Instant lastSign) const {
  const std::lock_guard lock(m_mutex);
  return std::min(started + timeouts.whole, m_connected ? lastSign + timeouts.idle : started + timeouts.connect);
}

HttpFailure Exchange::tooSlow(const HttpTimeouts& timeouts, Instant started) const {
  using Kind = HttpFailure::Kind;
  const std::lock_guard lock(m_mutex);
  if (std::chrono::steady_clock::now() >= started + timeouts.whole)
    return {Kind::timeout, "the answer was not complete after " + inSeconds(timeouts.whole), {}};
  if (m_connected) return {Kind::timeout, "nothing came for " + inSeconds(timeouts.idle), {}};
  return {Kind::connect, "no connection after " + inSeconds(timeouts.connect), {}};
}

HttpResult<HttpHead> Exchange::outcome() {
  const std::lock_guard lock(m_mutex);
  if (m_failure) return tl::unexpected(*m_failure);
  if (!m_head)
    return tl::unexpected(HttpFailure{HttpFailure::Kind::lost, "the connection ended without an answer", {}});
  return *m_head;
}

HttpResult<HttpHead> Exchange::await(const HttpTimeouts& timeouts, const HttpReceiver& receive,
                                     const std::function<void()>& takeMore, const std::stop_token& stop) {
  const Instant started = std::chrono::steady_clock::now();
  Instant lastSign = started;
  while (true) {
    const Instant limit = deadline(timeouts, started, lastSign);
    Step step = next(limit, stop);
    if (stop.stop_requested()) return tl::unexpected(HttpFailure{HttpFailure::Kind::cancelled, "it was stopped", {}});
    if (step.ended) return outcome();
    const bool late = std::chrono::steady_clock::now() >= started + timeouts.whole;
    if (late || (!step.piece && !step.moved)) return tl::unexpected(tooSlow(timeouts, started));
    if (step.piece) {
      HttpHead head;
      {
        const std::lock_guard lock(m_mutex);
        head = m_head.value_or(HttpHead{});
      }
      if (!receive(head, *step.piece)) return head;
      takeMore();
    }
    lastSign = std::chrono::steady_clock::now();
  }
}

}  // namespace gantry::oci
