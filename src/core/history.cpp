#include "core/history.h"

#include <charconv>

namespace gantry {
namespace {

/// A commit count as a plan writes it: digits only, at most 7 of them, no needless zero in front.
std::optional<int> countOf(std::string_view text) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = fault == std::errc() && end == text.data() + text.size();
  return whole && text.size() <= 7 && text == std::to_string(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string Direction::text() const {
  switch (kind) {
    case Kind::first: return "first";
    case Kind::same: return "same";
    case Kind::forward: return "forward " + std::to_string(joined);
    case Kind::backward: return "backward " + std::to_string(left);
    case Kind::sideways: return "sideways " + std::to_string(left) + " " + std::to_string(joined);
    case Kind::unknown: return "unknown";
  }
  return "unknown";
}

Result<Direction> Direction::parse(std::string_view text) {
  const auto words = split(text, ' ');
  const auto wrong = [&] { return failure(Code::invalid, "direction " + inQuotes(text) + " is not valid"); };
  if (words.size() == 1) {
    if (text == "first") return Direction{Kind::first};
    if (text == "same") return Direction{Kind::same};
    if (text == "unknown") return Direction{Kind::unknown};
    return wrong();
  }
  const auto first = countOf(words[1]);
  if (!first) return wrong();
  if (words.size() == 2 && words[0] == "forward") return Direction{Kind::forward, 0, *first};
  if (words.size() == 2 && words[0] == "backward") return Direction{Kind::backward, *first, 0};
  if (words.size() != 3 || words[0] != "sideways") return wrong();
  const auto second = countOf(words[2]);
  if (!second) return wrong();
  return Direction{Kind::sideways, *first, *second};
}

}  // namespace gantry
