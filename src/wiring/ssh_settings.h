#pragma once

#include <stop_token>
#include <vector>

#include "app/ssh_settings.h"
#include "core/result.h"
#include "ssh/options.h"

namespace gantry::wiring {

/// The settings that hold for a destination, each with where it comes from: what the project file says, what the SSH
/// configuration changes, or OpenSSH's default. Blocking, offline. @error as ssh::settingsOf()
[[nodiscard]] Result<std::vector<app::SshSetting>> explainSettings(const ssh::Destination& place, const ssh::Options& options,
                                                                   std::stop_token stop);

}  // namespace gantry::wiring
