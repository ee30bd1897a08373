#include "core/admission.h"

#include <algorithm>

namespace gantry {
namespace {

bool isNamed(const std::vector<Person>& people, const Person& person) { return std::ranges::find(people, person) != people.end(); }

bool speaksForRequester(const AdmissionFacts& facts, const ProvenStatement& one) {
  return one.statement.by == facts.plan.requestedBy || facts.requesterKeys.contains(one.key.text());
}

}  // namespace

Approvers approversOf(const AdmissionFacts& facts) {
  Approvers approvers;
  for (const ProvenStatement& one : facts.said) {
    const auto* approval = std::get_if<statement::Approval>(&one.statement.said);
    if (!approval || approval->plan != facts.plan.id()) continue;
    if (facts.policy && !facts.policy->requesterCounts && speaksForRequester(facts, one)) continue;
    approvers.people.insert(one.statement.by.text());
    approvers.keys.insert(one.key.text());
    const auto& reason = one.statement.reason;
    if (reason && reason->text().find(name(facts.plan.verdictBack)) != std::string::npos) approvers.states.insert(one.statement.by.text());
  }
  return approvers;
}

const ProvenStatement* brokenGlass(const AdmissionFacts& facts) {
  if (!facts.policy) return nullptr;
  for (const ProvenStatement& one : facts.said) {
    const auto* glass = std::get_if<statement::BreakGlass>(&one.statement.said);
    if (glass && glass->plan == facts.plan.id() && isNamed(facts.policy->breakGlass, one.statement.by)) return &one;
  }
  return nullptr;
}

bool isExempt(const AdmissionFacts& facts) { return facts.policy && facts.policy->rollbackExempt && facts.goesBack; }

std::optional<std::string> standIn(const AdmissionFacts& facts) {
  if (isExempt(facts)) return "going back is exempt";
  if (const ProvenStatement* glass = brokenGlass(facts))
    return glass->statement.by.text() + " broke the glass" + (glass->statement.reason ? ": " + glass->statement.reason->text() : "");
  return std::nullopt;
}

}  // namespace gantry
