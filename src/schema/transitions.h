#pragma once

#include <vector>

#include "core/schema_migration.h"
#include "core/schema_transition.h"

namespace gantry::schema {

/// What is on its way out in a history: columns that another one was filled from, constraints that are NOT VALID yet, views that
/// stand in for a renamed table. Must run on a deep stack (deep_stack.h).
[[nodiscard]] std::vector<SchemaTransition> transitionsOf(const std::vector<Migration>& history);

}  // namespace gantry::schema
