#pragma once

#include <vector>

#include "core/schema_effect.h"
#include "core/schema_migration.h"
#include "core/schema_transition.h"

namespace gantry {

/// Reads SQL as PostgreSQL does and says what it does. Computes only: no files, no network, no database.
/// Usable from several threads at once.
class SchemaAnalyst {
 public:
  virtual ~SchemaAnalyst() = default;

  /// What `judged` does to an application that knows only the schema which `history` makes. What cannot be read or is not
  /// understood is a finding with SchemaEffect::unknown; in the history it is a remark, and from there on nothing is harmless
  /// because it seems not to be there. There is no error.
  [[nodiscard]] virtual SchemaReport analyse(const std::vector<Migration>& history,
                                             const std::vector<Migration>& judged) const = 0;

  /// What each migration does to an application that knows everything before it: one report a migration, in order.
  [[nodiscard]] virtual std::vector<SchemaReport> eachAlone(const std::vector<Migration>& history) const = 0;

  /// The transitions of a whole history, in the order of their expand steps.
  [[nodiscard]] virtual std::vector<SchemaTransition> transitions(const std::vector<Migration>& history) const = 0;
};

}  // namespace gantry
