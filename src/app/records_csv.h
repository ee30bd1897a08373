#pragma once

#include <string>

#include "app/ledger_search.h"

namespace gantry::app {

/// The first line of a CSV table of records (RFC 4180), with its end.
[[nodiscard]] std::string csvHeader();

/// One record as a line of that table; what a spreadsheet would take for a formula is made plain text. `place` names its ledger.
[[nodiscard]] std::string csvLine(const std::string& place, const FoundRecord& found);

}  // namespace gantry::app
