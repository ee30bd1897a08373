#include "core/gate.h"

namespace gantry::gates {
namespace {

Sentence approvedBy(const std::set<std::string>& people) {
  if (people.empty()) return Sentence::say("nobody approved");
  std::string listed;
  for (const std::string& person : people) listed += (listed.empty() ? "" : ", ") + person;
  return Sentence::say("{} approved", listed);
}

Sentence missingWords(const AdmissionFacts& admission, int missing, const Approvers& approvers) {
  Sentence who = approvedBy(approvers.people);
  if (!admission.policy->requesterCounts) who = Sentence::say("{}; {}, who asks, does not count", who, admission.plan.requestedBy.text());
  const std::string all = std::to_string(admission.policy->approvals);
  return missing == 1 ? Sentence::say("1 of {} approvals is missing ({})", all, who)
                      : Sentence::say("{} of {} approvals are missing ({})", std::to_string(missing), all, who);
}

/// A plan that is signed and not kept is a request in a file.
Sentence wayOut(const AdmissionFacts& admission) {
  if (admission.isKept) return Sentence::say("others approve it with `gantryctl approve {}`", std::string(admission.plan.id().hex().substr(0, 12)));
  return admission.signature.present ? Sentence::say("others approve it, each with the file") : Sentence::say("ask for it with `gantryctl request`, then others approve it");
}

}  // namespace

GateResult approved(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (!admission.policy) return {GateState::passed, Sentence::say("no policy asks for approvals")};
  if (admission.policy->approvals == 0 && admission.policy->required.empty()) return {GateState::passed, Sentence::say("the policy asks for no approval")};
  if (const auto instead = standIn(admission)) return {GateState::passed, *instead};
  const Approvers approvers = approversOf(admission);
  const int missing = admission.policy->approvals - approvers.count;
  if (missing > 0) return {GateState::refused, missingWords(admission, missing, approvers), "approvals-missing", wayOut(admission)};
  for (const Person& person : admission.policy->required)
    if (!approvers.people.contains(person.text()))
      return {GateState::refused, Sentence::say("{} must approve and has not", person.text()), "approval-required", wayOut(admission)};
  return {GateState::passed, approvedBy(approvers.people)};
}

}  // namespace gantry::gates
