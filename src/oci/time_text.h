#pragma once

#include <optional>
#include <string_view>

#include "core/image.h"

namespace gantry::oci {

/// `2024-05-06T07:08:09.123456789Z` or with an offset such as `+02:00` (RFC 3339), cut to milliseconds; else nothing.
[[nodiscard]] std::optional<Time> readTimestamp(std::string_view text);

/// `Wed, 21 Oct 2015 07:28:00 GMT` (RFC 9110 section 5.6.7, the preferred form); else nothing.
[[nodiscard]] std::optional<Time> readHttpDate(std::string_view text);

}  // namespace gantry::oci
