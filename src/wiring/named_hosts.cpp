#include "wiring/named_hosts.h"

#include "ssh/config_names.h"
#include "ssh/settings.h"

namespace gantry::wiring {

std::vector<app::NamedHost> namedHosts(std::stop_token stop) {
  constexpr std::size_t kMostHosts = 200;
  const std::filesystem::path home = ssh::homeDirectory();
  std::vector<app::NamedHost> hosts;
  for (const std::string& name : ssh::namesInConfig(home / ".ssh" / "config", home)) {
    const auto address = HostAddress::parse(name);
    if (!address || hosts.size() == kMostHosts || stop.stop_requested()) continue;
    const auto settings = ssh::settingsOf({*address, {}, {}, {}}, {}, ssh::Waiter(stop));
    if (!settings) continue;
    std::string jump;
    for (const std::string& hop : settings->proxyJump) jump += (jump.empty() ? "" : ", ") + hop;
    hosts.push_back({name, settings->host, settings->user, settings->port, jump});
  }
  return hosts;
}

}  // namespace gantry::wiring
