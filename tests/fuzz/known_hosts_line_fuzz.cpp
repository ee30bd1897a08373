#include "fuzz.h"
#include "ssh/known_hosts_line.h"

using namespace gantry;
using namespace gantry::testing;

/// A line of known_hosts, and what its names cover.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = asText(data, size);
  if (const auto line = ssh::parseKnownHostsLine(text)) {
    must(!line->names.empty(), "an entry has names");
    must(ssh::PublicKey::fromBlob(line->key.blob) == line->key, "an entry's key can be read again");
    (void)ssh::namesMatch(line->names, "staging.example.org");
    (void)ssh::namesMatch(line->names, "[staging.example.org]:2222");
  }
  const std::size_t blank = text.find(' ');
  if (blank != std::string_view::npos) (void)ssh::namesMatch(text.substr(0, blank), text.substr(blank + 1));
  return 0;
}
