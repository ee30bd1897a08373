#include "core/gate.h"

namespace gantry::gates {

GateResult tagsUnmoved(const GateFacts& facts) {
  if (facts.movedTags.empty()) return {GateState::passed, Sentence::say("no tag has moved since it was first seen")};
  return {GateState::refused, facts.movedTags.front(), {},
          Sentence::say("find out who pushed it again, then deploy another release, or accept the new digest with `gantryctl release accept-digest {}`", brief(facts.release.tag))};
}

}  // namespace gantry::gates
