#include "core/gate.h"

namespace gantry::gates {

GateResult glassWhole(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (!admission.policy) return {GateState::passed, Sentence::say("no policy asks for anything")};
  if (const ProvenStatement* glass = brokenGlass(admission))
    return {GateState::passed, withReason(Sentence::say("{} broke it", glass->statement.by.text()), glass->statement.reason)};
  if (!admission.glassFault.empty()) return {GateState::refused, Sentence::say("the break-glass does not count: {}", admission.glassFault), "break-glass"};
  for (const ProvenStatement& one : admission.said)
    if (const auto* glass = std::get_if<statement::BreakGlass>(&one.statement.said))
      return {GateState::refused, glass->plan == admission.plan.id() ? Sentence::say("{} broke it and is not among those who may", one.statement.by.text())
                                                                     : Sentence::say("{} broke it for another plan", one.statement.by.text()),
              "break-glass"};
  return {GateState::passed, Sentence::say("nobody broke it")};
}

}  // namespace gantry::gates
