#pragma once

#include <memory>
#include <string>

#include "core/result.h"
#include "core/schema_analyst.h"
#include "core/schema_migration.h"

namespace gantry::wiring {

/// The analyst that reads PostgreSQL's SQL.
[[nodiscard]] std::unique_ptr<SchemaAnalyst> makeAnalyst();

/// The migrations in a folder of this machine, `NAME/migration.sql` each, in the order of their names; what is no such
/// folder is left out. Blocking.
/// @error notFound when it is no folder or holds none; invalid when one is no regular file or too large; storage
[[nodiscard]] Result<MigrationSet> migrationsAt(const std::string& folder);

}  // namespace gantry::wiring
