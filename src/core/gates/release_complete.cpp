#include "core/gate.h"

namespace gantry::gates {

GateResult releaseComplete(const GateFacts& facts) {
  if (facts.rollback) return {GateState::passed, Sentence::say("a rollback uses what ran here before")};
  const Sentence why = facts.release.incompleteBecause();
  if (!why.empty()) return {GateState::refused, Sentence::say("{} is not complete: {}", brief(facts.release.tag), why)};
  return {GateState::passed, Sentence::say("app and migrator are in the registry and were built from one commit")};
}

}  // namespace gantry::gates
