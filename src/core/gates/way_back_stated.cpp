#include "core/gate.h"

namespace gantry::gates {

GateResult wayBackStated(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (!admission.policy || !admission.policy->wayBackStated) return {GateState::passed, "the policy does not ask about the way back"};
  const Plan& plan = admission.plan;
  if (!plan.migrate) return {GateState::passed, "the schema stays as it is"};
  if (std::holds_alternative<ServesNothing>(plan.replaces)) return {GateState::passed, "nothing served here that one could go back to"};
  const std::string verdict(name(plan.verdictBack));
  if (plan.verdictBack == Verdict::safe || plan.verdictBack == Verdict::caution) return {GateState::passed, "the way back is " + verdict};
  if (const auto instead = standIn(admission)) return {GateState::passed, *instead};
  const Approvers approvers = approversOf(admission);
  if (!approvers.states.empty()) return {GateState::passed, *approvers.states.begin() + " approved and said " + verdict};
  const std::string id(plan.id().hex().substr(0, 12));
  const std::string wayOut = admission.isKept ? "somebody approves it with `gantryctl approve " + id + " --reason \"" + verdict + ": …\"`"
                                              : "ask with `gantryctl request`, then somebody approves it with a reason that begins with " + verdict;
  return {GateState::refused, "the way back is " + verdict + ", and nobody who approves says so; " + wayOut, "way-back-unstated"};
}

}  // namespace gantry::gates
