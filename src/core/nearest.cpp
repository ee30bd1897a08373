#include "core/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace gantry {
namespace {

/// Levenshtein's distance, row by row.
std::size_t editsBetween(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < right.size(); ++j) {
      const std::size_t swapped = diagonal + (left[i] == right[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({swapped, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongest = 64;
  std::string best;
  std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
  if (word.size() > kLongest) return best;
  for (const std::string& candidate : candidates)
    if (const std::size_t edits = editsBetween(word, candidate); edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  return best;
}

}  // namespace gantry
