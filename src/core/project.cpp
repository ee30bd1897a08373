#include "core/project.h"

#include <algorithm>

namespace gantry {

const Environment* Project::environment(const EnvironmentName& wanted) const {
  const auto at = std::ranges::find(environments, wanted, &Environment::name);
  return at == environments.end() ? nullptr : &*at;
}

const Environment* Project::upstreamOf(const EnvironmentName& wanted) const {
  const auto at = std::ranges::find(environments, wanted, &Environment::name);
  return at == environments.end() || at == environments.begin() ? nullptr : &*std::prev(at);
}

}  // namespace gantry
