#pragma once

#include <filesystem>

#include "core/result.h"
#include "core/schema_migration.h"

namespace gantry::project {

/// The migrations in a folder of this machine, `NAME/migration.sql` each, in the order of their names. Other entries are
/// left out. The provider is what `migration_lock.toml` says, or postgresql without one. Blocking.
/// @error notFound when it is no folder or holds none; invalid when a migration is no regular file or larger than 4 MiB;
///        storage when something cannot be read
[[nodiscard]] Result<MigrationSet> readMigrationsFolder(const std::filesystem::path& folder);

}  // namespace gantry::project
