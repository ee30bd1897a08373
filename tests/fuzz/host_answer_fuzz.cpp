#include "fuzz.h"
#include "host/answer.h"
#include "host/facts_reader.h"
#include "host/rendering.h"

using namespace gantry;
using namespace gantry::testing;

namespace {

template <class Value>
void showable(const Result<Value>& result) {
  if (!result) mustBeShowable(result.error());
}

}  // namespace

/// What a host may say, on its output and on its standard error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = asText(data, size);
  const auto lines = host::parseAnswer(text);
  showable(lines);
  const auto facts = host::readFacts(text);
  showable(facts);
  must(lines || !facts, "facts are read from whole answers only");
  showable(host::readRendering(text));
  showable(host::readRenderingWithin(text));
  mustBeShowable(host::refusal(size == 0 ? 1 : data[0], text));
  return 0;
}
