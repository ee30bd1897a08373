#include "app/desk.h"

#include "core/text.h"

namespace gantry::app {

Result<Environment> Desk::environment(std::string_view name) const {
  const auto parsed = EnvironmentName::parse(name);
  if (parsed)
    if (const Environment* found = project.environment(*parsed)) return *found;
  std::string known;
  for (const Environment& environment : project.environments)
    known += (known.empty() ? "" : ", ") + environment.name.text();
  return failure(Code::usage, project.name.text() + " has no environment " + inQuotes(name), "choose one of: " + known);
}

}  // namespace gantry::app
