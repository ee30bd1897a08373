#include "core/gate.h"
#include "core/time.h"

namespace gantry::gates {

GateResult planCurrent(const GateFacts& facts) {
  constexpr std::chrono::seconds kClockSkew{300};
  const AdmissionFacts& admission = *facts.admission;
  if (admission.plan.expires <= admission.now)
    return {GateState::refused, "it expired at " + toSeconds(admission.plan.expires) + "; make a new plan", "plan-expired"};
  if (admission.plan.created > admission.now + kClockSkew)
    return {GateState::refused, "it was made at " + toSeconds(admission.plan.created) + ", ahead of the host's clock; check both clocks",
            "plan-expired"};
  return {GateState::passed, "it may run until " + toSeconds(admission.plan.expires)};
}

}  // namespace gantry::gates
