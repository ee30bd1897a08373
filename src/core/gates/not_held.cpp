#include "core/gate.h"
#include "core/text.h"

namespace gantry::gates {

GateResult notHeld(const GateFacts& facts) {
  if (!facts.target.hold) return {GateState::passed, Sentence::say("no hold is set")};
  const Hold& hold = *facts.target.hold;
  const Sentence who = hold.run == "-" ? Sentence(hold.by) : Sentence::say("run {}", hold.run);
  return {GateState::refused, Sentence::say("held by {} since {}", who, hold.since), "held", Sentence::say("look at why, then lift it with `gantryctl hold lift {}`", facts.environment.text())};
}

}  // namespace gantry::gates
