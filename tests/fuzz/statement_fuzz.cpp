#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/parcel.h"
#include "core/statement.h"

using namespace gantry;

/// A statement has one spelling, and so has a parcel: what can be read is, byte for byte, what would be written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto statement = Statement::parse(text); statement && statement->text() != text) std::abort();
  if (const auto parcel = parseParcel(text); parcel && packed(*parcel) != text) std::abort();
  return 0;
}
