#pragma once

#include <string_view>

namespace gantry::host {

/// The bytes of `resources/bundle/deploy-compose.sh`, as this program was built with.
[[nodiscard]] std::string_view deployScript();

}  // namespace gantry::host
