#include "project/environment.h"

#include <algorithm>

#include "core/text.h"
#include "project/section.h"

namespace gantry::project {

std::string titleOf(const Node& table) {
  const Node* name = table.child("name");
  const bool isNamed = name && name->kind == Node::Kind::text;
  return isNamed ? "[[environments]] " + inQuotes(name->text) : std::string("[[environments]]");
}

namespace {

Wishes wishesIn(const Node* table, const std::string& title, const std::vector<EnvironmentName>& earlier,
                Complaints& complaints) {
  Section section(table, "wishes of " + title, complaints);
  Wishes wishes;
  wishes.approvals = section.number("approvals", 0, 20, 0).value_or(0);
  const std::string previous = earlier.empty() ? "" : earlier.back().text();
  wishes.acceptedOn = section.tokenOrNone<EnvironmentName>("accepted_on", previous);
  section.finish();
  if (wishes.acceptedOn && std::ranges::find(earlier, *wishes.acceptedOn) == earlier.end())
    section.complain("accepted_on", earlier.empty() ? "this is the first environment: leave it out"
                                                    : "expected an environment that stands before this one in the file");
  return wishes;
}

/// The services must be told apart: a run starts some of them and lets others alone.
void checkServices(Section& section, const Environment& environment) {
  const auto& support = environment.supportServices;
  const auto supports = [&](const ServiceName& service) {
    return std::ranges::find(support, service) != support.end();
  };
  if (environment.appService == environment.migratorService)
    section.complain("migrator_service", "expected another service than app_service");
  if (supports(environment.appService) || supports(environment.migratorService))
    section.complain("support_services", "expected neither the app nor the migrator among them");
  if (environment.databaseService && !supports(*environment.databaseService))
    section.complain("database_service",
                     "expected one of support_services, which are started before migrations, or false for none");
  for (const ServiceName& service : support)
    if (std::ranges::count(support, service) > 1)
      return section.complain("support_services", "expected each name once");
}

}  // namespace

std::optional<Environment> environmentIn(const Node& table, const std::vector<EnvironmentName>& earlier,
                                         Complaints& complaints) {
  const std::size_t before = complaints.count();
  const std::string title = titleOf(table);
  Section section(&table, title, complaints);
  const auto name = section.token<EnvironmentName>("name");
  const auto host = section.token<HostAddress>("host");
  const auto user = section.tokenOrNone<UserName>("user", "");
  const auto sshPort = section.numberOrNone("ssh_port", 1, 65535);
  const auto deployPath = section.token<RemotePath>("deploy_path");
  const auto composeProject = section.token<ComposeProject>("compose_project");
  const auto app = section.token<ServiceName>("app_service", "app");
  const auto migrator = section.token<ServiceName>("migrator_service", "migrator");
  const auto database = section.tokenOrNone<ServiceName>("database_service", "postgres");
  auto support = section.tokens<ServiceName>("support_services", {"postgres", "redis"});
  const auto port = section.number("port", 1, 65535, std::nullopt);
  const auto readyPath = section.token<UrlPath>("ready_path", "/api/ready");
  const auto readyTimeout = section.number("ready_timeout_s", 1, 3600, 120);
  const auto healthPath = section.tokenOrNone<UrlPath>("health_path", "/api/health");
  const auto observe = section.number("observe_s", 0, 86400, 60);
  const auto onFailure = section.word("on_failure", {"restore", "stop"});
  Wishes wishes = wishesIn(section.take("wishes"), title, earlier, complaints);
  section.finish();
  if (complaints.count() > before) return std::nullopt;
  Environment environment{*name, *host, user, sshPort, *deployPath, *composeProject, *app, *migrator, database,
                          std::move(support), *port, *readyPath, std::chrono::seconds(*readyTimeout), healthPath,
                          std::chrono::seconds(*observe), *onFailure == "stop" ? OnFailure::stop : OnFailure::restore,
                          std::move(wishes)};
  checkServices(section, environment);
  return environment;
}

}  // namespace gantry::project
