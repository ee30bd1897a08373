#include "cli/run_view.h"

#include <condition_variable>
#include <iostream>

#include <sys/ioctl.h>
#include <unistd.h>

#include "app/last_word.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

constexpr auto kRedraw = std::chrono::milliseconds(100);

struct Terminal {
  std::size_t columns = 80;
  std::size_t rows = 24;
};

Terminal terminal() {
  winsize size{};
  Terminal found;
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0) return found;
  if (size.ws_col > 20) found.columns = size.ws_col;
  if (size.ws_row > 3) found.rows = size.ws_row;
  return found;
}

/// At most `columns` columns of a line, escape sequences kept whole.
std::string cut(const std::string& line, std::size_t columns) {
  if (width(line) <= columns) return line;
  std::string text;
  std::size_t used = 0;
  bool escape = false;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0x1BU) escape = true;
    const bool starts = !escape && (byte & 0xC0U) != 0x80U;
    if (starts && used + 1 > columns - 1) break;
    if (starts) ++used;
    text += c;
    if (escape && c == 'm') escape = false;
  }
  return text + (line.find('\x1b') == std::string::npos ? "" : "\x1b[0m");
}

/// A plain line for the events that people wait for; empty for the others.
struct PlainWords {
  const RunState& state;
  const app::Forecast& forecast;

  std::string operator()(const event::RunStarted& fact) const {
    return "run " + fact.run.text() + " of " + fact.release.text() + " by " + fact.by.text();
  }
  std::string operator()(const event::StepStarted& fact) const {
    return std::string(kindOf(fact.step).name) + ": " + std::string(kindOf(fact.step).title);
  }
  std::string operator()(const event::StepFinished& fact) const {
    const std::string step(kindOf(fact.step).name);
    return step + ": " + (fact.ok ? "done" : "FAILED, " + app::inWords(fact.code, fact.subject)) + " (" + spoken(fact.took) + ")";
  }
  std::string operator()(const event::RuleFailed& fact) const { return "check: rule " + fact.rule + " does not hold for " + fact.subject; }
  std::string operator()(const event::ImagePulled& fact) const {
    return "pull: " + fact.image + " " + fact.digest.brief() + (fact.present ? " was there" : " pulled in " + spoken(fact.took));
  }
  std::string operator()(const event::MigrationStarted& fact) const { 
    const std::string earlier = inWords(forecast, fact.name);
    return "migrate: " + fact.name + " started" + (earlier.empty() ? "" : "; it " + earlier);
  }
  std::string operator()(const event::MigrationFinished& fact) const {
    return "migrate: " + fact.name + " applied in " + spoken(fact.took);
  }
  std::string operator()(const event::MigrationFailed& fact) const { return "migrate: " + fact.name + " FAILED"; }
  std::string operator()(const event::LockWaiting& fact) const { return "migrate: " + app::inWords(fact); }
  std::string operator()(const event::LockFreed&) const { return "migrate: nobody waits for a lock any more"; }
  std::string operator()(const event::MigratorAdopted& fact) const {
    return "migrate: a migrator that run " + fact.run + " had started is still at work; taking it over";
  }
  std::string operator()(const event::CancelSeen& fact) const { return "cancel asked for by " + fact.by; }
  std::string operator()(const event::RunFinished& fact) const { return "run " + std::string(name(fact.outcome)); }
  std::string operator()(const event::RunInterrupted& fact) const { return "run interrupted at step " + fact.step; }
  std::string operator()(const event::StepProgress&) const { return {}; }
  std::string operator()(const event::ReadyAttempt& fact) const {
    return fact.attempt % 5 != 1 ? std::string()
                                 : "ready: attempt " + std::to_string(fact.attempt) + ", HTTP " + std::to_string(fact.status);
  }
  std::string operator()(const event::Other&) const { return {}; }
};

}  // namespace

std::vector<std::string> fitting(std::vector<std::string> block, std::size_t rows) {
  if (block.size() < rows) return block;
  const std::size_t hidden = block.size() - 1 - (rows - 3);   // beside the end: the title, the line for what is hidden, the cursor's row
  std::vector<std::string> shown{block.front(), "  ... " + std::to_string(hidden) + " lines"};
  shown.insert(shown.end(), block.begin() + static_cast<std::ptrdiff_t>(hidden) + 1, block.end());
  return shown;
}

RunView::RunView(Output& output, std::string title, app::Forecast forecast)
    : m_output(output), m_title(std::move(title)), m_forecast(std::move(forecast)), m_lastEvent(std::chrono::steady_clock::now()) {
  if (m_output.live()) m_ticker = std::jthread([this](const std::stop_token& stop) { tick(stop); });
}

RunView::~RunView() { finish(); }

app::RunObserver RunView::observer() {
  return {[this](const Event& event, const std::string& line, const RunState& state) { show(event, line, state); },
          [this](const Error& error, int attempt) {
            say("Connection lost (" + error.message + "). The run goes on on its host. Reconnecting, try " +
                std::to_string(attempt));
          },
          [this] { say({}); }};
}

void RunView::finish() {
  m_ticker.request_stop();
  if (m_ticker.joinable()) m_ticker.join();
  const std::scoped_lock lock(m_mutex);
  if (m_finished) return;
  m_finished = true;
  if (m_output.live() && m_state.lastLine() > 0) draw();
}

void RunView::say(const std::string& text) {
  const std::scoped_lock lock(m_mutex);
  m_connection = text;
  if (m_output.progress() == "plain" && !text.empty()) std::cerr << text << '\n' << std::flush;
}

void RunView::show(const Event& event, const std::string& line, const RunState& state) {
  const std::scoped_lock lock(m_mutex);
  m_state = state;
  m_connection.clear();
  m_lastEvent = std::chrono::steady_clock::now();
  if (m_output.progress() == "json") std::cerr << line << '\n' << std::flush;
  if (m_output.progress() == "plain") plain(event, state);
}

void RunView::plain(const Event& event, const RunState& state) {
  const std::string words = std::visit(PlainWords{state, m_forecast}, event.fact);
  if (!words.empty()) std::cerr << toSeconds(event.at).substr(11, 8) << "  " << words << '\n' << std::flush;
}

void RunView::tick(const std::stop_token& stop) {
  std::condition_variable_any wake;
  std::unique_lock lock(m_mutex);
  while (!stop.stop_requested()) {
    if (m_state.lastLine() > 0 || !m_connection.empty()) draw();
    wake.wait_for(lock, stop, kRedraw, [] { return false; });
  }
}

void RunView::draw() {
  const auto since = m_state.ended() ? std::chrono::milliseconds{}
                                     : std::chrono::duration_cast<std::chrono::milliseconds>(
                                           std::chrono::steady_clock::now() - m_lastEvent);
  const Terminal size = terminal();
  auto lines = runBlock(m_output, m_title, m_state, m_connection, since, m_forecast);
  if (!m_finished) lines = fitting(std::move(lines), size.rows);
  std::string frame = "\x1b[?25l";
  if (m_drawnLines > 0) frame += "\x1b[" + std::to_string(m_drawnLines) + "A\r";
  for (const std::string& line : lines) frame += cut(line, size.columns) + "\x1b[K\n";
  frame += "\x1b[J";
  if (m_finished) frame += "\x1b[?25h";
  m_drawnLines = lines.size();
  std::cerr << frame << std::flush;
}

}  // namespace gantry::cli
