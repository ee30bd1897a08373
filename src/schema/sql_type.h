#pragma once

#include <string>
#include <vector>

#include "schema/tree.h"

namespace gantry::schema {

/// Names one object through all its renames; 0 is none.
using ObjectId = int;

/// The type of a column, with PostgreSQL's own names: varchar, not character varying; int4, not integer.
struct SqlType {
  SqlName name;
  std::vector<std::string> modifiers;  ///< varchar(10): {"10"}
  bool array = false;
  ObjectId declared = 0;  ///< the enum, domain or composite type of the migrations that it is
  bool serial = false;    ///< written as serial: an integer with a counter of its own
  bool operator==(const SqlType&) const = default;

  [[nodiscard]] bool isKnown() const { return !name.name.empty(); }
  [[nodiscard]] std::string text() const;
};

[[nodiscard]] SqlType sqlType(const PgQuery__TypeName* type);

/// What ALTER COLUMN … TYPE does to values and their readers.
enum class TypeChange {
  same,
  widerText,      ///< every old value stays as it is; nothing is rewritten
  widerNumber,    ///< old values stay; new ones may not fit what readers expect
  narrowerText,   ///< longer values are refused
  other,          ///< another kind of value
};
[[nodiscard]] TypeChange changeOf(const SqlType& from, const SqlType& to);
/// Whether PostgreSQL writes the whole table anew for it.
[[nodiscard]] bool isRewrite(const SqlType& from, const SqlType& to);
/// A condition on `column` that only values hold which do not fit `narrow`; "" when none can be said.
[[nodiscard]] std::string outsideOf(const SqlType& narrow, const std::string& column);

}  // namespace gantry::schema
