#include "core/gate.h"

namespace gantry::gates {

GateResult releaseComplete(const GateFacts& facts) {
  if (facts.rollback) return {GateState::passed, "a rollback uses what ran here before"};
  const std::string why = facts.release.incompleteBecause();
  if (!why.empty()) return {GateState::refused, brief(facts.release.tag) + " is not complete: " + why};
  return {GateState::passed, "app and migrator are in the registry and were built from one commit"};
}

}  // namespace gantry::gates
