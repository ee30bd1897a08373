#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "schema/tree.h"

namespace gantry::schema {

/// One statement of a text.
struct ParsedStatement {
  const Node* tree = nullptr;
  int line = 1;       ///< where its first word stands, counted from 1
  std::string text;   ///< without what stands before it and its semicolon
};

/// A text of SQL, read with PostgreSQL's own grammar.
class ParsedSql {
 public:
  /// Must run on a stack of kStackBytes: libpg_query and its trees recurse as deep as the SQL nests.
  /// @error invalid with the parser's words and the line; notSupported for what is nested too deeply or too large
  [[nodiscard]] static Result<ParsedSql> parse(const std::string& sql);

  [[nodiscard]] const std::vector<ParsedStatement>& statements() const { return m_statements; }

 private:
  struct Freed {
    void operator()(PgQuery__ParseResult* tree) const;
  };
  std::unique_ptr<PgQuery__ParseResult, Freed> m_tree;
  std::vector<ParsedStatement> m_statements;
};

constexpr std::size_t kMostSqlBytes = 8U * 1024 * 1024;
/// How many words may stand between commas at all levels of nesting together: more than any tree below them is deep.
constexpr std::size_t kMostDepth = 8'000;
constexpr std::size_t kStackBytes = 192U * 1024 * 1024;

}  // namespace gantry::schema
