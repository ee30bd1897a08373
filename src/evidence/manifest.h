#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/result.h"

namespace gantry::evidence {

/// What `sha256sum` would say of files: hex digits by name.
using Manifest = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] std::string manifestText(const Manifest& manifest);
/// @error Code::invalid when a line is not as sha256sum writes it, or a name comes twice
[[nodiscard]] Result<Manifest> readManifest(const std::filesystem::path& file);

/// `sha256:` and the hex digits of a file's bytes.
/// @error Code::storage when it cannot be read
[[nodiscard]] Result<std::string> digestOfFile(const std::filesystem::path& file);

}  // namespace gantry::evidence
