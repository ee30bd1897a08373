#include "fuzz.h"
#include "oci/docker_config.h"

using namespace gantry;
using namespace gantry::testing;

/// ~/.docker/config.json, and what a credential helper prints.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = asText(data, size);
  const auto config = oci::DockerConfig::parse(text);
  if (!config) mustBeShowable(config.error());
  for (const char* registry : {"registry.example.org", "registry.example.org:5000", "https://index.docker.io/v1/"}) {
    if (!config) break;
    (void)config->keeperOf(registry);
    if (const auto stored = config->storedFor(registry); !stored) mustBeShowable(stored.error());
  }
  if (const auto answer = oci::readHelperAnswer(text); !answer) mustBeShowable(answer.error());
  return 0;
}
