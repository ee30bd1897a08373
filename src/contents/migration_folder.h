#pragma once

#include "core/image_files.h"
#include "core/result.h"
#include "core/schema_migration.h"

namespace gantry::contents {

/// The migrations among an image's files: those of the folder that holds `migration_lock.toml` and `*/migration.sql`
/// (Prisma Migrate 2 to 7), wherever it lies. What lies in `node_modules` counts only when there is nothing else. Several folders
/// with equal migrations are one.
/// @error notFound without such a folder; invalid when there are several that differ, or when a migration cannot be read
[[nodiscard]] Result<MigrationSet> migrationsIn(const ImageFiles& files);

}  // namespace gantry::contents
