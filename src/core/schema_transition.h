#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/host_facts.h"
#include "core/schema_effect.h"

namespace gantry {

/// Something in the schema that is on its way out: an expand step brought what takes its place (a column that is filled
/// from it, a view under its old name, a check that is still NOT VALID), and a contract step ends it.
struct SchemaTransition {
  std::string subject;      ///< what is to go or to be finished, quoted as SQL
  std::string replacement;  ///< what takes its place
  StatementPlace expand;
  std::optional<StatementPlace> contract;  ///< the statement that ended it; empty while it waits
  Sentence sentence;                       ///< for people
  bool operator==(const SchemaTransition&) const = default;
};

/// How long an expand step should have been in use before its contract step, unless somebody says otherwise.
constexpr std::chrono::days kTransitionPatience{7};

/// Where a transition stands in one environment.
enum class TransitionState {
  planned,       ///< its expand step has not been applied here
  waiting,       ///< expanded; its contract step is not in the release or not applied
  ended,         ///< contracted, at least `patience` after the expand step
  endedTooSoon,  ///< contracted less than `patience` after the expand step: no release ran on both shapes for long
  unknown,       ///< the times of its migrations are not known
};
[[nodiscard]] std::string_view name(TransitionState state);

/// Pure. `rows` are those of `_prisma_migrations`; `patience` is how long an expand step must have been in use.
[[nodiscard]] TransitionState stateOf(const SchemaTransition& transition, const std::vector<MigrationFacts>& rows,
                                      std::chrono::seconds patience);

}  // namespace gantry
