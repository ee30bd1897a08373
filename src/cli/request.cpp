#include <algorithm>

#include "app/requests.h"
#include "cli/drafts.h"
#include "cli/exit_code.h"
#include "cli/plan_text.h"
#include "cli/request_text.h"
#include "cli/signing_words.h"
#include "core/release.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

struct RequestOptions {
  std::string environment;
  std::string release;
  std::string out;
  std::string reason;
  bool back = false;
};

/// What no approval could mend; the rest may still change before the plan runs.
const JudgedGate* hopeless(const app::PlanDraft& draft) {
  constexpr std::string_view kGates[] = {"release-complete", "tags-unmoved", "policy-valid", "plan-signed", "not-rejected", "not-marked-bad"};
  const auto found = std::ranges::find_if(draft.gates, [&](const JudgedGate& gate) {
    return gate.result.state != GateState::passed && std::ranges::find(kGates, gate.name) != std::end(kGates);
  });
  return found == draft.gates.end() ? nullptr : &*found;
}

int sayIt(Session& session, const app::PlanDraft& draft, const std::string& where, bool already, const std::string& next = {}) {
  const std::string id = shortId(draft.plan.id());
  session.output.document("gantry.request/1", {{"id", draft.plan.id().text()}, {"environment", draft.plan.environment.text()}, {"release", draft.plan.release.text()},
                                               {"by", draft.plan.requestedBy.text()}, {"already", already}, {"where", where}});
  session.output.line(already ? draft.plan.requestedBy.text() + " asked for this already: request " + id + " is waiting."
                              : "Request " + id + " is " + where + ". " + next);
  return kDone;
}

int request(Session& session, const RequestOptions& wanted) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  auto draft = draftFor(session, host, wanted.back ? Way::rollback : Way::deploy, wanted.release, wanted.reason);
  if (!draft) return session.output.fail(draft.error());
  printDraft(session.output, *draft);
  if (!draft->trust.signers)
    return session.output.fail({Code::gateRefused, environment->name.text() + ": the host has no allowed_signers, so nobody could approve there", "deploy without a request"});
  if (draft->requested && wanted.out.empty()) return sayIt(session, *draft, "kept on the host", true);
  if (const JudgedGate* gate = hopeless(*draft)) return session.output.fail({Code::gateRefused, std::string(gate->title) + ": no. " + gate->result.whole().english(), {}});
  const auto parcel = app::signRequest(session.desk, *environment, *draft, askToSign(session), session.stop);
  if (!parcel) return session.output.fail(parcel.error());
  if (!wanted.out.empty()) {
    if (auto written = writeParcel(wanted.out, *parcel); !written) return session.output.fail(written.error());
    return sayIt(session, *draft, "in the file " + wanted.out, false,
                 "Send it to those who approve: they answer with `gantryctl approve " + shellWord(wanted.out) + "`, which hands it to the host with their word. `gantryctl requests --say " +
                     shellWord(wanted.out) + "` hands it over without one.");
  }
  const auto answers = app::sayAll(host, *parcel, session.stop);
  if (!answers) return session.output.fail(answers.error());
  return sayIt(session, *draft, "kept on " + environment->host.text(), false,
               "Others see it with `gantryctl requests`, and answer with `gantryctl approve " + shortId(draft->plan.id()) + "`.");
}

}  // namespace

void defineRequest(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("request", "Ask others to approve a deployment: a signed plan, kept on the host");
  auto wanted = std::make_shared<RequestOptions>();
  command->add_option("environment", wanted->environment, "Where to")->required();
  command->add_option("release", wanted->release, "Tag, commit or branch; what the environment before it serves when left out");
  command->add_flag("--rollback", wanted->back, "Go back to a release that was healthy there");
  command->add_option("--reason", wanted->reason, "Why, for those who approve; part of the plan");
  command->add_option("--out", wanted->out, "Into this file, to be sent by mail or chat, instead of to the host");
  command->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return request(session, *wanted); }; });
}

}  // namespace gantry::cli
