#pragma once

#include "cli/options.h"
#include "cli/output.h"
#include "core/result.h"

namespace gantry::cli {

/// Asks once, plainly. Without a terminal, or with --no-input, it does not ask: `--yes` must have been given, and where
/// `phrase` is not empty, `confirmed` must equal it (production from a script names what it does).
/// Fails with usage naming the missing words; returns false when the person said no.
[[nodiscard]] Result<bool> confirm(const Options& options, Output& output, const std::string& question,
                                   const std::string& phrase, const std::string& confirmed);

}  // namespace gantry::cli
