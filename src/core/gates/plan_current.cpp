#include "core/gate.h"
#include "core/time.h"

namespace gantry::gates {

GateResult planCurrent(const GateFacts& facts) {
  constexpr std::chrono::seconds kClockSkew{300};
  const AdmissionFacts& admission = *facts.admission;
  if (admission.plan.expires <= admission.now)
    return {GateState::refused, Sentence::say("it expired at {}", toSeconds(admission.plan.expires)), "plan-expired", Sentence::say("make a new plan")};
  if (admission.plan.created > admission.now + kClockSkew)
    return {GateState::refused, Sentence::say("it was made at {}, ahead of the host's clock", toSeconds(admission.plan.created)), "plan-expired",
            Sentence::say("check both clocks")};
  return {GateState::passed, Sentence::say("it may run until {}", toSeconds(admission.plan.expires))};
}

}  // namespace gantry::gates
