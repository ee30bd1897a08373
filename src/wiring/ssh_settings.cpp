#include "wiring/ssh_settings.h"

#include "ssh/settings.h"

namespace gantry::wiring {
namespace {

template <class Values>
std::string joined(const Values& values) {
  std::string text;
  for (const auto& value : values) text += (text.empty() ? "" : ", ") + std::filesystem::path(value).string();
  return text.empty() ? "none" : text;
}

std::vector<app::SshSetting> listed(const ssh::Settings& settings) {
  return {{"HostName", settings.host, {}},
          {"User", settings.user, {}},
          {"Port", std::to_string(settings.port), {}},
          {"HostKeyAlias", settings.hostKeyAlias.empty() ? "none" : settings.hostKeyAlias, {}},
          {"IdentityFile", joined(settings.identityFiles), {}},
          {"IdentitiesOnly", settings.identitiesOnly ? "yes" : "no", {}},
          {"IdentityAgent", settings.agentSocket.empty() ? "none" : settings.agentSocket.string(), {}},
          {"UserKnownHostsFile", joined(settings.userKnownHosts), {}},
          {"ProxyJump", joined(settings.proxyJump), {}},
          {"ProxyCommand", settings.proxyCommand.empty() ? "none" : settings.proxyCommand, {}}};
}

}  // namespace

Result<std::vector<app::SshSetting>> explainSettings(const ssh::Destination& place, const ssh::Options& options,
                                                     std::stop_token stop) {
  const ssh::Waiter waiter(stop);
  const auto held = ssh::settingsOf(place, options, waiter);
  if (!held) return failure(held.error());
  const auto bare = ssh::settingsOf({place.host, {}, {}, "/dev/null"}, options, waiter);
  const auto defaults = bare ? listed(*bare) : std::vector<app::SshSetting>();
  const std::string configuration = place.configFile.empty() ? "SSH configuration" : place.configFile.string();
  auto settings = listed(*held);
  for (std::size_t i = 0; i < settings.size(); ++i) {
    app::SshSetting& setting = settings[i];
    const bool ours = (setting.name == "User" && place.user) || (setting.name == "Port" && place.port);
    const bool usual = i < defaults.size() && defaults[i].value == setting.value;
    setting.source = ours ? "project file" : usual ? "default" : configuration;
  }
  settings.push_back({"StrictHostKeyChecking", "yes", "Gantry, always"});
  return settings;
}

}  // namespace gantry::wiring
