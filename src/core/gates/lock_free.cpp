#include "core/gate.h"

namespace gantry::gates {

GateResult lockFree(const GateFacts& facts) {
  if (!facts.target.lock) return {GateState::passed, "nobody deploys here now"};
  const LockHolder& holder = *facts.target.lock;
  return {GateState::refused, "run " + holder.run + " by " + holder.by + " is at step " + holder.step + " since " +
                                  holder.since + "; watch it with `gantryctl run follow " + holder.run + "`"};
}

}  // namespace gantry::gates
