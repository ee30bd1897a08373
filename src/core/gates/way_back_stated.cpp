#include "core/gate.h"

namespace gantry::gates {

GateResult wayBackStated(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (!admission.policy || !admission.policy->wayBackStated) return {GateState::passed, Sentence::say("the policy does not ask about the way back")};
  const Plan& plan = admission.plan;
  if (!plan.migrate) return {GateState::passed, Sentence::say("the schema stays as it is")};
  if (std::holds_alternative<ServesNothing>(plan.replaces)) return {GateState::passed, Sentence::say("nothing served here that one could go back to")};
  const std::string verdict(name(plan.verdictBack));
  if (plan.verdictBack == Verdict::safe || plan.verdictBack == Verdict::caution) return {GateState::passed, Sentence::say("the way back is {}", verdict)};
  if (const auto instead = standIn(admission)) return {GateState::passed, *instead};
  const Approvers approvers = approversOf(admission);
  if (!approvers.states.empty()) return {GateState::passed, Sentence::say("{} approved and said {}", *approvers.states.begin(), verdict)};
  return {GateState::refused, Sentence::say("the way back is {}, and nobody who approves says so", verdict), "way-back-unstated",
          admission.isKept ? Sentence::say("somebody approves it with `gantryctl approve {} --reason \"{}: …\"`", std::string(plan.id().hex().substr(0, 12)), verdict)
          : admission.signature.present ? Sentence::say("somebody approves it with a reason that begins with {}", verdict)
                                        : Sentence::say("ask with `gantryctl request`, then somebody approves it with a reason that begins with {}", verdict)};
}

}  // namespace gantry::gates
