#include "app/deployment.h"

#include <algorithm>
#include <iterator>

#include "core/ulid.h"

namespace gantry::app {
namespace {

/// For a start nobody has an answer to yet; a run that goes on is followed with more patience.
constexpr host::Patience kStartPatience{.total = std::chrono::minutes(2)};

/// Folds one line: stored first, then shown.
Result<void> fold(const Desk& desk, const RunId& run, RunState& state, const Event& event, const std::string& line,
                  const RunObserver& observer, bool store) {
  if (store)
    if (auto kept = desk.runs.append(run, event.n, line); !kept) return kept;
  if (auto applied = state.apply(event); !applied) return applied;
  if (observer.event) observer.event(event, line, state);
  return {};
}

Result<void> foldStored(const Desk& desk, const RunId& run, RunState& state, const RunObserver& observer) {
  const auto lines = desk.runs.journal(run);
  if (!lines) return failure(lines.error());
  for (const std::string& line : *lines) {
    const auto event = parseEvent(line);
    if (!event) return failure(event.error());
    if (auto folded = fold(desk, run, state, *event, line, observer, false); !folded) return folded;
  }
  return {};
}

/// Puts the end of a run into the memory of runs, so that a list needs no host.
Result<void> rememberEnd(const Desk& desk, const host::Host& host, const RunId& run, const RunState& state) {
  if (!state.started() || !state.outcome()) return {};
  return desk.runs.remember({run, desk.project.name, host.environment().name, state.started()->release, {},
                             timeOf(run), std::string(name(*state.outcome()))});
}

}  // namespace

Result<RunId> startRun(const Desk& desk, host::Host& host, const Plan& plan, const RunObserver& observer, std::stop_token stop) {
  std::vector<host::SaidAnswer> refused;
  return startRun(desk, host, plan, {{plan.text(), {}}}, refused, observer, std::move(stop));
}

Result<RunId> startRun(const Desk& desk, host::Host& host, const Plan& plan, const std::vector<SignedText>& parcel,
                       std::vector<host::SaidAnswer>& refused, const RunObserver& observer, std::stop_token stop) {
  const std::string bytes = packed(parcel);
  const RunId run = makeRunId(desk.clock.now());
  const auto stored = desk.runs.remember(
      {run, desk.project.name, plan.environment, plan.release, plan.text(), desk.clock.now(), {}});
  if (!stored) return failure(stored.error());
  host::BackOff backOff(kStartPatience, desk.clock);
  Result<host::StartAnswer> answer = host.start(run, desk.person, bytes, stop);
  while (!answer && host::isLost(answer.error().code) && !backOff.exhausted()) {
    if (observer.reconnecting) observer.reconnecting(answer.error(), backOff.nextAttempt());
    if (!backOff.wait(stop)) break;
    answer = host.start(run, desk.person, bytes, stop);
  }
  if (answer) {
    std::ranges::copy_if(answer->said, std::back_inserter(refused), [](const host::SaidAnswer& said) { return said.outcome == host::SaidAnswer::Outcome::refused; });
    return run;
  }
  const Code code = stop.stop_requested() ? Code::cancelled : answer.error().code;
  if (code != Code::cancelled && !host::isLost(code)) return failure(answer.error());
  return failure(code, answer.error().message + "; whether run " + run.text() + " was started is not known",
                 "look with `gantryctl run follow " + run.text() + "`; starting it twice starts it once");
}

Result<RunState> followRun(const Desk& desk, host::Host& host, const RunId& run, const RunObserver& observer,
                           std::stop_token stop) {
  RunState state;
  if (auto stored = foldStored(desk, run, state, observer); !stored) return failure(stored.error());
  if (!state.ended()) {
    host::JournalSink sink;
    sink.event = [&](const Event& event, const std::string& line) {
      return fold(desk, run, state, event, line, observer, true);
    };
    sink.reconnecting = observer.reconnecting;
    sink.reconnected = observer.reconnected;
    auto followed = host::followJournal(host, run, state.lastLine() + 1, sink, {}, desk.clock, stop);
    if (!followed) return failure(followed.error());
  }
  if (auto kept = rememberEnd(desk, host, run, state); !kept) return failure(kept.error());
  return state;
}

std::optional<Plan> storedPlan(const Desk& desk, const RunId& run) {
  constexpr int kMost = 10'000;
  const auto known = desk.runs.runs(desk.project.name, kMost);
  if (!known) return std::nullopt;
  const auto row = std::ranges::find(*known, run, &KnownRun::run);
  if (row == known->end() || row->plan.empty()) return std::nullopt;
  auto plan = Plan::parse(row->plan);
  return plan ? std::optional(std::move(*plan)) : std::nullopt;
}

Result<Plan> planOf(const Desk& desk, host::Host& host, const RunId& run, std::stop_token stop) {
  if (auto stored = storedPlan(desk, run)) return std::move(*stored);
  const auto text = host.plan(run, std::move(stop));
  return text ? Plan::parse(*text) : failure(text.error());
}

Result<RunState> replayRun(const Desk& desk, const RunId& run, const RunObserver& observer) {
  RunState state;
  if (auto stored = foldStored(desk, run, state, observer); !stored) return failure(stored.error());
  if (state.lastLine() == 0)
    return failure(Code::notFound, "this desktop has seen nothing of run " + run.text(),
                   "fetch it with `gantryctl run follow " + run.text() + "`");
  return state;
}

}  // namespace gantry::app
