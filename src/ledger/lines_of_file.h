#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

#include "core/result.h"

namespace gantry::ledger {

/// Whether a file ended after a whole line.
struct LinesRead {
  bool torn = false;  ///< the last line has no newline: a crash cut it off, and it is no record
};

/// Hands over each line of a file, from byte `from` on, without its newline, in pieces of 1 MiB: memory does not grow with the file.
/// `take` returns false to stop. Blocking.
/// @error notFound, storage; invalid when a line is longer than Record::kLongestLine
[[nodiscard]] Result<LinesRead> readLines(const std::filesystem::path& file, const std::function<bool(std::string_view)>& take, std::int64_t from = 0);

}  // namespace gantry::ledger
