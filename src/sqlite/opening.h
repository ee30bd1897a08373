#pragma once

#include <filesystem>

#include "sqlite/database.h"

namespace gantry::sqlite {

/// An open, healthy, up-to-date store file, made with its folders when missing: folders 0700, file 0600, WAL.
/// @error storage; notSupported for a newer schema or another program's file.
[[nodiscard]] Result<Database> openStoreFile(const std::filesystem::path& path);

}  // namespace gantry::sqlite
