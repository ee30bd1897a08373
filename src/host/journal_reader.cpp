#include "host/journal_reader.h"

#include <algorithm>
#include <utility>

namespace gantry::host {
namespace {

/// One following of one journal: the cursor, and what ended it.
class Follower {
 public:
  Follower(Host& host, const RunId& run, std::int64_t from, const JournalSink& sink) 
      : m_host(host), m_run(run), m_next(from), m_sink(sink) {}

  /// Reads until the stream ends. @error as Host::journal, or what the sink or the format said
  Result<void> read(std::stop_token stop) {
    LineCutter cutter(kLongestLine);
    const auto receive = [&](std::string_view bytes) {
      return cutter.add(bytes, [this](const std::string& line, bool ends) { return take(line, ends); });
    };
    auto result = m_host.journal(m_run, m_next, receive, stop);
    if (m_fault) return failure(*m_fault);
    return m_ended ? Result<void>{} : result;
  }

  [[nodiscard]] bool ended() const { return m_ended; }
  [[nodiscard]] std::int64_t next() const { return m_next; }

 private:
  static constexpr std::size_t kLongestLine = 4096;

  bool take(const std::string& line, bool ends) {
    if (!ends) return blame({Code::digestMismatch, "the journal of run " + m_run.text() + " has an endless line", {}});
    auto event = parseEvent(line);
    if (!event) return blame({Code::digestMismatch, event.error().message, event.error().wayOut});
    if (event->n != m_next)
      return blame({Code::digestMismatch, "the journal of run " + m_run.text() + " has line " + std::to_string(event->n) +
                                       " where line " + std::to_string(m_next) + " must be", {}});
    if (auto told = m_sink.event(*event, line); !told) return blame(told.error());
    ++m_next;
    m_ended = event->endsRun();
    return !m_ended;
  }
  bool blame(Error error) {
    m_fault = std::move(error);
    return false;
  }

  Host& m_host;
  const RunId& m_run;
  std::int64_t m_next;
  const JournalSink& m_sink;
  bool m_ended = false;
  std::optional<Error> m_fault;
};

/// Where to cut `text` at `most` bytes or a little before, so that no character of UTF-8 is torn.
std::size_t wholeCharacters(std::string_view text, std::size_t most) {
  std::size_t at = most;
  while (at > 0 && most - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U ? at : most;
}

Error stopped() { return {Code::cancelled, "stopped following; the run goes on by itself on its host", {}}; }

}  // namespace

bool LineCutter::add(std::string_view bytes, const Take& take) {
  while (!bytes.empty()) {
    const std::size_t newline = bytes.find('\n');
    const bool ends = newline != std::string_view::npos && m_rest.size() + newline <= m_longest;
    const std::size_t taken = std::min({newline, bytes.size(), m_longest + 1 - m_rest.size()});
    m_rest += bytes.substr(0, taken);
    bytes.remove_prefix(taken + (ends ? 1 : 0));
    if (!ends && m_rest.size() <= m_longest) return true;
    const std::size_t cut = ends ? m_rest.size() : wholeCharacters(m_rest, m_longest);
    const std::string line = m_rest.substr(0, cut);
    m_rest.erase(0, cut);
    if (!take(line, ends)) return false;
  }
  return true;
}

void LineCutter::finish(const Take& take) {
  if (const std::string line = std::exchange(m_rest, {}); !line.empty()) take(line, true);
}

Result<void> followJournal(Host& host, const RunId& run, std::int64_t from, const JournalSink& sink,
                           const Patience& patience, Clock& clock, std::stop_token stop) {
  Follower follower(host, run, from, sink);
  BackOff backOff(patience, clock);
  while (true) {
    const std::int64_t before = follower.next();
    auto read = follower.read(stop);
    if (follower.ended()) return {};
    if (stop.stop_requested()) return failure(stopped());
    if (!read && !isLost(read.error().code)) return read;
    if (follower.next() > before) backOff.succeeded();
    if (read) {
      // The stream ended, the run did not: its runner is gone. `facts` puts that on record; then the journal has an end.
      auto facts = host.facts({.probeReady = false, .runs = 0}, stop);
      if (!facts && !isLost(facts.error().code)) return failure(facts.error());
      if (!facts) read = failure(facts.error());
    }
    if (backOff.exhausted()) return read ? failure(Code::timeout, "run " + run.text() + " has no end and no runner") : read;
    if (!read && sink.reconnecting) sink.reconnecting(read.error(), backOff.nextAttempt());
    if (!backOff.wait(stop)) return failure(stopped());
    if (!read) {
      if (auto connection = host.connect(stop); connection && sink.reconnected) sink.reconnected();
    }
  }
}

}  // namespace gantry::host
