#pragma once

#include <string_view>

namespace gantry::ssh {

/// OpenSSH's match_pattern_list: a comma list of patterns with `*` and `?`. One that begins with `!` and matches excludes
/// `text` whatever else matches; one of more than 1022 bytes makes the whole list match nothing. Pure; linear in memory, at most
/// pattern × text in time.
[[nodiscard]] bool matchesPatterns(std::string_view patterns, std::string_view text);

}  // namespace gantry::ssh
