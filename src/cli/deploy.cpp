#include <iostream>
#include <optional>
#include <thread>

#include "app/deployment.h"
#include "app/last_word.h"
#include "app/planner.h"
#include "cli/exit_code.h"
#include "cli/plan_text.h"
#include "cli/question.h"
#include "cli/run_follow.h"
#include "cli/session.h"
#include "cli/to_json.h"

namespace gantry::cli {
namespace {

enum class Way { deploy, rollback };

struct DeployOptions {
  std::string release;      ///< promote: empty means what the environment before it serves
  std::string environment;
  std::string confirm;
  bool dryRun = false;
  bool detach = false;
  bool exitCode = false;
};

/// The release that the environment before `target` serves now.
Result<std::string> servingUpstream(Session& session, const Environment& target) {
  const Environment* upstream = session.desk.project.upstreamOf(target.name);
  if (upstream == nullptr)
    return failure(Code::usage, target.name.text() + " is the first environment; there is nothing to promote from",
                   "name a release: `gantryctl deploy RELEASE " + target.name.text() + "`");
  host::Host host(session.desk.shellTo(*upstream), *upstream);
  const auto facts = host.facts({.probeReady = false, .runs = 0}, session.stop);
  if (!facts) return failure(facts.error());
  if (const ServingRun* serving = facts->servingRun()) return serving->release.text();
  return failure(Code::notFound, upstream->name.text() + " serves no release of Gantry's", "deploy one there first");
}

Result<app::PlanDraft> draftFor(Session& session, host::Host& host, Way way, const std::string& release) {
  if (way == Way::rollback) return app::planRollback(session.desk, host, release, session.stop);
  std::optional<Result<Connection>> connection;
  std::jthread door([&] { connection = host.connect(session.stop); });   // both take their time; the registry has the first word
  const auto candidate = app::findRelease(session.desk, release, session.stop);
  door.join();
  if (!candidate) return failure(candidate.error());
  if (!*connection) return failure(connection->error());
  return app::planDeployment(session.desk, host, *candidate, session.stop);
}

std::string question(const app::PlanDraft& draft, const Environment& environment, Way way) {
  const std::string verb = way == Way::rollback ? "Roll back " : "Deploy to ";
  const std::string release = brief(draft.plan.release);
  if (way == Way::rollback) return verb + environment.name.text() + " on " + environment.host.text() + " to " + release + "?";
  return "Deploy " + release + " to " + environment.name.text() + " on " + environment.host.text() + "?";
}

/// Environments behind others are named in full when a script confirms.
std::string phraseFor(const Session& session, const app::PlanDraft& draft) {
  if (session.desk.project.upstreamOf(draft.plan.environment) == nullptr) return {};
  return draft.plan.release.text() + "@" + draft.plan.environment.text();
}

int execute(Session& session, host::Host& host, const app::PlanDraft& draft, const DeployOptions& wanted) {
  const app::RunObserver start{.event = {}, .reconnecting = [&](const Error& why, int) {
    session.output.note("Reconnecting to " + host.environment().host.text() + " to start the run: " + why.message);
  }, .reconnected = {}};
  const auto run = app::startRun(session.desk, host, draft.plan, start, session.stop);
  if (!run) return session.output.fail(run.error());
  if (wanted.detach) {
    session.output.document("gantry.run/1", {{"run", run->text()}, {"outcome", "running"}});
    session.output.line("run " + run->text() + " goes on on its host; watch it with `gantryctl run follow " + run->text() + "`");
    return kDone;
  }
  return followAndReport(session, host, *run);
}

int deploy(Session& session, Way way, const DeployOptions& wanted, std::string release) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  if (release.empty() && way == Way::deploy) {
    auto serving = servingUpstream(session, *environment);
    if (!serving) return session.output.fail(serving.error());
    release = std::move(*serving);
  }
  host::Host host(session.desk.shellTo(*environment), *environment);
  const auto draft = draftFor(session, host, way, release);
  if (!draft) return session.output.fail(draft.error());
  printDraft(session.output, *draft);
  if (wanted.dryRun) {
    session.output.document("gantry.plan/1", toJson(*draft));
    if (const JudgedGate* gate = draft->refusing(); gate != nullptr && !wanted.exitCode) return kGateRefused;
    return wanted.exitCode && draft->plan.direction.kind != Direction::Kind::same ? kChangesPlanned : kDone;
  }
  if (const JudgedGate* gate = draft->refusing()) {
    const Code code = gate->name == "lock-free" ? Code::busy : Code::gateRefused;
    return session.output.fail({code, std::string(gate->title) + ": no. " + gate->result.reason, {}});
  }
  session.output.line();
  const auto sure = confirm(session.options, session.output, question(*draft, *environment, way), phraseFor(session, *draft), wanted.confirm);
  if (!sure) return session.output.fail(sure.error());
  if (!*sure) {
    session.output.note("Nothing was done.");
    return kNothingChanged;
  }
  return execute(session, host, *draft, wanted);
}

void addCommon(CLI::App& command, DeployOptions& wanted) {
  command.add_flag("--dry-run", wanted.dryRun, "Only show the plan");
  command.add_flag("--detach", wanted.detach, "Start the run and do not follow it");
  command.add_option("--confirm", wanted.confirm, "RELEASE@ENVIRONMENT: confirms without a terminal what is deployed where");
}

void choose(CLI::App& command, Choice& choice, Way way, const std::shared_ptr<DeployOptions>& wanted) {
  command.callback([&choice, way, wanted] {
    choice.action = [way, wanted](Session& session) { return deploy(session, way, *wanted, wanted->release); };
  });
}

}  // namespace

void definePlan(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("plan", "Show exactly what a deployment would do, and do nothing");
  auto wanted = std::make_shared<DeployOptions>();
  wanted->dryRun = true;
  command->add_option("release", wanted->release, "Tag, commit or branch")->required();
  command->add_option("environment", wanted->environment, "Where to")->required();
  command->add_flag("--exit-code", wanted->exitCode, "Exit with 20 when there is something to do");
  choose(*command, choice, Way::deploy, wanted);
}

void defineDeploy(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("deploy", "Deploy a release to an environment");
  auto wanted = std::make_shared<DeployOptions>();
  command->add_option("release", wanted->release, "Tag, commit or branch")->required();
  command->add_option("environment", wanted->environment, "Where to")->required();
  addCommon(*command, *wanted);
  choose(*command, choice, Way::deploy, wanted);
}

void definePromote(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("promote", "Deploy what the environment before it serves, the same digests");
  auto wanted = std::make_shared<DeployOptions>();
  command->add_option("environment", wanted->environment, "Where to")->required();
  command->add_option("release", wanted->release, "Another release than the one served upstream");
  addCommon(*command, *wanted);
  choose(*command, choice, Way::deploy, wanted);
}

void defineRollback(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("rollback", "Go back to a release that was healthy here");
  auto wanted = std::make_shared<DeployOptions>();
  command->add_option("environment", wanted->environment, "Where")->required();
  command->add_option("release", wanted->release, "Which; the one before when left out");
  addCommon(*command, *wanted);
  choose(*command, choice, Way::rollback, wanted);
}

}  // namespace gantry::cli
