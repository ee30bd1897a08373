#pragma once

#include <string>
#include <string_view>

#include "core/image.h"

namespace gantry {

/// RFC 3339 in UTC: `2026-11-23T08:50:00Z`.
[[nodiscard]] std::string toSeconds(Time time);
/// RFC 3339 in UTC: `2026-11-23T08:50:00.123Z`.
[[nodiscard]] std::string toMilliseconds(Time time);
/// Reads both forms (any number of decimals, cut after three). @error Code::invalid
[[nodiscard]] Result<Time> parseTime(std::string_view text);

/// For people, the two largest units: `38 s`, `4 min 12 s`, `3 h 5 min`, `5 d 2 h`.
[[nodiscard]] std::string spoken(std::chrono::milliseconds duration);

/// For people: `512 B`, `1.4 MB`, `2.0 GB` (powers of 1000).
[[nodiscard]] std::string spokenBytes(std::uint64_t bytes);

}  // namespace gantry
