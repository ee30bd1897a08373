#include "core/schema_transition.h"

#include <algorithm>

#include "core/time.h"

namespace gantry {
namespace {

const MigrationFacts* appliedRow(const std::vector<MigrationFacts>& rows, const std::string& migration) {
  const auto found = std::ranges::find_if(
      rows, [&migration](const MigrationFacts& row) { return row.name == migration && row.state == "applied"; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name(TransitionState state) {
  switch (state) {
    case TransitionState::planned: return "planned";
    case TransitionState::waiting: return "waiting";
    case TransitionState::ended: return "ended";
    case TransitionState::endedTooSoon: return "ended-too-soon";
    case TransitionState::unknown: return "unknown";
  }
  return "unknown";
}

TransitionState stateOf(const SchemaTransition& transition, const std::vector<MigrationFacts>& rows,
                        std::chrono::seconds patience) {
  const MigrationFacts* expanded = appliedRow(rows, transition.expand.migration);
  if (expanded == nullptr) return TransitionState::planned;
  const MigrationFacts* contracted =
      transition.contract ? appliedRow(rows, transition.contract->migration) : nullptr;
  if (contracted == nullptr) return TransitionState::waiting;
  const auto from = parseTime(expanded->finished);
  const auto to = parseTime(contracted->finished);
  if (!from || !to) return TransitionState::unknown;
  return *to - *from >= patience ? TransitionState::ended : TransitionState::endedTooSoon;
}

}  // namespace gantry
