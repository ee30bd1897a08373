#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "core/project.h"
#include "core/result.h"

namespace gantry::project {

constexpr std::string_view kProjectFileName = "gantry.toml";
constexpr std::size_t kMostProjectFileBytes = 256U * 1024U;

/// Reads a project file (docs/formats/project-file.md). Only the file itself is read: that its bundle folder, CA file
/// and SSH configuration exist is seen by those who use them.
/// @error projectInvalid with everything that is wrong, one `file:line: sentence` a line; notFound; storage.
[[nodiscard]] Result<Project> readProjectFile(const std::filesystem::path& path);

/// The same for the bytes of a file that stands at `file`, an absolute path. Pure but for `~/` in paths, which is HOME.
/// @error projectInvalid
[[nodiscard]] Result<Project> readProject(std::string_view bytes, const std::filesystem::path& file);

/// The nearest `gantry.toml` in `start` or a folder above it, as git finds its repository. @error notFound
[[nodiscard]] Result<std::filesystem::path> findProjectFile(const std::filesystem::path& start);

}  // namespace gantry::project
