#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "signing/allowed_signers.h"

using namespace gantry;

/// Every file is read or refused with a sentence; nobody counts as a person through a pattern.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto signers = signing::AllowedSigners::parse(text);
  if (!signers) {
    if (signers.error().message.empty()) std::abort();
    return 0;
  }
  for (const std::string& person : signers->people("gantry-approval", Time{}))
    if (person.find_first_of("*?!,") != std::string::npos) std::abort();
  return 0;
}
