#include "core/gate.h"

namespace gantry::gates {

GateResult notMarkedBad(const GateFacts& facts) {
  const Plan& plan = facts.admission->plan;
  for (const BadImages& bad : facts.target.bad)
    if (bad.app == plan.app || bad.migrator == plan.migrator)
      return {GateState::refused, Sentence::say("{} marked {} as bad at {}", bad.by, brief(bad.release), bad.since), "marked-bad",
              Sentence::say("choose another release, or lift it with `gantryctl mark-bad lift {} {}`", brief(bad.release), facts.environment.text())};
  return {GateState::passed, Sentence::say("nobody marked them")};
}

}  // namespace gantry::gates
