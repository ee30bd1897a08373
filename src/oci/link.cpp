#include "oci/link.h"

#include <algorithm>

#include "core/text.h"
#include "oci/field_cursor.h"

namespace gantry::oci {
namespace {

bool saysNext(std::string_view name, std::string_view value) {
  const std::string relations = lowered(value);
  const auto words = split(relations, ' ');
  return lowered(name) == "rel" && std::find(words.begin(), words.end(), "next") != words.end();
}

/// Reads `; name=value` pairs; nothing when they are malformed, else whether one of them says rel=next.
std::optional<bool> readRelation(FieldCursor& cursor) {
  bool isNext = false;
  while (true) {
    cursor.skip(kBlank);
    if (!cursor.take(';')) return isNext;
    cursor.skip(kBlank);
    const std::string_view name = cursor.token();
    cursor.skip(kBlank);
    if (!cursor.take('=')) continue;
    cursor.skip(kBlank);
    const auto value = cursor.word();
    if (!value) return std::nullopt;
    isNext = isNext || saysNext(name, *value);
  }
}

}  // namespace

std::optional<std::string> nextPage(std::string_view field) {
  constexpr std::size_t kLongestField = 16 * 1024;
  FieldCursor cursor(field.substr(0, kLongestField));
  while (true) {
    cursor.skip(" \t,");
    if (!cursor.take('<')) return std::nullopt;
    const auto target = cursor.before('>');
    if (!target) return std::nullopt;
    const auto isNext = readRelation(cursor);
    if (!isNext) return std::nullopt;
    if (*isNext) return std::string(*target);
  }
}

}  // namespace gantry::oci
