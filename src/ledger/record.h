#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/digest.h"
#include "core/image.h"
#include "core/names.h"
#include "core/parcel.h"

namespace gantry::ledger {

/// A value in the body of a host's or desktop's record.
using BodyValue = std::variant<std::string, std::int64_t, bool>;
/// Names and values in the order in which they were written.
using Body = std::vector<std::pair<std::string, BodyValue>>;

/// One record of a ledger (docs/formats/ledger.md). A value: the same record always has the same line.
struct Record {
  static constexpr std::size_t kLongestLine = 64 * 1024;  ///< bytes, with its newline

  std::int64_t n = 1;
  Digest prev;
  Time at;
  std::string kind;                         ///< `[a-z][a-z.-]{0,31}`; one this version does not know is kept
  std::optional<EnvironmentName> environment;  ///< empty in a desktop's own ledger
  std::string by;                           ///< a person, `host` or `desk`
  std::variant<SignedText, Body> said;

  [[nodiscard]] bool isStatement() const { return std::holds_alternative<SignedText>(said); }
  [[nodiscard]] const SignedText* statement() const { return std::get_if<SignedText>(&said); }
  /// The string of a body's name; empty when it has none.
  [[nodiscard]] std::string_view text(std::string_view name) const;

  /// The line, with its newline. Strings are neutralised, so that nothing in them can deceive.
  [[nodiscard]] std::string line() const;
  /// Reads a line without its newline. @error Code::invalid when it is not exactly what line() writes
  [[nodiscard]] static Result<Record> parse(std::string_view line);

  bool operator==(const Record&) const = default;
};

/// SHA-256 of nothing: the `prev` of a ledger's first record.
[[nodiscard]] const Digest& beforeTheFirst();

}  // namespace gantry::ledger
