#pragma once

#include <filesystem>

#include "core/result.h"

namespace gantry::sqlite {

/// Where a person's store lies: `$GANTRY_STORE`, else `gantry/gantry.sqlite` below `$XDG_DATA_HOME`, else below
/// `~/.local/share` (XDG Base Directory Specification: a relative XDG_DATA_HOME is ignored). @error storage
[[nodiscard]] Result<std::filesystem::path> defaultStorePath();

}  // namespace gantry::sqlite
