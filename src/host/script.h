#pragma once

#include <string_view>

namespace gantry::host {

/// The bytes of `resources/bundle/deploy-compose.sh`, as this program was built with.
[[nodiscard]] std::string_view deployScript();

/// The commands of `docs/using/protected-host.md`, for the user `deploy` and the deploy path `/srv/shop`.
[[nodiscard]] std::string_view protectingPage();

}  // namespace gantry::host
