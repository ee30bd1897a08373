#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gantry::ledger {

/// Takes a record's line apart from left to right. There is only one way to write a record, so this is no JSON parser:
/// nothing nests, nothing is optional, and after the first thing that does not fit `ok()` stays false.
class LineScanner {
 public:
  explicit LineScanner(std::string_view line) : m_rest(line) {}

  void expect(std::string_view literal);
  /// Takes `literal` when it comes next.
  [[nodiscard]] bool comes(std::string_view literal);
  /// A whole number as JSON writes it, without needless zeros, within ±(2^53 − 1).
  [[nodiscard]] std::int64_t number();
  /// A string in double quotes in which only `\"`, `\\` and `\n` are escaped, of valid and visible UTF-8.
  [[nodiscard]] std::string string();
  [[nodiscard]] bool ok() const { return m_ok; }
  [[nodiscard]] bool atEnd() const { return m_ok && m_rest.empty(); }

 private:
  std::string_view m_rest;
  bool m_ok = true;
};

/// `text` in double quotes, neutralised, with the three escapes.
void appendString(std::string& line, std::string_view text);

}  // namespace gantry::ledger
