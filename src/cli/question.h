#pragma once

#include <stop_token>

#include "cli/options.h"
#include "cli/output.h"
#include "core/result.h"

namespace gantry::cli {

/// Asks once, plainly. Without a terminal, or with --no-input, it does not ask: `--yes` must have been given, and where
/// `phrase` is not empty, `confirmed` must equal it (production from a script names what it does).
/// Returns false when the person said no. Blocks; `stop` wakes it.
/// @error usage, naming the missing words; cancelled
[[nodiscard]] Result<bool> confirm(const Options& options, Output& output, const std::string& question,
                                   const std::string& phrase, const std::string& confirmed, const std::stop_token& stop);

}  // namespace gantry::cli
