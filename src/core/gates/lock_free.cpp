#include "core/gate.h"

namespace gantry::gates {

GateResult lockFree(const GateFacts& facts) {
  if (!facts.target.lock) return {GateState::passed, Sentence::say("nobody deploys here now")};
  const LockHolder& holder = *facts.target.lock;
  return {GateState::refused, Sentence::say("run {} by {} is at step {} since {}", holder.run, holder.by, holder.step, holder.since), {},
          Sentence::say("watch it with `gantryctl run follow {}`", holder.run)};
}

}  // namespace gantry::gates
