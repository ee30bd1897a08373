#include "fuzz.h"
#include "ssh/settings.h"
#include "ssh/ssh_log.h"

using namespace gantry;
using namespace gantry::testing;

/// What the ssh program prints: `ssh -G`, and its log, where a host has its say.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = asText(data, size);
  const ssh::Settings settings = ssh::parseSettings(text, "staging", "/home/mara");
  must(!settings.address().empty(), "a host has an address");
  (void)settings.nameOfKey().text();
  (void)ssh::readSshLog(text);
  mustBeShowable(ssh::explainSshLog(text, {}));
  return 0;
}
