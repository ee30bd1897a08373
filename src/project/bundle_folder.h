#pragma once

#include <filesystem>

#include "core/bundle.h"

namespace gantry::project {

/// The bundle in a folder, as it lies there now: every regular file below it. Links, devices and everything else that
/// is no regular file or folder are refused, never followed. Executable is what its owner may execute.
/// @error notFound, storage; invalid as in `Bundle::of`, and for names that a bundle cannot carry.
[[nodiscard]] Result<Bundle> readBundle(const std::filesystem::path& folder);

}  // namespace gantry::project
