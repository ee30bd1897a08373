#include "app/requests.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/admission_draft.h"
#include "app/parallel.h"
#include "core/text.h"
#include "core/time.h"

namespace gantry::app {
namespace {

constexpr std::array<std::string_view, 6> kStates{"waiting", "ready", "rejected", "withdrawn", "expired", "stale"};

bool isOfPolicy(std::string_view gate) {
  const auto kinds = gateKinds();
  const auto found = std::ranges::find(kinds, gate, &GateKind::name);
  return found != kinds.end() && (found->ofPolicy || gate == "not-held");
}

std::vector<JudgedGate> policyGates(const AdmissionFacts& admission, const HostFacts& facts) {
  auto judged = judge({.release = {admission.plan.release, {}, {}}, .environment = admission.plan.environment, .target = facts, .rollback = true, .admission = admission});
  std::erase_if(judged, [](const JudgedGate& gate) { return !isOfPolicy(gate.name); });
  return judged;
}

const JudgedGate* refusing(const std::vector<JudgedGate>& gates, std::string_view code = {}) {
  const auto found = std::ranges::find_if(gates, [&](const JudgedGate& gate) {
    return gate.result.state != GateState::passed && (code.empty() || gate.result.code == code);
  });
  return found == gates.end() ? nullptr : &*found;
}

bool isWithdrawn(const Request& request) {
  return std::ranges::any_of(request.admission.said, [&](const ProvenStatement& one) {
    return one.statement.kind() == StatementKind::rejection && one.statement.by == request.plan.requestedBy;
  });
}

/// Where a request stands, and the sentence for it.
void conclude(Request& request, const HostFacts& facts) {
  const auto over = [&](RequestState state, Sentence why) {
    request.state = state;
    request.why = std::move(why);
  };
  if (const JudgedGate* gate = refusing(request.gates, "rejected")) return over(isWithdrawn(request) ? RequestState::withdrawn : RequestState::rejected, gate->result.whole());
  if (const JudgedGate* gate = refusing(request.gates, "plan-expired")) return over(RequestState::expired, gate->result.whole());
  if (request.plan.replaces != facts.serving) return over(RequestState::stale, Sentence::say("what {} serves has changed since; make a new plan", request.environment.text()));
  if (const JudgedGate* gate = refusing(request.gates)) return over(RequestState::waiting, gate->result.whole());
  over(RequestState::ready, Sentence::say("it may run until {}", toSeconds(request.plan.expires)));
}

/// Whether a plan means what this desktop's project file says, so that both would render the same.
bool rendersAs(const Plan& plan, const Environment& environment) {
  return plan.composeProject == environment.composeProject && plan.appService == environment.appService && plan.migratorService == environment.migratorService &&
         plan.supportServices == environment.supportServices && plan.port == environment.port;
}

/// Whether nothing more can be asked of a host.
bool isAway(Code code) {
  constexpr std::array kCodes{Code::unreachable, Code::timeout, Code::cancelled, Code::authentication, Code::hostKeyUnknown, Code::hostKeyChanged, Code::hostKeyRevoked};
  return std::ranges::find(kCodes, code) != kCodes.end();
}

/// Asks the host what would run now, of a request that is not over: the settings, the deploy files or Compose may have changed since it was planned.
Result<void> compareConfiguration(Request& request, host::Host& host, std::stop_token stop) {
  if (request.state != RequestState::waiting && request.state != RequestState::ready) return {};
  if (!rendersAs(request.plan, host.environment())) return {};
  const auto rendering = host.render(request.plan.bundle, request.plan.app, request.plan.migrator, std::move(stop));
  if (!rendering && isAway(rendering.error().code)) return failure(rendering.error());
  if (rendering && rendering->config != request.plan.config) {
    request.state = RequestState::stale;
    request.why = Sentence::say("what would run on {} is not what was planned: its .env.production or the engine's Compose changed since; make a new plan", request.environment.text());
    request.waitsForMe = false;
  } else if (!rendering && request.state == RequestState::ready) {
    request.state = RequestState::waiting;
    request.why = Sentence::say("it cannot run now: {}", rendering.error().message);
  }
  return {};
}

/// Whether what is missing is somebody's approval.
bool wantsAWord(const std::vector<JudgedGate>& gates) {
  constexpr std::array<std::string_view, 3> kCodes{"approvals-missing", "approval-required", "way-back-unstated"};
  return std::ranges::any_of(kCodes, [&](std::string_view code) { return refusing(gates, code) != nullptr; });
}

bool hasSpoken(const Request& request, const Person& person) {
  return std::ranges::any_of(request.admission.said, [&](const ProvenStatement& one) {
    const bool answers = one.statement.kind() == StatementKind::approval || one.statement.kind() == StatementKind::rejection;
    return answers && one.statement.by == person;
  });
}

bool mayApprove(const Desk& desk, const Trust& trust, const Request& request) {
  if (!trust.policy || !trust.signers) return false;
  if (!trust.policy->requesterCounts && request.plan.requestedBy == desk.person) return false;
  return presentPeople(*trust.signers, request.admission.now).approve.contains(desk.person.text());
}

/// Judges requests by what their host says. What it does not know of, the acceptances of the environment before it, is fetched once, and only when
/// a request waits for one.
class Judge {
 public:
  Judge(const Desk& desk, const Trust& trust, const HostFacts& facts, std::stop_token stop) : m_desk(desk), m_trust(trust), m_facts(facts), m_stop(std::move(stop)) {}

