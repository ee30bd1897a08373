#include "core/gate.h"
#include "core/text.h"

namespace gantry::gates {

GateResult notHeld(const GateFacts& facts) {
  if (!facts.target.hold) return {GateState::passed, "no hold is set"};
  const Hold& hold = *facts.target.hold;
  const std::string who = hold.run == "-" ? hold.by : "run " + hold.run;
  return {GateState::refused,
          "held by " + who + " since " + hold.since + "; look at why, then lift it with `gantryctl hold lift`"};
}

}  // namespace gantry::gates
