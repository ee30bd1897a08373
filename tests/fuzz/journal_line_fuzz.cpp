#include "core/event.h"
#include "core/run_state.h"
#include "core/text.h"
#include "fuzz.h"

using namespace gantry;
using namespace gantry::testing;

/// A journal as a host could send it: every line is an event with a number from 1, or refused; folding never breaks.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  RunState state;
  for (const std::string_view line : split(asText(data, size), '\n')) {
    const auto event = parseEvent(line);
    if (!event) {
      mustBeShowable(event.error());
      continue;
    }
    must(event->n > 0, "events count from 1");
    if (const auto applied = state.apply(*event); !applied) mustBeShowable(applied.error());
  }
  return 0;
}
