#include "core/gate.h"
#include "core/text.h"

namespace gantry::gates {

GateResult notHeld(const GateFacts& facts) {
  constexpr const char* kWayOut = "; look at why, then lift it with `gantryctl hold lift`";
  if (!facts.target.hold) return {GateState::passed, "no hold is set"};
  const Hold& hold = *facts.target.hold;
  const std::string who = hold.run == "-" ? hold.by : "run " + hold.run;
  return {GateState::refused, "held by " + who + " since " + hold.since + kWayOut, "held"};
}

}  // namespace gantry::gates
