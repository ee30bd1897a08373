#pragma once

#include <string>
#include <string_view>

#include "core/result.h"

namespace gantry::signing {

/// The text form of a SSHSIG signature (openssh PROTOCOL.sshsig, "Armored format"): a first and a last line, between
/// them base 64 in lines of 70 characters; each line ends with a newline.
[[nodiscard]] std::string armoured(std::string_view blob);

/// @error Code::invalid when `text` is not exactly what armoured() writes, or longer than 8 KiB
[[nodiscard]] Result<std::string> unarmoured(std::string_view text);

}  // namespace gantry::signing
