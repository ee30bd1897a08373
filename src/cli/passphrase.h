#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace gantry::cli {

/// Asks for the passphrase of a key file on the person's terminal (/dev/tty) itself, without echo: never on standard input, where
/// a script or a pipe could answer. Nothing when there is no terminal, the person just presses Enter or Ctrl-D, or `stop` is requested. Blocks;
/// the terminal echoes again whatever happens.
[[nodiscard]] std::optional<std::string> askPassphrase(const std::filesystem::path& keyFile, const std::stop_token& stop);

}  // namespace gantry::cli