  Result<Request> judge(const std::vector<SignedText>& parcel, bool isKept) {
    auto plan = Plan::parse(parcel.front().text);
    if (!plan) return failure(plan.error());
    const std::vector<SignedText> said(parcel.begin() + 1, parcel.end());
    const std::vector<SignedText> none;
    Evidence evidence{parcel.front(), isKept ? said : none, isKept ? none : said};
    auto request = weighed(*plan, evidence, said, isKept);
    if (!request || !waitsForAcceptance(*request)) return request;
    const auto accepted = acceptancesFor(*plan);
    if (accepted.empty()) return request;
    evidence.carried.insert(evidence.carried.end(), accepted.begin(), accepted.end());
    return weighed(*plan, evidence, said, isKept);
  }

 private:
  Result<Request> weighed(const Plan& plan, const Evidence& evidence, const std::vector<SignedText>& said, bool isKept) const {
    auto admission = weigh(m_trust, evidence, m_facts, m_facts.now.value_or(m_desk.clock.now()));
    if (!admission) return failure(admission.error());
    admission->isKept = isKept;
    Request request{plan.environment, plan, evidence.plan, said, std::move(*admission), {}};
    request.gates = policyGates(request.admission, m_facts);
    conclude(request, m_facts);
    request.waitsForMe = request.state == RequestState::waiting && wantsAWord(request.gates) && mayApprove(m_desk, m_trust, request) && !hasSpoken(request, m_desk.person);
    return request;
  }

  static bool waitsForAcceptance(const Request& request) {
    const auto gate = std::ranges::find(request.gates, "accepted", &JudgedGate::name);
    return request.state == RequestState::waiting && gate != request.gates.end() && gate->result.state != GateState::passed;
  }

  std::vector<SignedText> acceptancesFor(const Plan& plan) {
    const EnvironmentName& upstream = *m_trust.policy->acceptedOn;
    if (!std::exchange(m_fetched, true)) fetchAcceptances(m_desk, upstream, m_stop);
    return acceptancesOf(m_desk, upstream, plan);
  }

