#include "oci/field_cursor.h"

#include <algorithm>

namespace gantry::oci {
namespace {
constexpr std::string_view kTokenCharacters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~";
}  // namespace

void FieldCursor::skip(std::string_view characters) {
  m_rest.remove_prefix(std::min(m_rest.find_first_not_of(characters), m_rest.size()));
}

bool FieldCursor::take(char character) {
  if (m_rest.empty() || m_rest.front() != character) return false;
  m_rest.remove_prefix(1);
  return true;
}

std::string_view FieldCursor::token() {
  const std::size_t length = std::min(m_rest.find_first_not_of(kTokenCharacters), m_rest.size());
  const std::string_view found = m_rest.substr(0, length);
  m_rest.remove_prefix(length);
  return found;
}

std::optional<std::string> FieldCursor::word() {
  if (take('"')) return quotedString();
  const std::string_view found = token();
  if (found.empty()) return std::nullopt;
  return std::string(found);
}

std::optional<std::string> FieldCursor::quotedString() {
  std::string text;
  while (!m_rest.empty()) {
    if (take('"')) return text;
    if (take('\\') && m_rest.empty()) return std::nullopt;
    text += m_rest.front();
    m_rest.remove_prefix(1);
  }
  return std::nullopt;
}

std::optional<std::string_view> FieldCursor::before(char end) {
  const std::size_t at = m_rest.find(end);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view found = m_rest.substr(0, at);
  m_rest.remove_prefix(at + 1);
  return found;
}

}  // namespace gantry::oci
