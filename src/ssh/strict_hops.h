#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ssh/options.h"
#include "ssh/settings.h"

namespace gantry::ssh {

/// Words that make an ssh program go through the jump hosts of `route` as strictly as to its end. ProxyJump would not
/// do: the ssh it starts for a hop knows nothing of our options, so it could accept any host key the configuration
/// lets through, or stop and ask on a terminal. What the hops have to say is appended to `log`, because a master
/// connection silences them. Pure; empty when there is no jump host.
[[nodiscard]] std::vector<std::string> strictHops(const std::vector<Settings>& route,
                                                  const std::filesystem::path& configFile, const Options& options,
                                                  const std::filesystem::path& log);

}  // namespace gantry::ssh
