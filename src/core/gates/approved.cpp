#include "core/gate.h"

namespace gantry::gates {
namespace {

std::string listed(const std::set<std::string>& people) {
  std::string text;
  for (const std::string& person : people) text += (text.empty() ? "" : ", ") + person;
  return text.empty() ? "nobody" : text;
}

}  // namespace

GateResult approved(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (!admission.policy) return {GateState::passed, "no policy asks for approvals"};
  if (admission.policy->approvals == 0 && admission.policy->required.empty()) return {GateState::passed, "the policy asks for no approval"};
  if (const auto instead = standIn(admission)) return {GateState::passed, *instead};
  const Approvers approvers = approversOf(admission);
  const std::string id(admission.plan.id().hex().substr(0, 12));
  const std::string wayOut = admission.isKept ? "; others approve it with `gantryctl approve " + id + "`" : std::string("; ask for it with `gantryctl request`, then others approve it");
  const int missing = admission.policy->approvals - approvers.count;
  if (missing > 0)
    return {GateState::refused, std::to_string(missing) + (missing == 1 ? " approval is" : " approvals are") + " missing of " +
                                    std::to_string(admission.policy->approvals) + " (" + listed(approvers.people) + " approved" +
                                    (admission.policy->requesterCounts ? "" : "; " + admission.plan.requestedBy.text() + ", who asks, does not count") +
                                    ")" + wayOut,
            "approvals-missing"};
  for (const Person& person : admission.policy->required)
    if (!approvers.people.contains(person.text()))
      return {GateState::refused, person.text() + " must approve and has not" + wayOut, "approval-required"};
  return {GateState::passed, listed(approvers.people) + " approved"};
}

}  // namespace gantry::gates
