#include <iostream>

#include "app/deployment.h"
#include "cli/exit_code.h"
#include "cli/run_follow.h"
#include "cli/run_view.h"
#include "cli/session.h"
#include "cli/to_json.h"
#include "core/release.h"
#include "core/text.h"
#include "core/time.h"
#include "host/host.h"

namespace gantry::cli {
namespace {

struct RunOptions {
  std::string run;
  std::string environment;
  std::string step;
  int most = 20;
};

/// Finds where a run lives: named by the person, known to this desktop, or asked from every host in turn.
Result<Environment> whereIs(Session& session, const RunId& run, const std::string& named) {
  if (!named.empty()) return session.desk.environment(named);
  const auto known = session.desk.runs.runs(session.desk.project.name, 10'000);
  if (!known) return failure(known.error());
  for (const KnownRun& row : *known)
    if (row.run == run) return session.desk.environment(row.environment.text());
  std::optional<Error> unanswered;
  for (const Environment& environment : session.desk.project.environments) {
    host::Host host(session.desk.shellTo(environment), environment);
    const auto plan = host.plan(run, session.stop);
    if (plan) return environment;
    if (const Code code = plan.error().code; !unanswered && code != Code::notFound && code != Code::hostRefused) unanswered = plan.error();
  }
  if (unanswered) return failure(*unanswered);
  return failure(Code::notFound, "no host of " + session.desk.project.name.text() + " has a run " + run.text(),
                 "list them with `gantryctl run list ENVIRONMENT`");
}

/// Parses the run id and finds its environment.
Result<std::pair<RunId, Environment>> locate(Session& session, const RunOptions& wanted) {
  const auto run = RunId::parse(wanted.run);
  if (!run) return failure(Code::usage, run.error().message, run.error().wayOut);
  auto environment = whereIs(session, *run, wanted.environment);
  if (!environment) return failure(environment.error());
  return std::pair(*run, std::move(*environment));
}

int follow(Session& session, const RunOptions& wanted) {
  const auto place = locate(session, wanted);
  if (!place) return session.output.fail(place.error());
  host::Host host(session.desk.shellTo(place->second), place->second);
  return followAndReport(session, host, place->first, false);
}

int show(Session& session, const RunOptions& wanted) {
  const auto run = RunId::parse(wanted.run);
  if (!run) return session.output.fail({Code::usage, run.error().message, run.error().wayOut});
  const auto state = app::replayRun(session.desk, *run, {});
  if (!state) return session.output.fail(state.error());
  const auto plan = app::storedPlan(session.desk, *run);
  auto body = toJson(*run, *state);
  body["reason"] = plan && plan->reason ? nlohmann::json(plan->reason->text()) : nlohmann::json(nullptr);
  session.output.document("gantry.run/1", body);
  const std::string title = "run " + run->text() + (state->ended() ? "" : "  (as far as this desktop has seen it)");
  for (const std::string& line : runBlock(session.output, title, *state, {}, {})) session.output.line(line);
  if (plan && plan->reason) session.output.line("reason: " + plan->reason->text());
  return kDone;
}

int showLog(Session& session, const RunOptions& wanted) {
  const auto step = stepNamed(wanted.step);
  if (!step) return session.output.fail({Code::usage, "there is no step " + inQuotes(wanted.step), "see `gantryctl run show`"});
  const auto place = locate(session, wanted);
  if (!place) return session.output.fail(place.error());
  host::Host host(session.desk.shellTo(place->second), place->second);
  constexpr std::size_t kLongestPiece = 64 * 1024;
  host::LineCutter cutter(kLongestPiece);
  std::vector<std::string> lines{{}};  // for --json; a host keeps at most 16 MiB of a log
  const host::LineCutter::Take show = [&](const std::string& line, bool ends) {
    const std::string piece = neutralised(line);
    if (!session.output.json()) std::cout << piece << (ends ? "\n" : "");
    else lines.back() += piece;
    if (session.output.json() && ends) lines.emplace_back();
    return true;
  };
  const auto receive = [&](std::string_view bytes) { return cutter.add(bytes, show); };
  const auto read = host.log(place->first, *step, 0, false, receive, session.stop);
  cutter.finish(show);
  if (!read) return session.output.fail(read.error());
  lines.pop_back();
  session.output.document("gantry.run-log/1", {{"run", place->first.text()}, {"step", kindOf(*step).name}, {"lines", lines}});
  return kDone;
}

int cancel(Session& session, const RunOptions& wanted) {
  const auto place = locate(session, wanted);
  if (!place) return session.output.fail(place.error());
  host::Host host(session.desk.shellTo(place->second), place->second);
  const auto asked = host.cancel(place->first, session.desk.person, session.stop);
  if (!asked) return session.output.fail(asked.error());
  session.output.document("gantry.cancel/1", {{"run", place->first.text()}, {"cancelling", *asked}});
  session.output.line(*asked ? "Asked run " + place->first.text() + " to stop where it safely can; a migration is finished first."
                             : "Run " + place->first.text() + " has ended already.");
  return kDone;
}

std::string wordFor(const RunRecord& run) { return run.outcome ? std::string(name(*run.outcome)) : "running"; }

int list(Session& session, const RunOptions& wanted) {
  if (!wanted.environment.empty())
    if (const auto named = session.desk.environment(wanted.environment); !named) return session.output.fail(named.error());
  nlohmann::json data = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows;
  int code = kDone;
  for (const Environment& environment : session.desk.project.environments) {
    if (!wanted.environment.empty() && environment.name.text() != wanted.environment) continue;
    host::Host host(session.desk.shellTo(environment), environment);
    const auto facts = host.facts({.probeReady = false, .runs = wanted.most}, session.stop);
    if (!facts) {
      code = graver(code, exitCodeOf(facts.error().code));
      if (!session.output.json()) (void)session.output.fail(facts.error());
      data.push_back({{"environment", environment.name.text()}, {"error", toJson(facts.error())}});
      continue;
    }
    for (const RunRecord& run : facts->runs) {
      data.push_back(toJson(run));
      data.back()["environment"] = environment.name.text();
      rows.push_back({run.run.text(), environment.name.text(), brief(run.release), wordFor(run), toSeconds(run.started),
                      run.finished ? spoken(*run.finished - run.started) : "still running"});
    }
  }
  session.output.document("gantry.runs/1", data, code == kDone);
  for (const std::string& line : columns(rows)) session.output.line(line);
  return code;
}

CLI::App* addOne(CLI::App& command, const char* name, const char* what, const std::shared_ptr<RunOptions>& wanted,
                 Choice& choice, int (*action)(Session&, const RunOptions&)) {
  auto* one = command.add_subcommand(name, what);
  one->add_option("run", wanted->run, "The run's id")->required();
  one->add_option("--in", wanted->environment, "The environment it runs in, when this desktop does not know it");
  one->callback([&choice, wanted, action] { choice.action = [wanted, action](Session& s) { return action(s, *wanted); }; });
  return one;
}

}  // namespace

void defineRun(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("run", "Runs: list, follow, show, log, cancel");
  command->require_subcommand(1);
  auto wanted = std::make_shared<RunOptions>();
  auto* all = command->add_subcommand("list", "Runs of an environment, or of all, newest first");
  all->add_option("environment", wanted->environment, "Only this environment");
  all->add_option("-n,--most", wanted->most, "How many per environment")->check(CLI::Range(1, 100));
  all->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return list(session, *wanted); }; });
  addOne(*command, "follow", "Watch a run live, from its first line, from any desktop", wanted, choice, follow);
  addOne(*command, "show", "A run as this desktop has seen it, without network", wanted, choice, show);
  addOne(*command, "cancel", "Ask a run to stop where it safely can", wanted, choice, cancel);
  auto* log = addOne(*command, "log", "The log of one step of a run", wanted, choice, showLog);
  log->add_option("step", wanted->step, "check, verify, validate, pull, services, migrate, start, ready, prove, observe, restore")->required();
}

}  // namespace gantry::cli
