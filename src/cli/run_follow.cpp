#include "cli/run_follow.h"

#include "app/deployment.h"
#include "app/last_word.h"
#include "cli/exit_code.h"
#include "cli/run_view.h"
#include "cli/to_json.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

constexpr std::size_t kLastLines = 20;

/// The step that decided a failure, if its log can help.
std::optional<Step> failedStep(const RunState& state) {
  for (const StepRow& step : state.steps())
    if (step.state == StepState::failed) return step.step;
  return std::nullopt;
}

/// The last lines of the failed step's log, neutralised: program output is data.
void printLogEnd(Session& session, host::Host& host, const RunId& run, Step step) {
  std::string text;
  constexpr std::size_t kKept = 16 * 1024;
  const auto receive = [&text](std::string_view bytes) {
    text += bytes;
    if (text.size() > 2 * kKept) text.erase(0, text.size() - kKept);
    return true;
  };
  if (!host.log(run, step, 0, false, receive, session.stop) || text.empty()) return;
  auto lines = split(trimmed(text), '\n');
  const std::size_t first = lines.size() > kLastLines ? lines.size() - kLastLines : 0;
  session.output.note("  last lines of step " + std::string(kindOf(step).name) + ":");
  for (std::size_t i = first; i < lines.size(); ++i)
    session.output.note("    " + session.output.paint(Tone::faint, neutralised(lines[i])));
}

}  // namespace

int followAndReport(Session& session, host::Host& host, const RunId& run, bool isKnown) {
  const EnvironmentName environment = host.environment().name;
  RunView view(session.output, "run " + run.text() + "  " + session.output.arrow() + " " + environment.text(), app::forecastFor(session.desk, environment));
  app::RunObserver observer = view.observer();
  observer.event = [&, tell = observer.event](const Event& event, const std::string& line, const RunState& folded) {
    isKnown = true;
    if (tell) tell(event, line, folded);
  };
  const auto state = app::followRun(session.desk, host, run, observer, session.stop);
  view.finish();
  const bool stopped = !state && state.error().code == Code::cancelled;
  if (!state && !stopped && !isKnown) return session.output.fail(state.error());
  if (!state) {
    const std::string where = host.environment().host.text();
    session.output.note(stopped ? "Stopped following. Run " + run.text() + " goes on on " + where + "." : "Run " + run.text() + " is not followed any more; it may still be at work on " + where + ".");
    session.output.note("  watch it:  gantryctl run follow " + run.text());
    session.output.note("  stop it:   gantryctl run cancel " + run.text());
    if (!stopped) return session.output.fail(state.error()) == kNotVerified ? kNotVerified : kUnreachable;
    session.output.document("gantry.run/1", {{"run", run.text()}, {"outcome", "running"}});
    return kInterrupted;
  }
  const app::LastWord word = app::lastWord(*state, environment);
  const int code = exitCodeOf(*state);
  if (code != kDone)
    if (const auto step = failedStep(*state)) printLogEnd(session, host, run, *step);
  nlohmann::json data = toJson(run, *state);
  data["last_word"] = word.sentence;
  session.output.document("gantry.run/1", data, code == kDone);
  session.output.line(session.output.icon(code == kDone ? Status::succeeded : Status::failed) + " " + word.sentence);
  const std::string wayOut = word.wayOut + (word.wayOut.empty() || word.hold.empty() ? "" : "; ") + word.hold;
  if (!wayOut.empty()) session.output.line("  Way out: " + wayOut);
  return code;
}

}  // namespace gantry::cli
