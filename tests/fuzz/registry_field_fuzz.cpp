#include "fuzz.h"
#include "oci/challenge.h"
#include "oci/link.h"
#include "oci/time_text.h"
#include "oci/url.h"

using namespace gantry;
using namespace gantry::testing;

/// Header fields of a registry's answers: WWW-Authenticate, Link, addresses to be sent on to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = asText(data, size);
  const auto challenges = oci::readChallenges(text);
  must(challenges.size() <= 16, "at most 16 challenges are looked at");
  for (const oci::Challenge& challenge : challenges) must(!challenge.scheme.empty(), "a challenge has a scheme");
  const auto here = oci::Url::parse("https://registry.example.org/v2/shop/tags/list");
  const auto next = oci::nextPage(text);
  for (const std::string_view reference : {text, next ? std::string_view(*next) : text}) {
    const auto there = here->resolve(reference);
    if (!there) {
      mustBeShowable(there.error());
      continue;
    }
    must(there->port != 0 && there->target.starts_with('/'), "an address is whole");
    must(oci::Url::parse(there->text()) == there, "an address can be read again");
  }
  return 0;
}
