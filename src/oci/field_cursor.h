#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gantry::oci {

/// Optional whitespace (RFC 9110 section 5.6.3).
inline constexpr std::string_view kBlank = " \t";

/// Reads the value of an HTTP field from left to right (RFC 9110 section 5.6).
class FieldCursor {
 public:
  explicit FieldCursor(std::string_view text) : m_rest(text) {}

  [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
  [[nodiscard]] std::string_view rest() const { return m_rest; }
  void skip(std::string_view characters);
  /// Takes `character` when it comes next.
  bool take(char character);
  /// A token; empty when none comes next.
  std::string_view token();
  /// A token or a quoted string without its quotes and escapes; nothing when neither comes next, or the quote is open.
  std::optional<std::string> word();
  /// Everything before `end`, which is taken too; nothing when `end` does not come.
  std::optional<std::string_view> before(char end);
  void advance(std::size_t count) { m_rest.remove_prefix(count); }

 private:
  std::optional<std::string> quotedString();
  std::string_view m_rest;
};

}  // namespace gantry::oci
