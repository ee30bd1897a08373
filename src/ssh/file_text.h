#pragma once

#include <filesystem>
#include <string>

namespace gantry::ssh {

/// What a file of ours holds; nothing when it cannot be read.
[[nodiscard]] std::string fileText(const std::filesystem::path& file);

}  // namespace gantry::ssh
