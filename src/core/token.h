#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/text.h"

namespace gantry {

/// A short text that was checked when it came in and can be trusted afterwards.
/// `Rule` gives `kKind` ("tag"), `kExpected` (what would be right) and `accepts()`.
template <class Rule>
class Token {
 public:
  /// @error Code::invalid when `text` does not follow the rule; the message shows it neutralised.
  [[nodiscard]] static Result<Token> parse(std::string_view text) {
    if (!Rule::accepts(text))
      return failure(Code::invalid, std::string(Rule::kKind) + " " + inQuotes(text) + " is not valid",
                     "expected " + std::string(Rule::kExpected));
    return Token(std::string(text));
  }

  [[nodiscard]] const std::string& text() const { return m_text; }
  auto operator<=>(const Token&) const = default;

 private:
  explicit Token(std::string text) : m_text(std::move(text)) {}
  std::string m_text;
};

}  // namespace gantry
