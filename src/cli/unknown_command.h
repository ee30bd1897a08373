#pragma once

#include <optional>

#include <CLI/CLI.hpp>

#include "core/result.h"

namespace gantry::cli {

/// What is wrong with a command line whose command nobody knows, after it was parsed in vain; nothing when the words name commands there are.
[[nodiscard]] std::optional<Error> unknownCommand(const CLI::App& app);

}  // namespace gantry::cli
