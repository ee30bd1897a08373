#pragma once

#include <string_view>

#include "signing/allowed_signers.h"

namespace gantry::signing {

/// Reads one line of `allowed_signers`, without blanks at its ends: principals, options, key.
/// @error Code::invalid
[[nodiscard]] Result<AllowedSigner> parseSignerLine(std::string_view line);

/// `YYYYMMDD`, `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`, followed by `Z` for UTC; else it is local time (ssh-keygen(1)).
/// @error Code::invalid
[[nodiscard]] Result<Time> parseSignerTime(std::string_view text);

}  // namespace gantry::signing
