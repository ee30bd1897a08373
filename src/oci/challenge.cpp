#include "oci/challenge.h"

#include <algorithm>

#include "core/text.h"
#include "oci/field_cursor.h"

namespace gantry::oci {
namespace {

constexpr std::size_t kLongestField = 16 * 1024;
constexpr std::size_t kMostChallenges = 16;

/// Steps over a token68 such as `YIIB==`, which stands where parameters could: nothing that we speak uses it.
void skipToken68(FieldCursor& cursor) {
  constexpr std::string_view characters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~+/";
  const std::string_view rest = cursor.rest();
  std::size_t end = std::min(rest.find_first_not_of(characters), rest.size());
  end = std::min(rest.find_first_not_of('=', end), rest.size());
  const std::size_t next = rest.find_first_not_of(kBlank, end);
  if (end > 0 && (next == std::string_view::npos || rest[next] == ',')) cursor.advance(end);
}

bool readParameter(FieldCursor& cursor, std::string_view name, Challenge& challenge) {
  cursor.skip(kBlank);
  auto value = cursor.word();
  if (!value) return false;
  challenge.parameters.emplace(lowered(name), std::move(*value));
  return true;
}

}  // namespace

std::string Challenge::parameter(std::string_view name) const {
  const auto found = parameters.find(std::string(name));
  return found == parameters.end() ? std::string() : found->second;
}

std::vector<Challenge> readChallenges(std::string_view field) {
  std::vector<Challenge> challenges;
  FieldCursor cursor(field.substr(0, kLongestField));
  while (true) {
    cursor.skip(" \t,");
    const std::string_view word = cursor.token();
    if (word.empty()) return challenges;
    cursor.skip(kBlank);
    if (cursor.take('=')) {
      if (challenges.empty() || !readParameter(cursor, word, challenges.back())) return challenges;
    } else {
      if (challenges.size() == kMostChallenges) return challenges;
      challenges.push_back({lowered(word), {}});
      skipToken68(cursor);
    }
  }
}

}  // namespace gantry::oci
