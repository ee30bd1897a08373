#pragma once

#include "sqlite/database.h"

namespace gantry::sqlite {

/// The newest schema this program knows; `PRAGMA user_version` of an up-to-date store.
[[nodiscard]] int newestSchema();

/// Brings an open database to the newest schema, each step in a transaction of its own, looking again inside of it: of
/// two programs that start at once one upgrades and the other one finds it done.
/// @error storage; notSupported when the file was made by a newer Gantry or is another program's.
[[nodiscard]] Result<void> upgrade(Database& database, const std::string& shown);

}  // namespace gantry::sqlite
