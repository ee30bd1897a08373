#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/digest.h"

namespace gantry {

/// One migration as an image or a folder holds it: `NAME/migration.sql` (Prisma Migrate 2 to 7).
struct Migration {
  std::string name;  ///< the folder's name, such as 20240301000000_drop_name; hostile until neutralised()
  std::string sql;   ///< the bytes of migration.sql, unchanged; need not be UTF-8
  Digest digest;     ///< SHA-256 of `sql`; its hex form is the `checksum` of `_prisma_migrations`
  bool operator==(const Migration&) const = default;
};

/// All migrations of one release, in the order of the bytes of their names, which is the order in which they are
/// applied; no name twice. Whoever reads them (from an image, from a folder) keeps this order and sets its own limits on
/// sizes and counts; an incomplete set is an error of the reading and never a shorter set.
struct MigrationSet {
  std::string provider;  ///< as migration_lock.toml says, such as postgresql; judged only when it is that
  std::string path;      ///< the folder inside the image, or on this machine: for people
  std::vector<Migration> migrations;
  bool fromHost = false;  ///< read from the image on a host, whose word for it this is; else the registry's layers, digest by digest
  bool operator==(const MigrationSet&) const = default;

  [[nodiscard]] const Migration* find(std::string_view name) const;
};

}  // namespace gantry
