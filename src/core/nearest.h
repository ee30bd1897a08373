#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gantry {

/// The candidate with the fewest edits to `word`, if that is few enough to be a slip of the hand; else empty.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace gantry
