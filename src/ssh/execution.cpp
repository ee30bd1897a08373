#include "ssh/execution.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gantry::ssh {
namespace {

constexpr std::size_t kPiece = 64U << 10U;
constexpr std::string_view kAbandoned = "abandoned";

}  // namespace

Result<Channel> openChannel(Session& session, std::chrono::milliseconds patience, const Waiter& waiter) {
  const auto channel = session.obtain([&] { return libssh2_channel_open_session(session.raw()); },
                                      Deadline::after(patience), waiter);
  if (!channel) return failure(channel.error());
  if (*channel != nullptr) return *channel;
  const bool isRefused = libssh2_session_last_errno(session.raw()) == LIBSSH2_ERROR_CHANNEL_FAILURE;
  return failure(Code::unreachable,
                 session.settings().address() + " opened no channel for a command: " + session.lastError(),
                 isRefused ? "the server allows only so many sessions per connection (MaxSessions in sshd_config)" : "");
}

Error Execution::lost() const {
  return {Code::unreachable,
          "the connection to " + m_session.settings().address() + " was lost: " + m_session.lastError(),
          "whether the command ran to its end is unknown"};
}

Result<void> Execution::start(const std::string& line) {
  const auto started = m_session.complete(
      [&] {
        return libssh2_channel_process_startup(m_channel, "exec", 4, line.data(), static_cast<unsigned>(line.size()));
      },
      Deadline::after(m_limits.silence), m_waiter);
  if (!started) return failure(started.error());
  if (*started == 0) return {};
  if (*started != LIBSSH2_ERROR_CHANNEL_REQUEST_DENIED) return failure(lost());
  return failure(Code::permission, m_session.settings().address() + " refused to run a command");
}

/// EAGAIN and waiting to write makes the caller the owner of the session until it has been repeated with success.
Result<Execution::Step> Execution::outcome(ssize_t value) {
  if (value == LIBSSH2_ERROR_EAGAIN) {
    m_owned = m_session.waitsToWrite();
    return Step::waits;
  }
  m_owned = false;
  if (value < 0) return failure(lost());
  return Step::advanced;
}

Result<Execution::Step> Execution::read(Part part, const Receiver& receive) {
  std::array<char, kPiece> buffer;
  const bool isOutput = part == Part::output;
  const ssize_t count =
      libssh2_channel_read_ex(m_channel, isOutput ? 0 : SSH_EXTENDED_DATA_STDERR, buffer.data(), buffer.size());
  auto step = outcome(count);
  if (!m_owned && step && libssh2_channel_eof(m_channel) == 1) m_outputEnded = true;
  if (count == 0) return Step::waits;
  if (!step || count < 0) return step;
  const std::string_view bytes(buffer.data(), static_cast<std::size_t>(count));
  m_abandoned = !receive(isOutput ? Stream::output : Stream::errors, bytes);
  m_session.wire().markAlive();
  return m_abandoned ? Step::finished : Step::advanced;
}

Result<Execution::Step> Execution::write() {
  if (m_input.empty()) {
    const auto step = outcome(libssh2_channel_send_eof(m_channel));
    m_inputEnded = step && *step == Step::advanced;
    return step;
  }
  const ssize_t count = libssh2_channel_write_ex(m_channel, 0, m_input.data(), m_input.size());
  if (count == LIBSSH2_ERROR_CHANNEL_CLOSED || count == LIBSSH2_ERROR_CHANNEL_EOF_SENT) {
    m_inputEnded = true;
    return Step::advanced;
  }
  const auto step = outcome(count);
  if (count > 0) m_input.remove_prefix(static_cast<std::size_t>(count));
  return count == 0 ? Result<Step>(Step::waits) : step;
}

Result<Execution::Step> Execution::finish() {
  const auto step = outcome(libssh2_channel_wait_closed(m_channel));
  m_closed = step && *step == Step::advanced;
  return m_closed ? Result<Step>(Step::finished) : step;
}

bool Execution::concerns(Part part) const {
  switch (part) {
    case Part::output:
    case Part::errors: return !m_outputEnded;
    case Part::input: return !m_inputEnded;
    case Part::end: return m_outputEnded;
  }
  return false;
}

