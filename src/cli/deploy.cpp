#include <algorithm>
#include <optional>
#include <variant>

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
#include "cli/verdict_text.h"
#include "core/release.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

struct DeployOptions {
  std::string release;      ///< promote: empty means what the environment before it serves
  std::string environment;
  std::string confirm;
  std::string reason;       ///< why; part of the plan
  std::string breakGlass;   ///< the reason; empty: nobody breaks anything
  bool dryRun = false;
  bool detach = false;
  bool exitCode = false;
  bool list = false;        ///< rollback: only say where to
};

std::string question(const app::PlanDraft& draft, const Environment& environment, Way way) {
  const std::string verb = way == Way::rollback ? "Roll back " : "Deploy to ";
  const std::string release = brief(draft.plan.release);
  const std::string unsafe = draft.schema.verdict == Verdict::safe ? "" : " The verdict is " + std::string(name(draft.schema.verdict)) + ".";
  if (way == Way::rollback) return verb + environment.name.text() + " on " + environment.host.text() + " to " + release + "?" + unsafe;
  return "Deploy " + release + " to " + environment.name.text() + " on " + environment.host.text() + "?" + (draft.fit ? unsafe : "");
}

bool isBlocked(const app::PlanDraft& draft, Way way) { return (way == Way::rollback && draft.schema.verdict == Verdict::blocked) || draft.fit == Verdict::blocked; }

/// Environments behind others, and a way back that is BLOCKED, are named when a script confirms.
Phrase phraseFor(const Session& session, const app::PlanDraft& draft, Way way) {
  if (session.desk.project.upstreamOf(draft.plan.environment) == nullptr && !isBlocked(draft, way)) return {};
  const std::string where = "@" + draft.plan.environment.text();
  return {draft.plan.release.text() + where, brief(draft.plan.release) + where};
}

/// A yes, and where the release cannot live with the database a second answer that no hand gives by habit.
Result<bool> agreed(Session& session, const app::PlanDraft& draft, const Environment& environment, Way way, const std::string& confirmed) {
  const Phrase phrase = phraseFor(session, draft, way);
  const auto sure = confirm(session.options, session.output, question(draft, environment, way), phrase, confirmed, session.stop);
  if (!sure || !*sure || !isBlocked(draft, way) || phrase.isSaidBy(confirmed)) return sure;
  const std::string release = brief(draft.plan.release);
  const auto typed = ask(session.options, session.output, release + " does not fit the database as it is. To do it all the same, type " + release + ":", session.stop);
  if (!typed) return failure(typed.error());
  return *typed == release || *typed == draft.plan.release.text();
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
  return followAndReport(session, host, *run, true);
}

/// A gate says no before anything is sent: this desktop's own ledger remembers that.
int refuse(Session& session, const app::PlanDraft& draft, const JudgedGate& gate) {
  const Code code = gate.name == "lock-free" ? Code::busy : gate.result.code == "plan-signature" ? Code::digestMismatch : Code::gateRefused;
  const std::string word = gate.result.code.empty() ? std::string(gate.name) : gate.result.code;
  const auto noted = app::noteOnDesk(session.desk, "attempt.refused", ledger::Body{{"environment", draft.plan.environment.text()}, {"plan", draft.plan.id().text()}, {"code", word}});
  if (!noted) session.output.note("This attempt is not on this desktop's ledger: " + noted.error().message);
  const std::optional<Error>& unread = draft.gateFacts.upstreamError;   // a host whose key has changed is no mere "no"
  const bool notRead = gate.name == "proven-upstream" && gate.result.state == GateState::unknown && unread;
  return session.output.fail({notRead ? unread->code : code, std::string(gate.title) + ": no. " + gate.result.whole().english(), notRead ? unread->wayOut : ""});
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
  auto draft = draftFor(session, host, way, release, wanted.reason);
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
    return wanted.exitCode && !app::changesNothing(*draft, host, session.stop) ? kChangesPlanned : kDone;
  }
  if (const JudgedGate* gate = draft->refusing()) return refuse(session, *draft, *gate);
  session.output.line();
  if (draft->needsSignature() || (glass && !draft->requested)) showWhatIsSigned(session.output, draft->evidence.plan.text, {});
  if (glass) showWhatIsSigned(session.output, glass->text(), {});
  const auto sure = agreed(session, *draft, *environment, way, wanted.confirm);
  if (!sure) return session.output.fail(sure.error());
  if (!*sure) {
    session.output.note("Nothing was done.");
    return kNothingChanged;
  }
  const app::Consent consent = [](const std::string&, const Signer&) -> Result<bool> { return true; };
  const auto parcel = app::signDraft(session.desk, *environment, *draft, glass, consent, session.stop);
  if (!parcel) return session.output.fail(parcel.error());
  return execute(session, host, *draft, *parcel, wanted);
}

std::string wordsOf(app::ImagesAt images) {
  switch (images) {
    case app::ImagesAt::host: return "images on the host";
    case app::ImagesAt::registry: return "images must be pulled, the registry has both";
    case app::ImagesAt::nowhere: return "images are gone from the host and from the registry";
    case app::ImagesAt::unknown: return "images must be pulled, and the registry cannot be asked";
  }
  return {};
}

/// Where an environment can go back to, the safest first.
int listWaysBack(Session& session, const DeployOptions& wanted) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  const auto facts = host.facts({.probeReady = false, .runs = 100}, session.stop);
  if (!facts) return session.output.fail(facts.error());
  nlohmann::json all = nlohmann::json::array();
  for (const app::WayBack& way : app::waysBack(session.desk, *facts, environment->appService, session.stop)) {
    const std::string images = wordsOf(way.images);
    session.output.line(session.output.icon(cli::statusOf(way.schema.verdict)) + " " + session.output.paint(Tone::strong, brief(way.run.release)) + "  " + std::string(name(way.schema.verdict)) +
                        "  " + images + (way.run.bundlePresent ? "" : "; its deploy files are not on the host any more") + "  healthy " + toSeconds(way.run.started));
    printReasons(session.output, way.schema.reasons, "    ");
    nlohmann::json one = toJson(way.run);
    one["images"] = app::name(way.images);
    one["verdict"] = name(way.schema.verdict);
    one["reasons"] = toJson(way.schema.reasons);
    all.push_back(std::move(one));
  }
  if (all.empty()) session.output.line("No other release was healthy on " + environment->name.text() + "; there is nothing to go back to.");
  session.output.document("gantry.ways-back/1", all);
  return kDone;
}

void addCommon(CLI::App& command, DeployOptions& wanted) {
  command.add_flag("--dry-run", wanted.dryRun, "Only show the plan");
  command.add_option("--reason", wanted.reason, "Why, for those who approve and those who come after; part of the plan");
  command.add_flag("--detach", wanted.detach, "Start the run and do not follow it");
  command.add_option("--break-glass", wanted.breakGlass, "REASON: run without the approvals and acceptance it lacks, in spite of a freeze; signed");
  command.add_option("--confirm", wanted.confirm, "RELEASE@ENVIRONMENT: with --yes, confirms without a terminal what is deployed where");
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
  command->add_flag("--list", wanted->list, "Only show where it can go back to, the safest first");
  command->callback([&choice, wanted] {
    choice.action = [wanted](Session& session) {
      return wanted->list ? listWaysBack(session, *wanted) : deploy(session, Way::rollback, *wanted, wanted->release);
    };
  });
}

}  // namespace gantry::cli
