#pragma once

#include "cli/session.h"
#include "host/host.h"

namespace gantry::cli {

/// Follows a run to its end, shows it live, says the last word, and returns its exit code.
[[nodiscard]] int followAndReport(Session& session, host::Host& host, const RunId& run);

}  // namespace gantry::cli
