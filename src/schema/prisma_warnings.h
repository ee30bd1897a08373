#pragma once

#include <string>
#include <vector>

#include "core/schema_effect.h"
#include "core/schema_migration.h"

namespace gantry::schema {

/// A line of the header `/* Warnings: - … */` that Prisma writes over a migration.
struct PrismaWarning {
  int line = 1;  ///< counted from 1
  std::string text;
};

/// Those that are about the application before the migration; that a unique index may meet duplicates is about the migration itself.
[[nodiscard]] std::vector<PrismaWarning> prismaWarnings(const std::string& sql);

/// Prisma's word as a second opinion: where it warns, and nothing was found in a migration, neither here (`report`) nor by itself
/// (`alone`), its warnings become findings that are not understood. They never make anything better.
void heedWarnings(const Migration& migration, const SchemaReport& alone, SchemaReport& report);

}  // namespace gantry::schema
