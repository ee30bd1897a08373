#include "core/gate.h"

namespace gantry::gates {

GateResult glassWhole(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (!admission.policy) return {GateState::passed, "no policy asks for anything"};
  if (const ProvenStatement* glass = brokenGlass(admission))
    return {GateState::passed, glass->statement.by.text() + " broke it" + (glass->statement.reason ? ": " + glass->statement.reason->text() : "")};
  if (!admission.glassFault.empty()) return {GateState::refused, "the break-glass does not count: " + admission.glassFault, "break-glass"};
  for (const ProvenStatement& one : admission.said)
    if (const auto* glass = std::get_if<statement::BreakGlass>(&one.statement.said))
      return {GateState::refused, one.statement.by.text() + (glass->plan == admission.plan.id() ? " broke it and is not among those who may" : " broke it for another plan"),
              "break-glass"};
  return {GateState::passed, "nobody broke it"};
}

}  // namespace gantry::gates
