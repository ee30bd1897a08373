#pragma once

#include <stop_token>
#include <vector>

#include "app/ssh_settings.h"

namespace gantry::wiring {

/// The hosts that the user's SSH configuration names without wildcards, as ssh would reach them. Blocking; an unreadable
/// configuration names none.
[[nodiscard]] std::vector<app::NamedHost> namedHosts(std::stop_token stop);

}  // namespace gantry::wiring
