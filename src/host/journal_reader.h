#pragma once

#include <functional>
#include <string>

#include "core/clock.h"
#include "core/event.h"
#include "host/back_off.h"
#include "host/host.h"

namespace gantry::host {

/// What a follower tells while it follows. All on the thread that follows.
struct JournalSink {
  /// One event and its exact line. An error ends the following with that error.
  std::function<Result<void>(const Event&, const std::string& line)> event;
  /// The connection was lost and is tried again: why, and which try this is (from 1).
  std::function<void(const Error&, int attempt)> reconnecting;
  /// The connection is there again.
  std::function<void()> reconnected;
};

/// Follows a run's journal from line `from` (1 is the first) until the run has ended: every line once, in order, over
/// as many connections as it takes. Blocking.
/// @error cancelled; what the host says when there is no such run; unreachable after `patience.total` without a host;
///        digestMismatch when the journal breaks its format; digestMismatch or storage from the sink.
[[nodiscard]] Result<void> followJournal(Host& host, const RunId& run, std::int64_t from, const JournalSink& sink,
                                         const Patience& patience, Clock& clock, std::stop_token stop);

/// Cuts a stream of bytes into lines. A line longer than `longest` comes in pieces of about that size, none cut inside a
/// character of UTF-8.
class LineCutter {
 public:
  /// Gets a line without its newline; `ends` is false for a piece of one that goes on. Returns false to end the cutting.
  using Take = std::function<bool(const std::string& line, bool ends)>;

  /// `longest`: at least 4, the longest character.
  explicit LineCutter(std::size_t longest) : m_longest(longest) {}
  /// Hands over what is whole; a torn last line stays until its newline comes. False once `take` returned false.
  bool add(std::string_view bytes, const Take& take);
  /// The stream has ended: hands over a last line that has no newline.
  void finish(const Take& take);

 private:
  std::size_t m_longest;
  std::string m_rest;
};

}  // namespace gantry::host
