#include "app/evidence.h"

#include <algorithm>

#include "signing/signature_check.h"

namespace gantry::app {
namespace {

constexpr std::chrono::seconds kClockSkew{300};

/// Whose key made this signature, when `signers` give it to exactly this person now.
Result<Fingerprint> proven(const Trust& trust, const SignedText& said, const Person& person, StatementKind kind, Time now) {
  const std::string_view nameSpace = rowOf(kind).nameSpace;
  auto signature = signing::proveSignature(said.text, said.signature, nameSpace);
  if (!signature) return failure(signature.error());
  if (!trust.signers) return failure(Code::permission, "the host has no allowed_signers");
  const auto permission = trust.signers->permission(signature->key, person, nameSpace, now);
  if (permission != signing::Permission::granted)
    return failure(Code::permission, "key " + signature->fingerprint.text() + " as " + person.text() + " " + std::string(signing::sentence(permission)));
  return signature->fingerprint;
}

PlanSignature signatureOf(const Trust& trust, const SignedText& signedPlan, const Plan& plan, Time now) {
  PlanSignature signature;
  signature.present = !signedPlan.signature.empty();
  if (!signature.present) return signature;
  const auto key = proven(trust, signedPlan, plan.requestedBy, StatementKind::plan, now);
  if (!key) signature.fault = key.error().message;
  return signature;
}

bool isHere(const Statement& statement, const Plan& plan, const Trust& trust) {
  if (statement.project != plan.project) return false;
  if (statement.kind() == StatementKind::acceptance) return trust.policy && statement.environment == trust.policy->acceptedOn;
  return statement.environment == plan.environment && statement.host == plan.host;
}

std::string faultOfTimes(const Statement& statement, Time now) {
  if (statement.created > now + kClockSkew) return "it is ahead of the host's clock";
  if (statement.expires && *statement.expires <= now) return "it has expired";
  return {};
}

/// The statement when it counts; else why it does not.
Result<ProvenStatement> counted(const Trust& trust, const SignedText& said, const Plan& plan, Time now, bool isKept) {
  auto statement = Statement::parse(said.text);
  if (!statement) return failure(statement.error());
  if (!isHere(*statement, plan, trust)) return failure(Code::invalid, "it is about another environment or host");
  const bool stands = isKept && statement->kind() == StatementKind::rejection;  // judged when the host took it
  if (std::string fault = faultOfTimes(*statement, now); !fault.empty() && !stands) return failure(Code::invalid, std::move(fault));
  const auto key = proven(trust, said, statement->by, statement->kind(), now);
  if (key) return ProvenStatement{std::move(*statement), *key, said.id()};
  const auto signature = signing::proveSignature(said.text, said.signature, rowOf(statement->kind()).nameSpace);
  if (stands && signature) return ProvenStatement{std::move(*statement), signature->fingerprint, said.id()};
  return failure(key.error());
}

void addAll(AdmissionFacts& facts, const Trust& trust, const std::vector<SignedText>& all, bool areKept) {
  for (const SignedText& said : all) {
    const bool known = std::ranges::find(facts.said, said.id(), &ProvenStatement::id) != facts.said.end();
    if (known || statementKindOf(said.text) == StatementKind::plan) continue;
    auto one = counted(trust, said, facts.plan, facts.now, areKept);
    if (one) facts.said.push_back(std::move(*one));
    else if (statementKindOf(said.text) == StatementKind::breakGlass) facts.glassFault = one.error().message;
  }
}

}  // namespace

bool goesBack(const Plan& plan, const HostFacts& facts) {
  const auto same = [&](const RunRecord& run) {
    const bool images = run.app == plan.app && run.migrator == plan.migrator && run.bundle == plan.bundle;
    return run.outcome == Outcome::healthy && images && (run.way.empty() || run.way == plan.way());
  };
  return !plan.migrate && std::ranges::any_of(facts.runs, same);
}

Result<AdmissionFacts> weigh(const Trust& trust, const Evidence& evidence, const HostFacts& facts, Time now) {
  auto plan = Plan::parse(evidence.plan.text);
  if (!plan) return failure(plan.error());
  PlanSignature signature = signatureOf(trust, evidence.plan, *plan, now);
  AdmissionFacts admission{trust.policy, trust.fault, std::move(*plan), std::move(signature), {}, {}, {}, false, now};
  if (trust.signers) admission.namesOfKey = namesOfKeys(*trust.signers);
  admission.goesBack = goesBack(admission.plan, facts);
  addAll(admission, trust, evidence.kept, true);
  addAll(admission, trust, evidence.carried, false);
  return admission;
}

}  // namespace gantry::app
