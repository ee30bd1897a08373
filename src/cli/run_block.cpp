#include "cli/run_view.h"

#include "app/last_word.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

constexpr std::size_t kBarWidth = 20;
constexpr std::size_t kMostMigrationLines = 6;

Status statusOf(StepState state) {
  switch (state) {
    case StepState::pending: return Status::pending;
    case StepState::running: return Status::running;
    case StepState::succeeded: return Status::succeeded;
    case StepState::failed: return Status::failed;
    case StepState::skipped: return Status::skipped;
  }
  return Status::unknown;
}

std::string bar(const Output& output, std::int64_t done, std::int64_t total) {
  const auto share = static_cast<double>(std::min(done, total)) / static_cast<double>(total);
  const auto full = static_cast<std::size_t>(share * static_cast<double>(kBarWidth));
  std::string text;
  for (std::size_t i = 0; i < kBarWidth; ++i)
    text += i < full ? (output.utf8() ? "█" : "#") : (output.utf8() ? "░" : ".");
  return output.paint(Tone::running, text);
}

std::string progressOf(const Output& output, const StepRow& step) {
  if (step.total <= 0) return {};
  const bool bytes = step.unit == "bytes";
  const auto amount = [&](std::int64_t value) {
    return bytes ? spokenBytes(static_cast<std::uint64_t>(value)) : std::to_string(value);
  };
  return bar(output, step.done, step.total) + " " + amount(step.done) + " of " + amount(step.total) +
         (bytes ? "" : " " + step.unit);
}

std::string detailOf(const Output& output, const RunState& state, const StepRow& step, std::chrono::milliseconds sinceEvent) {
  switch (step.state) {
    case StepState::pending:
    case StepState::skipped: return {};
    case StepState::succeeded: return output.paint(Tone::faint, spoken(step.took));
    case StepState::failed:
      return output.paint(Tone::danger, app::inWords(step.code, step.subject)) + "  " +
             output.paint(Tone::faint, spoken(step.took));
    case StepState::running: break;
  }
  std::string elapsed;
  if (step.started && state.lastAt()) elapsed = spoken(*state.lastAt() - *step.started + sinceEvent);
  const std::string progress = progressOf(output, step);
  return progress.empty() ? elapsed : progress + "  " + elapsed;
}

std::vector<std::string> migrationLines(const Output& output, const RunState& state, std::chrono::milliseconds sinceEvent, const app::Forecast& forecast) {
  std::vector<std::string> lines;
  const auto& all = state.migrations();
  const std::size_t first = all.size() > kMostMigrationLines ? all.size() - kMostMigrationLines : 0;
  if (first > 0) lines.push_back("      " + std::to_string(first) + " earlier ones");
  for (std::size_t i = first; i < all.size(); ++i) {
    const bool runs = all[i].state == StepState::running;
    const auto took = runs && state.lastAt() ? *state.lastAt() - all[i].started + sinceEvent : all[i].took;
    const std::string earlier = runs ? inWords(forecast, all[i].name) : std::string();
    lines.push_back("      " + output.icon(statusOf(all[i].state)) + " " + all[i].name + "  " +
                    output.paint(Tone::faint, spoken(took) + (earlier.empty() ? "" : "; " + earlier)));
  }
  if (state.waiting()) lines.push_back("      " + output.icon(Status::waiting) + " " + app::inWords(*state.waiting()));
  return lines;
}

std::string readyLine(const Output& output, const RunState& state) {
  const event::ReadyAttempt& last = state.readyAttempts().back();
  const std::string answer = last.status == 0 ? "no answer" : "HTTP " + std::to_string(last.status);
  return "      " + output.paint(Tone::faint, "attempt " + std::to_string(last.attempt) + ": " + answer + " after " +
                                                  std::to_string(last.took.count()) + " ms");
}

}  // namespace

std::vector<std::string> runBlock(const Output& output, const std::string& title, const RunState& state,
                                  const std::string& connection, std::chrono::milliseconds sinceEvent, const app::Forecast& forecast) {
  std::vector<std::string> lines{output.paint(Tone::strong, title)};
  constexpr std::size_t kTitleWidth = 34;
  for (const StepRow& step : state.steps()) {
    std::string name(kindOf(step.step).title);
    const bool idle = step.state == StepState::pending || step.state == StepState::skipped;
    std::string row = "  " + output.icon(statusOf(step.state)) + " " + (idle ? output.paint(Tone::faint, name) : name);
    const std::string detail = detailOf(output, state, step, sinceEvent);
    if (!detail.empty()) row += std::string(kTitleWidth - std::min(kTitleWidth, width(name)), ' ') + "  " + detail;
    lines.push_back(row);
    if (step.step == Step::migrate && (state.waiting() || !state.migrations().empty()) && !state.ended())
      for (std::string& line : migrationLines(output, state, sinceEvent, forecast)) lines.push_back(std::move(line));
    if (step.step == Step::check && step.state == StepState::failed)
      for (const event::RuleFailed& rule : state.failedRules())
        lines.push_back("      " + output.icon(Status::failed) + " " + rule.rule + " " + rule.subject);
    if (step.step == Step::ready && step.state == StepState::running && !state.readyAttempts().empty())
      lines.push_back(readyLine(output, state));
  }
  if (!connection.empty()) lines.push_back("  " + output.icon(Status::waiting) + " " + connection);
  return lines;
}

}  // namespace gantry::cli
