#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "core/result.h"

namespace gantry::project {

/// The bytes of a regular file; never waits on a pipe or a device.
/// @error notFound; invalid when it is no regular file or has more than `most` bytes; storage when it cannot be read.
[[nodiscard]] Result<std::string> fileBytes(const std::filesystem::path& path, std::size_t most);

/// The same for an open descriptor, which stays open; `shown` is what messages call it.
[[nodiscard]] Result<std::string> fileBytes(int descriptor, const std::string& shown, std::size_t most);

/// `errno`'s value in words, for messages.
[[nodiscard]] std::string reason(int error);

}  // namespace gantry::project
