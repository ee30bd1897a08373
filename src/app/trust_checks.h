#pragma once

#include <vector>

#include "app/trust.h"
#include "host/doctor.h"

namespace gantry::app {

/// What doctor says of a host's policy, its people and its ledger; nothing where there is none of them. Pure.
[[nodiscard]] std::vector<host::Check> trustChecks(const Environment& environment, const HostFacts& facts, const Trust& trust, Time now);

}  // namespace gantry::app
