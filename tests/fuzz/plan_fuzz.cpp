#include "core/plan.h"
#include "fuzz.h"

using namespace gantry;
using namespace gantry::testing;

/// A plan has one spelling: what can be read is, byte for byte, what would be written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = asText(data, size);
  const auto plan = Plan::parse(text);
  if (!plan)
    mustBeShowable(plan.error());
  else
    must(plan->text() == text, "a plan that can be read is written the same");
  return 0;
}
