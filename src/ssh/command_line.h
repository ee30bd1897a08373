#pragma once

#include <string>

#include "core/shell.h"

namespace gantry::ssh {

/// The one line both adapters send for a command. @error invalid when there is no word, or one has a NUL byte, which
/// no process can be given
[[nodiscard]] Result<std::string> commandLine(const Command& command);

}  // namespace gantry::ssh