  const Desk& m_desk;
  const Trust& m_trust;
  const HostFacts& m_facts;
  std::stop_token m_stop;
  bool m_fetched = false;
};

std::string_view hexOf(std::string_view word) {
  if (word.starts_with("sha256:")) word.remove_prefix(std::string_view("sha256:").size());
  return word.substr(0, word.find("…"));
}

/// The newest moment at which a policy lets this person's break-glass live: as long as the plan.
Statement glassFor(const PlanDraft& draft, const Person& by, const Remark& reason, Time now) {
  return {draft.plan.project, draft.plan.environment, draft.plan.host, statement::BreakGlass{draft.plan.id()}, by, reason,
          std::chrono::floor<std::chrono::seconds>(now), draft.plan.expires};
}

}  // namespace

std::string_view name(RequestState state) { return kStates[static_cast<std::size_t>(state)]; }

std::vector<SignedText> Request::parcel() const {
  std::vector<SignedText> all{signedPlan};
  all.insert(all.end(), said.begin(), said.end());
  return all;
}

Result<RequestsOf> readRequests(const Desk& desk, host::Host& host, std::stop_token stop) {
  RequestsOf all{host.environment().name, {}, {}, {}};
  const auto facts = host.facts({.probeReady = false, .runs = 100}, stop);
  if (!facts) return failure(facts.error());
  if (facts->requests.empty()) return all;
  const auto trust = readTrust(desk, host, stop);
  if (!trust) return failure(trust.error());
  const auto kept = host.requests(stop);
  if (!kept) return failure(kept.error());
  Judge judge(desk, *trust, *facts, stop);
  for (const host::KeptRequest& one : *kept) {
    auto request = one.fault.empty() ? judge.judge(one.parcel, true) : failure(Code::invalid, one.fault);
    if (request)
      if (auto compared = compareConfiguration(*request, host, stop); !compared) return failure(compared.error());
    if (request) all.requests.push_back(std::move(*request));
    else all.unreadable.push_back({one.plan, request.error().message});
  }
  std::ranges::stable_sort(all.requests, [](const Request& a, const Request& b) { return a.plan.created > b.plan.created; });
  return all;
}

std::vector<RequestsOf> readRequests(const Desk& desk, std::stop_token stop) {
  const auto& environments = desk.project.environments;
  std::vector<RequestsOf> all;
  for (const Environment& environment : environments) all.push_back({environment.name, {}, {}, {}});
  inParallel(all.size(), all.size(), [&](std::size_t i) {
    host::Host host(desk.shellTo(environments[i]), environments[i]);
    auto read = readRequests(desk, host, stop);
    if (read) all[i] = std::move(*read);
    else all[i].error = read.error();
  });
  return all;
}

Result<Request> readRequest(const Desk& desk, host::Host& host, const std::vector<SignedText>& parcel, std::stop_token stop) {
  if (parcel.empty() || statementKindOf(parcel.front().text) != StatementKind::plan)
    return failure(Code::invalid, "this file is no request: it does not begin with a plan");
  const auto facts = host.facts({.probeReady = false, .runs = 100}, stop);
  if (!facts) return failure(facts.error());
  const auto trust = readTrust(desk, host, stop);
  if (!trust) return failure(trust.error());
  auto request = Judge(desk, *trust, *facts, stop).judge(parcel, false);
  if (!request) return request;
  if (auto compared = compareConfiguration(*request, host, stop); !compared) return failure(compared.error());
  return request;
}

Result<Request> findRequest(const std::vector<RequestsOf>& all, std::string_view word) {
  const std::string_view hex = hexOf(word);
  std::vector<const Request*> found;
  std::string known;
  for (const RequestsOf& of : all)
    for (const Request& request : of.requests) {
      const Digest id = request.id();
      known += (known.empty() ? "" : ", ") + std::string(id.hex().substr(0, 12)) + " (" + of.environment.text() + ")";
      if (hex.size() >= 4 && id.hex().starts_with(hex)) found.push_back(&request);
    }
  if (found.size() == 1) return *found.front();
  if (found.size() > 1) return failure(Code::usage, inQuotes(word) + " means several requests", "give more of its digits: " + known);
  for (const RequestsOf& of : all) {
    if (of.error) return failure(*of.error);
    for (const UnreadableRequest& one : of.unreadable)
      if (hex.size() >= 4 && one.plan.hex().starts_with(hex)) return failure(Code::invalid, "the request " + inQuotes(word) + " cannot be read: " + one.why, "let its requester make a new one");
  }
  return failure(Code::notFound, "there is no request " + inQuotes(word), known.empty() ? "none is waiting" : "there are " + known);
}

Result<std::vector<SignedText>> signRequest(const Desk& desk, const Environment& environment, const PlanDraft& draft, const Consent& consent,
                                            std::stop_token stop) {
  return signDraft(desk, environment, draft, {}, consent, std::move(stop));
}

Result<SignedText> signAnswer(const Desk& desk, const Environment& environment, const Trust& trust, const Plan& plan, Answer answer,
                              std::optional<Remark> reason, const Consent& consent, std::stop_token stop) {
  const bool approves = answer == Answer::approve;
  auto key = chooseKey(desk, environment, trust, approves ? StatementKind::approval : StatementKind::rejection, stop);
  if (!key) return failure(key.error());
  const statement::Said said = approves ? statement::Said(statement::Approval{plan.id()}) : statement::Said(statement::Rejection{plan.id()});
  const Statement statement{plan.project, plan.environment, plan.host, said, desk.person, std::move(reason),
                            std::chrono::floor<std::chrono::seconds>(desk.clock.now()), approves ? std::optional(plan.expires) : std::nullopt};
  return signText(**key, statement.text(), statement.kind(), consent, stop);
}

Result<Statement> breakGlass(const Desk& desk, const Environment& environment, PlanDraft& draft, const Remark& reason, std::stop_token stop) {
  const std::string where = environment.name.text();
  if (!draft.trust.policy)
    return failure(Code::gateRefused, where + " has no policy, so there is no glass to break", "deploy without --break-glass");
  if (std::ranges::find(draft.trust.policy->breakGlass, desk.person) == draft.trust.policy->breakGlass.end())
    return failure(Code::gateRefused, "the policy of " + where + " does not let " + desk.person.text() + " break the glass",
                   "let somebody do it who may, or ask for approvals with `gantryctl request`");
  const auto key = chooseKey(desk, environment, draft.trust, StatementKind::breakGlass, std::move(stop));
  if (!key) return failure(key.error());
  Statement statement = glassFor(draft, desk.person, reason, desk.clock.now());
  draft.gateFacts.admission->said.push_back({statement, (*key)->key(), Digest::of(statement.text())});
  draft.judgeAgain();
  return statement;
}

Result<std::vector<SignedText>> signDraft(const Desk& desk, const Environment& environment, const PlanDraft& draft,
                                          const std::optional<Statement>& glass, const Consent& consent, std::stop_token stop) {
  std::vector<SignedText> parcel{draft.evidence.plan};
  parcel.insert(parcel.end(), draft.evidence.carried.begin(), draft.evidence.carried.end());
  if (draft.requested && !glass) return parcel;
  if (draft.needsSignature() || (glass && parcel.front().signature.empty())) {
    auto key = chooseKey(desk, environment, draft.trust, StatementKind::plan, stop);
    if (!key) return failure(key.error());
    auto plan = signText(**key, draft.evidence.plan.text, StatementKind::plan, consent, stop);
    if (!plan) return failure(plan.error());
    parcel.front() = std::move(*plan);
  }
  if (glass) {
    auto key = chooseKey(desk, environment, draft.trust, StatementKind::breakGlass, stop);
    if (!key) return failure(key.error());
    auto said = signText(**key, glass->text(), StatementKind::breakGlass, consent, stop);
    if (!said) return failure(said.error());
    parcel.push_back(std::move(*said));
  }
  return parcel;
}

}  // namespace gantry::app
