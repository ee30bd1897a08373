#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace gantry::schema {

/// The name of a table, a type or a function. `public` and no schema at all are the same: "".
struct SqlName {
  std::string schema;
  std::string name;
  auto operator<=>(const SqlName&) const = default;

  /// For people, quoted as SQL: "User" or "audit"."User".
  [[nodiscard]] std::string text() const;
};

[[nodiscard]] SqlName sqlName(std::string_view schema, std::string_view name);
/// An identifier in double quotes.
[[nodiscard]] std::string identifier(std::string_view name);
/// A string constant in single quotes.
[[nodiscard]] std::string literal(std::string_view value);

}  // namespace gantry::schema
