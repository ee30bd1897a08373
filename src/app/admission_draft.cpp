#include "app/admission_draft.h"

#include <algorithm>

#include "app/ledger_sync.h"

namespace gantry::app {
namespace {

/// Both plans as one person would have made them at one moment: what is left differs for the host as well.
Plan asMadeWith(Plan plan, const Plan& other) {
  plan.requestedBy = other.requestedBy;
  plan.reason = other.reason;
  plan.created = other.created;
  plan.expires = other.expires;
  plan.direction = other.direction;
  plan.verdictBack = other.verdictBack;
  plan.revision = other.revision;
  return plan;
}

Time hostNow(const Desk& desk, const HostFacts& facts) { return facts.now.value_or(desk.clock.now()); }

Result<AdmissionFacts> weighed(const Desk& desk, const PlanDraft& draft) {
  auto admission = weigh(draft.trust, draft.evidence, draft.facts, hostNow(desk, draft.facts));
  if (admission) admission->isKept = draft.requested;
  return admission;
}

bool passes(const PlanDraft& draft, const AdmissionFacts& admission) {
  GateFacts facts = draft.gateFacts;
  facts.admission = admission;
  return std::ranges::all_of(judge(facts), [](const JudgedGate& gate) { return gate.result.state == GateState::passed; });
}

bool isRejected(const AdmissionFacts& admission) {
  const Digest plan = admission.plan.id();
  return std::ranges::any_of(admission.said, [&](const ProvenStatement& one) {
    const auto* rejection = std::get_if<statement::Rejection>(&one.statement.said);
    return rejection != nullptr && rejection->plan == plan;
  });
}

/// A request is used when it is for the same, and not gone: the one that may run now, else the newest.
Result<void> takeOverRequest(const Desk& desk, const std::vector<host::KeptRequest>& kept, PlanDraft& draft) {
  std::optional<Evidence> newest;
  for (const host::KeptRequest& request : kept) {
    if (!request.fault.empty()) continue;
    const auto plan = Plan::parse(request.parcel.front().text);
    if (!plan || plan->app != draft.plan.app || plan->migrator != draft.plan.migrator || plan->migrate != draft.plan.migrate) continue;
    if (plan->expires <= hostNow(desk, draft.facts)) continue;
    if (std::string moved = movedLine(*plan, draft.plan); !moved.empty()) {
      draft.staleBecause = std::move(moved);
      continue;
    }
    Evidence evidence{request.parcel.front(), {request.parcel.begin() + 1, request.parcel.end()}, draft.evidence.carried};
    const auto admission = weigh(draft.trust, evidence, draft.facts, hostNow(desk, draft.facts));
    if (!admission) return failure(admission.error());
    if (isRejected(*admission)) continue;
    newest = std::move(evidence);
    if (passes(draft, *admission)) break;
  }
  if (!newest) return {};
  draft.evidence = std::move(*newest);
  draft.plan = *Plan::parse(draft.evidence.plan.text);
  draft.requested = true;
  draft.staleBecause.clear();
  return {};
}

}  // namespace

std::string movedLine(const Plan& requested, const Plan& fresh) {
  const std::string ours = asMadeWith(fresh, requested).text();
  const std::string theirs = requested.text();
  if (ours == theirs) return {};
  const auto a = split(ours, '\n');
  const auto b = split(theirs, '\n');
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (a[i] != b[i]) return std::string(b[i].substr(0, b[i].find(':')));
  return "plan";
}

void fetchAcceptances(const Desk& desk, const EnvironmentName& upstream, std::stop_token stop) {
  const Environment* environment = desk.project.environment(upstream);
  if (environment == nullptr) return;
  host::Host host(desk.shellTo(*environment), *environment);
  [[maybe_unused]] const auto synced = syncLedger(desk, host, std::move(stop));
}

std::vector<SignedText> acceptancesOf(const Desk& desk, const EnvironmentName& upstream, const Plan& plan) {
  constexpr std::size_t kMost = 20;
  auto found = statementsIn(desk, upstream, StatementKind::acceptance, [&](const Statement& statement) {
    const auto& said = std::get<statement::Acceptance>(statement.said);
    return said.app == plan.app && said.migrator == plan.migrator;
  });
  if (!found) return {};
  if (found->size() > kMost) found->erase(found->begin(), found->end() - kMost);
  return std::move(*found);
}

Result<void> addAdmission(const Desk& desk, host::Host& target, PlanDraft& draft, std::stop_token stop) {
  if (!draft.facts.policy && !draft.facts.signers) return {};
  auto trust = readTrust(desk, target, stop);
  if (!trust) return failure(trust.error());
  draft.trust = std::move(*trust);
  if (draft.trust.policy && draft.trust.policy->acceptedOn) {
    fetchAcceptances(desk, *draft.trust.policy->acceptedOn, stop);
    draft.evidence.carried = acceptancesOf(desk, *draft.trust.policy->acceptedOn, draft.plan);
  }
  if (!draft.facts.requests.empty()) {
    const auto kept = target.requests(stop);
    if (!kept) return failure(kept.error());
    if (auto taken = takeOverRequest(desk, *kept, draft); !taken) return taken;
  }
  auto admission = weighed(desk, draft);
  if (!admission) return failure(admission.error());
  draft.gateFacts.admission = std::move(*admission);
  promiseSignature(desk, target.environment(), draft, stop);
  return {};
}

void promiseSignature(const Desk& desk, const Environment& environment, PlanDraft& draft, std::stop_token stop) {
  if (!draft.needsSignature()) return;
  PlanSignature& signature = draft.gateFacts.admission->signature;
  const auto key = chooseKey(desk, environment, draft.trust, StatementKind::plan, std::move(stop));
  if (key) {
    signature.willBe = Sentence::say("it will be signed by {} with {}", draft.plan.requestedBy.text(), (*key)->described());
  } else {
    signature.fault = key.error().message;
  }
}

}  // namespace gantry::app
