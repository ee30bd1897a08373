#pragma once

#include "cli/session.h"
#include "host/host.h"

namespace gantry::cli {

/// Follows a run to its end, shows it live, says the last word, and returns its exit code. `isKnown`: this command started it;
/// of such a run, or one of which a line was seen, no failure is ever told as "nothing changed".
[[nodiscard]] int followAndReport(Session& session, host::Host& host, const RunId& run, bool isKnown);

}  // namespace gantry::cli
