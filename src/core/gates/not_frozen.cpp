#include "core/gate.h"
#include "core/time.h"

namespace gantry::gates {

GateResult notFrozen(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (const auto instead = standIn(admission)) return {GateState::passed, *instead};
  for (const SignedFreeze& freeze : facts.target.freezes)
    if (freeze.from <= admission.now && admission.now < freeze.until)
      return {GateState::refused, "frozen by " + freeze.by + " until " + toSeconds(freeze.until) +
                                      "; wait until then, or lift it with `gantryctl freeze lift`",
              "frozen"};
  const WeekMinute now = WeekMinute::at(admission.now);
  if (admission.policy)
    for (const FreezeWindow& window : admission.policy->freezes)
      if (window.contains(now))
        return {GateState::refused, "the policy freezes it every week from " + window.from.text() + " until " + window.until.text() +
                                        " UTC; wait until then" + (admission.policy->breakGlass.empty() ? "" : ", or `--break-glass REASON`"),
                "frozen"};
  return {GateState::passed, "no freeze holds now"};
}

}  // namespace gantry::gates
