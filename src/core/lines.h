#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/image.h"
#include "core/result.h"

namespace gantry {

/// Takes a small text of `key: value` lines apart in the one order it may have, and remembers the first thing that is
/// wrong. The texts people sign are read through it (docs/formats/plan.md, statements.md, policy.md).
class Lines {
 public:
  /// `what` names the text in errors: "plan, line 4: …". The text must outlive this.
  Lines(std::string_view what, std::string_view text);

  /// The value of the next line, which must be `key: …`; empty when it is not.
  [[nodiscard]] std::string_view value(std::string_view key);
  /// Whether the next line is one of `key`; takes nothing.
  [[nodiscard]] bool nextIs(std::string_view key) const;

  template <class T>
  [[nodiscard]] std::optional<T> token(std::string_view key) {
    return kept<T>(T::parse(value(key)));
  }
  template <class T>
  [[nodiscard]] std::optional<T> tokenOrDash(std::string_view key) {
    const std::string_view word = value(key);
    return word == "-" ? std::nullopt : kept<T>(T::parse(word));
  }
  [[nodiscard]] std::optional<Time> time(std::string_view key);
  [[nodiscard]] std::optional<Time> timeOrDash(std::string_view key);
  /// A decimal number without sign or leading zero, from `least` to `most`.
  [[nodiscard]] int number(std::string_view text, int least, int most);
  /// True when the value is `yes`, false when it is `no`; anything else is blamed.
  [[nodiscard]] bool choice(std::string_view key, std::string_view yes, std::string_view no);

  template <class T>
  [[nodiscard]] std::optional<T> kept(Result<T> result) {
    if (result) return std::move(*result);
    blame(result.error());
    return std::nullopt;
  }

  void blame(Error error);
  void skip() { ++m_next; }
  [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }

 private:
  std::string m_what;
  std::vector<std::string_view> m_lines;
  std::size_t m_next = 0;
  std::optional<Error> m_fault;
};

/// `key: value` and a newline.
[[nodiscard]] std::string lineOf(std::string_view key, std::string_view value);

}  // namespace gantry
