#include "core/gate.h"
#include "core/time.h"

namespace gantry::gates {

GateResult notFrozen(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (const auto instead = standIn(admission)) return {GateState::passed, *instead};
  for (const SignedFreeze& freeze : facts.target.freezes)
    if (freeze.from <= admission.now && admission.now < freeze.until)
      return {GateState::refused, Sentence::say("frozen by {} until {}", freeze.by, toSeconds(freeze.until)), "frozen",
              Sentence::say("wait until then, or lift it with `gantryctl freeze lift {}`", facts.environment.text())};
  const WeekMinute now = WeekMinute::at(admission.now);
  if (admission.policy)
    for (const FreezeWindow& window : admission.policy->freezes)
      if (window.contains(now))
        return {GateState::refused, Sentence::say("the policy freezes it every week from {} until {} UTC", window.from.text(), window.until.text()), "frozen",
                admission.policy->breakGlass.empty() ? Sentence::say("wait until then") : Sentence::say("wait until then, or `--break-glass REASON`")};
  return {GateState::passed, Sentence::say("no freeze holds now")};
}

}  // namespace gantry::gates
