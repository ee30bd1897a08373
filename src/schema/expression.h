#pragma once

#include <string>
#include <vector>

#include "schema/tree.h"

namespace gantry::schema {

/// What can be said about an expression (a default, a check, a key of an index) without a database. Every doubt is on
/// the side of harm.
struct Expression {
  std::string text;                  ///< canonical(): equal texts are equal expressions
  std::vector<std::string> columns;  ///< the columns it names
  std::vector<std::string> functions;///< the functions it calls, by their last name
  bool understood = true;            ///< only built-in functions, no query inside
  bool isVolatile = false;           ///< another value for every row
  bool mayFail = true;               ///< some value of its columns may make it an error
  bool neverNull = false;
  bool alwaysNull = false;
  bool unrepeated = false;           ///< never gives the same value twice: gen_random_uuid(), nextval()
  bool passesOnNull = false;         ///< as a check, it lets a row through whose columns in it are all NULL
  std::string notNullColumn;         ///< it says just: this column IS NOT NULL
  bool operator==(const Expression&) const = default;
};

[[nodiscard]] Expression expressionOf(const Node* tree);
/// Functions that are called anywhere in a tree, by their last name; what is qualified with another schema than
/// pg_catalog keeps it.
[[nodiscard]] std::vector<std::string> functionsIn(const ProtobufCMessage* tree);

}  // namespace gantry::schema
