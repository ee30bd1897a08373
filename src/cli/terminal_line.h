#pragma once

#include <optional>
#include <stop_token>
#include <string>

namespace gantry::cli {

/// One line that a person types, without its newline, at most 1023 bytes. Nothing when there is no more to read, the line is
/// longer, or `stop` is requested; then no byte of it stays in memory. Blocks; looks at `stop` ten times a second, since a
/// signal does not wake it. Reads past every buffer of ours.
[[nodiscard]] std::optional<std::string> lineFrom(int terminal, const std::stop_token& stop);

}  // namespace gantry::cli
