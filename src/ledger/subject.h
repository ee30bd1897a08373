#pragma once

#include <string>

#include "ledger/record.h"

namespace gantry::ledger {

/// What a record is about, for lists, filters and searches. Empty where it says nothing of it.
struct Subject {
  std::string release;
  std::string run;
  std::string plan;
  std::string outcome;  ///< of a run, or the code of a refusal
  std::string words;    ///< one line for people: what was said or done, and the reason
  std::string search;   ///< everything to be found by, without the hashes of logs
};

/// Reads a record; a statement that cannot be read still gives its words. Never fails.
[[nodiscard]] Subject subjectOf(const Record& record);

}  // namespace gantry::ledger
