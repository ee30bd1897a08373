#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gantry::ssh {

/// The names that an OpenSSH configuration file and the files it includes give to hosts: the patterns of `Host` lines
/// without wildcards and negations (ssh_config(5)), in order, each once. What cannot be read names nothing. `home`
/// replaces a leading `~`, and files without a path are looked for in `home`/.ssh. Blocking.
[[nodiscard]] std::vector<std::string> namesInConfig(const std::filesystem::path& file, const std::filesystem::path& home);

}  // namespace gantry::ssh
