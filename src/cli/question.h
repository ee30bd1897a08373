#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "cli/options.h"
#include "cli/output.h"
#include "core/result.h"

namespace gantry::cli {

/// What a script must name to confirm it (production from a script names what it does); empty where a yes is enough.
struct Phrase {
  std::string whole;
  std::string brief;  ///< the same with names as Gantry prints them; empty: there is no shorter one
  [[nodiscard]] bool isSaidBy(const std::string& words) const { return words == whole || (!brief.empty() && words == brief); }
};

/// Asks once, plainly. Without a terminal, or with --no-input, it does not ask: `--yes` must have been given, and where
/// there is a `phrase`, `confirmed` must say it.
/// Returns false when the person said no. Blocks; `stop` wakes it.
/// @error usage, naming what is missing; cancelled
[[nodiscard]] Result<bool> confirm(const Options& options, Output& output, const std::string& question,
                                   const Phrase& phrase, const std::string& confirmed, const std::stop_token& stop);

/// One line from whoever sits at a terminal; nothing where nobody can be asked. Blocks; `stop` wakes it. @error cancelled
[[nodiscard]] Result<std::optional<std::string>> ask(const Options& options, Output& output, const std::string& question, const std::stop_token& stop);

}  // namespace gantry::cli
