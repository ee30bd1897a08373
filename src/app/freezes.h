#pragma once

#include <stop_token>
#include <vector>

#include "app/desk.h"
#include "core/host_facts.h"

namespace gantry::app {

/// The signed freezes of an environment that were over or lifted when this desktop last fetched its ledger, or still held, as its
/// copy has them: each until it ended or was lifted. Only those that held after `since`; no network. Nothing without a copy.
/// @error as searchLedger()
[[nodiscard]] Result<std::vector<SignedFreeze>> recordedFreezes(const Desk& desk, const EnvironmentName& environment, Time since, std::stop_token stop);

}  // namespace gantry::app
