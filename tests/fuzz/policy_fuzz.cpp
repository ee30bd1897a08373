#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/policy.h"

using namespace gantry;

/// A policy has one spelling: what can be read is, byte for byte, what would be written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto policy = Policy::parse(text); policy && policy->text() != text) std::abort();
  return 0;
}
