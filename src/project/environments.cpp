#include "project/environments.h"

#include <algorithm>

#include "core/text.h"
#include "project/environment.h"

namespace gantry::project {
namespace {

constexpr std::size_t kMostEnvironments = 20;

/// Two names of one machine cannot be seen through here; `doctor` compares the hosts themselves. Two explicit and
/// different SSH ports behind one name are two machines.
bool shareHost(const Environment& left, const Environment& right) {
  const bool otherPorts = left.sshPort && right.sshPort && *left.sshPort != *right.sshPort;
  return lowered(left.host.text()) == lowered(right.host.text()) && !otherPorts;
}

bool isWithin(const RemotePath& inner, const RemotePath& outer) {
  return (inner.text() + "/").starts_with(outer.text() + "/");
}

void checkPair(const Environment& earlier, const Environment& later, const Node& table, Complaints& complaints) {
  const std::string other = " as in \"" + earlier.name.text() + "\"";
  const auto complain = [&](const char* key, const std::string& expected) {
    const Node* node = table.child(key);
    complaints.add(node->line, key + (" in " + titleOf(table)) + " is " + node->shown() + other + "; " + expected);
  };
  if (earlier.name == later.name) complain("name", "expected a name of its own");
  if (!shareHost(earlier, later)) return;
  if (isWithin(later.deployPath, earlier.deployPath) || isWithin(earlier.deployPath, later.deployPath))
    complain("deploy_path", "both are on one host: expected a folder of its own, beside the other one");
  if (later.composeProject == earlier.composeProject)
    complain("compose_project", "both are on one host: expected a Compose project of its own");
  if (later.port == earlier.port) complain("port", "both are on one host: expected a port of its own");
}

void checkChain(const std::vector<Environment>& environments, const std::vector<const Node*>& tables,
                Complaints& complaints) {
  for (std::size_t later = 0; later < environments.size(); ++later)
    for (std::size_t earlier = 0; earlier < later; ++earlier)
      checkPair(environments[earlier], environments[later], *tables[later], complaints);
}

bool isUsable(const Node* list, Complaints& complaints) {
  if (list && !list->children.empty() && list->children.size() <= kMostEnvironments) return true;
  const std::string found = list ? std::to_string(list->children.size()) + " environments" : "no [[environments]]";
  complaints.add(list ? list->line : 1, "the project file has " + found + "; expected 1 to " +
                                            std::to_string(kMostEnvironments) + ", in order of promotion");
  return false;
}

}  // namespace

std::vector<Environment> environmentsIn(const Node* list, Complaints& complaints) {
  std::vector<Environment> environments;
  std::vector<const Node*> tables;
  std::vector<EnvironmentName> names;
  if (!isUsable(list, complaints)) return environments;
  for (const Node& table : list->children) {
    if (auto environment = environmentIn(table, names, complaints)) {
      environments.push_back(std::move(*environment));
      tables.push_back(&table);
    }
    const Node* name = table.child("name");
    if (auto parsed = EnvironmentName::parse(name ? name->text : "")) names.push_back(*parsed);
  }
  checkChain(environments, tables, complaints);
  return environments;
}

}  // namespace gantry::project
