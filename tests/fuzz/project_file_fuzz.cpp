#include "fuzz.h"
#include "project/project_file.h"

using namespace gantry;
using namespace gantry::testing;

/// A project file, with everything that may be wrong in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto project = project::readProject(asText(data, size), "/srv/shop/gantry.toml");
  if (!project)
    mustBeShowable(project.error());
  else
    must(!project->environments.empty(), "a project has environments");
  return 0;
}
