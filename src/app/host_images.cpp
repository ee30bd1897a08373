#include "app/host_images.h"

#include <algorithm>

#include "host/facts_reader.h"
#include "host/host.h"

namespace gantry::app {

Result<std::string> DeskHostImages::migrations(const PinnedImage& image, std::stop_token stop) {
  Error last{Code::notFound, "no host of this project had it", {}};
  for (const Environment& environment : holders(image)) {
    host::Host host(m_desk.shellTo(environment), environment);
    auto tar = host.migrations(image, stop);
    if (tar || stop.stop_requested()) return tar;
    last = tar.error();
  }
  return failure(std::move(last));
}

std::vector<Environment> DeskHostImages::holders(const PinnedImage& image) const {
  std::vector<Environment> found;
  for (const Environment& environment : m_desk.project.environments) {
    const auto last = m_desk.environments.lastFacts(m_desk.project.name, environment.name);
    const auto facts = last && *last ? host::readFacts((*last)->answer) : Result<HostFacts>(failure(Code::notFound, "never read"));
    const auto isIt = [&](const RunRecord& run) { return run.migrator == image; };
    if (!facts || std::ranges::any_of(facts->runs, isIt)) found.push_back(environment);
  }
  return found;
}

}  // namespace gantry::app
