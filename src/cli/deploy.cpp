#include <optional>

#include "app/deployment.h"
#include "app/desk_ledger.h"
#include "app/last_word.h"
#include "app/requests.h"
#include "cli/drafts.h"
#include "cli/exit_code.h"
#include "cli/plan_text.h"
#include "cli/question.h"
#include "cli/run_follow.h"
#include "cli/signing_words.h"
#include "cli/to_json.h"

namespace gantry::cli {
namespace {

struct DeployOptions {
  std::string release;      ///< promote: empty means what the environment before it serves
  std::string environment;
  std::string confirm;
  std::string breakGlass;   ///< the reason; empty: nobody breaks anything
  bool dryRun = false;
  bool detach = false;
  bool exitCode = false;
};

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

int execute(Session& session, host::Host& host, const app::PlanDraft& draft, const std::vector<SignedText>& parcel, const DeployOptions& wanted) {
  const app::RunObserver start{.event = {}, .reconnecting = [&](const Error& why, int) {
    session.output.note("Reconnecting to " + host.environment().host.text() + " to start the run: " + why.message);
  }, .reconnected = {}};
  std::vector<host::SaidAnswer> refused;
  const auto run = app::startRun(session.desk, host, draft.plan, parcel, refused, start, session.stop);
  if (!run) return session.output.fail(run.error());
  for (const host::SaidAnswer& said : refused) session.output.note("The host refused the " + said.kind + " that was sent along: " + said.code);
  if (wanted.detach) {
    session.output.document("gantry.run/1", {{"run", run->text()}, {"outcome", "running"}});
    session.output.line("run " + run->text() + " goes on on its host; watch it with `gantryctl run follow " + run->text() + "`");
    return kDone;
  }
  return followAndReport(session, host, *run);
}

/// A gate says no before anything is sent: this desktop's own ledger remembers that.
int refuse(Session& session, const app::PlanDraft& draft, const JudgedGate& gate) {
  const Code code = gate.name == "lock-free" ? Code::busy : gate.result.code == "plan-signature" ? Code::digestMismatch : Code::gateRefused;
  const std::string word = gate.result.code.empty() ? std::string(gate.name) : gate.result.code;
  const auto noted = app::noteOnDesk(session.desk, "attempt.refused", ledger::Body{{"environment", draft.plan.environment.text()}, {"plan", draft.plan.id().text()}, {"code", word}});
  if (!noted) session.output.note("This attempt is not on this desktop's ledger: " + noted.error().message);
  return session.output.fail({code, std::string(gate.title) + ": no. " + gate.result.reason, {}});
}

void sayWhichPlan(Session& session, const app::PlanDraft& draft) {
  const std::string id(draft.plan.id().hex().substr(0, 12));
  if (draft.requested) session.output.note("This is the plan " + id + " that " + draft.plan.requestedBy.text() + " asked for.");
  if (!draft.staleBecause.empty()) session.output.note("A request for this release is stale: its line " + draft.staleBecause + " has moved. This is a new plan.");
}

int deploy(Session& session, Way way, const DeployOptions& wanted, const std::string& release) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  auto draft = draftFor(session, host, way, release);
  if (!draft) return session.output.fail(draft.error());
  std::optional<Statement> glass;
  if (!wanted.breakGlass.empty()) {
    const auto reason = reasonGiven(wanted.breakGlass);
    if (!reason) return session.output.fail(reason.error());
    auto said = app::breakGlass(session.desk, *environment, *draft, *reason, session.stop);
    if (!said) return session.output.fail(said.error());
    glass = std::move(*said);
  }
  printDraft(session.output, *draft);
  sayWhichPlan(session, *draft);
  if (wanted.dryRun) {
    session.output.document("gantry.plan/1", toJson(*draft));
    if (const JudgedGate* gate = draft->refusing(); gate != nullptr && !wanted.exitCode) return kGateRefused;
    return wanted.exitCode && draft->plan.direction.kind != Direction::Kind::same ? kChangesPlanned : kDone;
  }
  if (const JudgedGate* gate = draft->refusing()) return refuse(session, *draft, *gate);
  session.output.line();
  if (draft->needsSignature() || (glass && !draft->requested)) showWhatIsSigned(session.output, draft->evidence.plan.text, {});
  if (glass) showWhatIsSigned(session.output, glass->text(), {});
  const auto sure = confirm(session.options, session.output, question(*draft, *environment, way), phraseFor(session, *draft), wanted.confirm);
  if (!sure) return session.output.fail(sure.error());
  if (!*sure) {
    session.output.note("Nothing was done.");
    return kNothingChanged;
  }
  const app::Consent agreed = [](const std::string&, const Signer&) -> Result<bool> { return true; };
  const auto parcel = app::signDraft(session.desk, *environment, *draft, glass, agreed, session.stop);
  if (!parcel) return session.output.fail(parcel.error());
  return execute(session, host, *draft, *parcel, wanted);
}

void addCommon(CLI::App& command, DeployOptions& wanted) {
  command.add_flag("--dry-run", wanted.dryRun, "Only show the plan");
  command.add_flag("--detach", wanted.detach, "Start the run and do not follow it");
  command.add_option("--break-glass", wanted.breakGlass, "REASON: run without the approvals and acceptance it lacks, in spite of a freeze; signed");
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
