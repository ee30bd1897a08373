#pragma once

#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/output.h"
#include "core/schema_analyst.h"

namespace gantry::cli {

/// What `schema lint` was asked for on the command line. It needs no project, and so no desk.
struct LintWish {
  bool chosen = false;
  std::string folder;
  std::string after;  ///< everything after this migration is judged together; empty: the newest one alone
  bool all = false;   ///< each migration alone
  bool sarif = false;
  std::string allow = "safe";  ///< the worst verdict that is no failure
};

/// Adds `lint` to the `schema` command.
void defineLint(CLI::App& schema, LintWish& wish);

/// Judges the folder's migrations, says what it found, and returns the exit code.
[[nodiscard]] int lint(Output& output, const LintWish& wish, const SchemaAnalyst& analyst,
                       const std::function<Result<MigrationSet>(const std::string& folder)>& migrationsAt);

}  // namespace gantry::cli
