#include "core/host_facts.h"

#include <algorithm>

namespace gantry {

const ContainerFacts* HostFacts::container(const ServiceName& service) const {
  const auto found = std::ranges::find(containers, service.text(), &ContainerFacts::service);
  return found == containers.end() ? nullptr : &*found;
}

std::string_view name(Health health) {
  switch (health) {
    case Health::healthy: return "Healthy";
    case Health::degraded: return "Degraded";
    case Health::down: return "Down";
    case Health::unknown: return "Unknown";
  }
  return "Unknown";
}

std::string_view name(Identity identity) {
  switch (identity) {
    case Identity::proven: return "proven";
    case Identity::drifted: return "drifted";
    case Identity::unmanaged: return "unmanaged";
    case Identity::nothing: return "nothing";
    case Identity::unknown: return "unknown";
  }
  return "unknown";
}

Health healthOf(const HostFacts& facts, const ServiceName& appService) {
  if (facts.engine.empty() || facts.engine == "unreachable") return Health::unknown;
  const ContainerFacts* app = facts.container(appService);
  if (app == nullptr && std::holds_alternative<ServesNothing>(facts.serving)) return Health::unknown;
  if (app == nullptr || app->state != "running") return Health::down;
  if (!facts.ready) return Health::unknown;
  if (facts.ready->status != 200) return Health::degraded;
  const bool ailing = std::ranges::any_of(facts.containers, [](const ContainerFacts& container) {
    return container.health == "unhealthy" || container.state == "restarting";
  });
  return ailing ? Health::degraded : Health::healthy;
}

std::vector<Ailment> ailmentsOf(const HostFacts& facts, const ServiceName& appService, const std::vector<ServiceName>& supportServices) {
  const Health health = healthOf(facts, appService);
  if (health != Health::degraded && health != Health::down) return {};
  std::vector<Ailment> all;
  const ContainerFacts* app = facts.container(appService);
  if (app == nullptr) all.push_back({Ailment::Kind::gone, appService.text(), {}});
  else if (app->state == "running" && facts.ready && facts.ready->status == 0) all.push_back({Ailment::Kind::noAnswer, appService.text(), {}});
  else if (app->state == "running" && facts.ready && facts.ready->status != 200)
    all.push_back({Ailment::Kind::refuses, appService.text(), std::to_string(facts.ready->status)});
  for (const ServiceName& service : supportServices)
    if (facts.container(service) == nullptr) all.push_back({Ailment::Kind::gone, service.text(), {}});
  for (const ContainerFacts& one : facts.containers) {
    const bool expected = one.service == appService.text() || std::ranges::find(supportServices, one.service, &ServiceName::text) != supportServices.end();
    if (one.state != "running" && (expected || one.state == "restarting")) all.push_back({Ailment::Kind::stopped, one.service, one.state});
    if (one.state == "running" && one.health == "unhealthy") all.push_back({Ailment::Kind::unhealthy, one.service, {}});
  }
  return all;
}

Identity identityOf(const HostFacts& facts, const ServiceName& appService) {
  if (facts.engine.empty() || facts.engine == "unreachable") return Identity::unknown;
  const ContainerFacts* app = facts.container(appService);
  if (std::holds_alternative<Unmanaged>(facts.serving)) return Identity::unmanaged;
  const ServingRun* serving = facts.servingRun();
  if (app == nullptr) return serving == nullptr ? Identity::nothing : Identity::drifted;
  if (serving == nullptr) return Identity::unmanaged;
  return app->repoDigest.ends_with(serving->app.text()) ? Identity::proven : Identity::drifted;
}

}  // namespace gantry
