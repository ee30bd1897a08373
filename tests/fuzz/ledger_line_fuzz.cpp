#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ledger/record.h"
#include "ledger/subject.h"

using namespace gantry;

/// A record has one spelling, and whatever can be read can be shown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  const auto record = ledger::Record::parse(line);
  if (!record) return 0;
  if (record->line() != std::string(line) + "\n") std::abort();
  if (ledger::subjectOf(*record).search.empty()) std::abort();
  return 0;
}
