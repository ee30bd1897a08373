#pragma once

#include <string>
#include <string_view>

#include "core/result.h"

namespace gantry::contents {

/// The path of a layer's entry as it stands below the image's root: no leading or doubled slash, no `.`; empty for the
/// root itself.
/// @error Code::invalid for `..`, for more than 4,096 bytes and for more than 128 folders
[[nodiscard]] Result<std::string> pathInImage(std::string_view name);

/// What stands behind the last slash.
[[nodiscard]] std::string_view lastName(std::string_view path);
/// What stands before the last slash; empty for what lies in the root.
[[nodiscard]] std::string_view folderOf(std::string_view path);

}  // namespace gantry::contents
