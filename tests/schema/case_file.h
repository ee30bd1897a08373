#pragma once

#include <string>
#include <vector>

/// One row of the table: a change, what it must be found to do, and the older application's statements that prove it.
struct SchemaCase {
  std::string name;
  std::string effect;   ///< as SchemaEffect is named; with `?` when it holds only if used
  std::string verdict;
  std::string history;  ///< after the common one
  std::vector<std::string> judged;  ///< a migration each
  std::vector<std::string> older;
  std::string use;      ///< what a newer version may do afterwards
};

/// The files of a folder, in the order of their names. The form of a case:
///     ## name -- effect verdict
///     < history            (one more line of it)
///     + a judged migration (`+` alone begins the next one; lines that follow `+` lines belong to it)
///     = an older statement
///     * what a newer version does
[[nodiscard]] std::vector<SchemaCase> casesIn(const std::string& folder);
[[nodiscard]] std::string textOf(const std::string& file);
