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
  /// understood, in either of them, is a finding with SchemaEffect::unknown; there is no error.
  [[nodiscard]] virtual SchemaReport analyse(const std::vector<Migration>& history,
                                             const std::vector<Migration>& judged) const = 0;

  /// The transitions of a whole history, in the order of their expand steps.
  [[nodiscard]] virtual std::vector<SchemaTransition> transitions(const std::vector<Migration>& history) const = 0;
};

}  // namespace gantry
