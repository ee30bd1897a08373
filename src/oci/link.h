#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gantry::oci {

/// The target of the first `rel="next"` link of a Link field (RFC 8288), as it stands there: absolute or relative.
/// Nothing when there is none before the first malformed link; at most 16 KiB are looked at.
[[nodiscard]] std::optional<std::string> nextPage(std::string_view field);

}  // namespace gantry::oci
