#include "core/gate.h"
#include "core/time.h"

namespace gantry::gates {

GateResult planCurrent(const GateFacts& facts) {
  constexpr std::chrono::seconds kClockSkew{300};
  const AdmissionFacts& admission = *facts.admission;
  if (admission.plan.expires <= admission.now)
    return {GateState::refused, Sentence::say("it expired at {}; make a new plan", toSeconds(admission.plan.expires)), "plan-expired"};
  if (admission.plan.created > admission.now + kClockSkew)
    return {GateState::refused, Sentence::say("it was made at {}, ahead of the host's clock; check both clocks", toSeconds(admission.plan.created)),
            "plan-expired"};
  return {GateState::passed, Sentence::say("it may run until {}", toSeconds(admission.plan.expires))};
}

}  // namespace gantry::gates
