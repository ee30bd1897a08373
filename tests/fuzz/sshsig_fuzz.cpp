#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "signing/armour.h"
#include "signing/signature_check.h"
#include "signing/sshsig.h"

using namespace gantry;

/// Whatever is read as a signature is written the same, and is checked without harm.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto blob = signing::unarmoured(bytes)) {
    if (signing::armoured(*blob) != bytes) std::abort();
    static_cast<void>(signing::proveSignature("a text", bytes, "gantry-approval"));
  }
  if (const auto signature = signing::SshSignature::parse(bytes); signature && signature->blob() != bytes) std::abort();
  return 0;
}
