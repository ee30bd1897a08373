#include "ssh/pattern.h"

#include "core/text.h"

namespace gantry::ssh {
namespace {

constexpr std::size_t kLongestPattern = 1022;

bool matchesPattern(std::string_view pattern, std::string_view text) {
  std::size_t at = 0;
  std::size_t from = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (from < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      resume = from;
    } else if (at < pattern.size() && (pattern[at] == '?' || pattern[at] == text[from])) {
      ++at;
      ++from;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      from = ++resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

}  // namespace

bool matchesPatterns(std::string_view patterns, std::string_view text) {
  bool found = false;
  for (std::string_view pattern : split(patterns, ',')) {
    const bool excludes = pattern.starts_with('!');
    if (excludes) pattern.remove_prefix(1);
    if (pattern.size() > kLongestPattern) return false;
    if (!matchesPattern(pattern, text)) continue;
    if (excludes) return false;
    found = true;
  }
  return found;
}

}  // namespace gantry::ssh
