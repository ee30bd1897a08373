#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gantry::oci {

/// RFC 4648 section 4, with padding.
[[nodiscard]] std::string toBase64(std::string_view bytes);

/// RFC 4648 section 4; padding may be missing. Nothing when `text` has any other character.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

}  // namespace gantry::oci