Result<Execution::Step> Execution::step(Part part, const Receiver& receive) {
  switch (part) {
    case Part::output:
    case Part::errors: return read(part, receive);
    case Part::input: return write();
    case Part::end: return finish();
  }
  return Step::waits;
}

/// Every part once, unless one of them owns the session. True when something moved.
Result<bool> Execution::turn(const Receiver& receive) {
  bool moved = false;
  for (const Part part : {Part::output, Part::errors, Part::input, Part::end}) {
    if (m_owned ? part != m_owner : !concerns(part)) continue;
    m_owner = part;
    const auto result = step(part, receive);
    if (!result) return failure(result.error());
    moved = moved || *result != Step::waits;
    if (*result == Step::finished) break;
  }
  return moved;
}

/// A global request the host has to answer. Only when nothing owns the session and the socket takes bytes: libssh2
/// before 1.11 forgets half a question it could not write.
Result<void> Execution::askWhetherAlive() {
  if (m_owned || BootClock::now() < m_nextQuestion) return {};
  pollfd link = m_session.wire().interest(false, true);
  if (::poll(&link, 1, 0) <= 0 || (link.revents & POLLOUT) == 0) return {};
  constexpr int kWithAnswer = 1;
  constexpr int kShortest = 2;  // seconds; libssh2 asks no more often, and paces by a clock that may jump: we pace
  libssh2_keepalive_config(m_session.raw(), kWithAnswer, kShortest);
  int next = 0;
  if (libssh2_keepalive_send(m_session.raw(), &next) < 0) return failure(lost());
  const bool wasAsked = next >= kShortest;
  m_nextQuestion = BootClock::now() + (wasAsked ? m_limits.keepalive : std::chrono::seconds(std::max(next, 0)));
  return {};
}

/// Sleeps until the link is ready or it is time for the next question.
Result<void> Execution::rest() {
  if (auto alive = askWhetherAlive(); !alive) return alive;
  pollfd link = m_session.interest();
  if (link.events == 0) link = m_session.wire().interest(true, false);
  const Deadline silent(m_session.wire().lastSign() + m_limits.silence);
  const Deadline question(std::max(m_nextQuestion, BootClock::now() + std::chrono::milliseconds(100)));
  switch (m_waiter.wait(std::span(&link, 1), m_owned ? silent : silent.orEarlier(question))) {
    case Woken::stopped: return failure(cancelled());
    case Woken::ready: return {};
    case Woken::timeout: break;
  }
  if (!silent.passed()) return {};
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_limits.silence).count();
  return failure(Code::timeout,
                 m_session.settings().address() + " has been silent for " + std::to_string(seconds) + " s",
                 "whether the command ran to its end is unknown");
}

Exit Execution::ending() const {
  if (m_abandoned) return {0, std::string(kAbandoned)};
  Exit exit{libssh2_channel_get_exit_status(m_channel), {}};
  char* signal = nullptr;
  std::size_t length = 0;
  libssh2_channel_get_exit_signal(m_channel, &signal, &length, nullptr, nullptr, nullptr, nullptr);
  if (signal != nullptr) {
    exit = {0, neutralised({signal, length})};
    libssh2_free(m_session.raw(), signal);
  }
  return exit;
}

Result<Exit> Execution::run(const std::string& line, std::string_view input, const Receiver& receive) {
  m_input = input;
  m_session.wire().markAlive();
  m_nextQuestion = BootClock::now() + m_limits.keepalive;
  if (auto started = start(line); !started) return failure(started.error());
  while (!m_closed && !m_abandoned) {
    m_session.wire().guard(Deadline::never(), m_waiter);
    const auto moved = turn(receive);
    m_session.wire().release();
    if (m_waiter.stopped()) return failure(cancelled());
    if (!moved) return failure(moved.error());
    if (*moved || m_abandoned) continue;
    if (auto rested = rest(); !rested) return failure(rested.error());
  }
  return ending();
}

}  // namespace gantry::ssh
