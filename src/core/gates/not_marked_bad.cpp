#include "core/gate.h"

namespace gantry::gates {

GateResult notMarkedBad(const GateFacts& facts) {
  const Plan& plan = facts.admission->plan;
  for (const BadImages& bad : facts.target.bad)
    if (bad.app == plan.app || bad.migrator == plan.migrator)
      return {GateState::refused, bad.by + " marked " + brief(bad.release) + " as bad at " + bad.since +
                                      "; choose another release, or lift it with `gantryctl mark-bad lift`",
              "marked-bad"};
  return {GateState::passed, "nobody marked them"};
}

}  // namespace gantry::gates
