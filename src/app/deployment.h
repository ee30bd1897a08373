#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "app/desk.h"
#include "core/run_state.h"
#include "host/back_off.h"
#include "host/host.h"
#include "host/journal_reader.h"

namespace gantry::app {

/// What a face shows of a run that it follows. All on the thread that follows; facts are stored before they are shown.
struct RunObserver {
  std::function<void(const Event&, const std::string& line, const RunState&)> event;
  std::function<void(const Error&, int attempt)> reconnecting;
  std::function<void()> reconnected;
};

/// Makes a run id, stores it with its plan, and starts the run on its host. The run then belongs to the host.
/// When the connection is lost on the way it tells `observer` and asks again under the same id, so that it starts once.
/// @error busy, planStale, hostUnfit, hostRefused; unreachable, timeout or cancelled when it is not known whether the run
///        started: the message names the run to follow
[[nodiscard]] Result<RunId> startRun(const Desk& desk, host::Host& host, const Plan& plan, const RunObserver& observer,
                                     std::stop_token stop);
/// The same with everything that speaks for the plan: a parcel that begins with it. What the host refused of it is told in
/// `refused`; the run starts all the same, and is refused in its step `verify` when something is missing.
[[nodiscard]] Result<RunId> startRun(const Desk& desk, host::Host& host, const Plan& plan, const std::vector<SignedText>& parcel,
                                     std::vector<host::SaidAnswer>& refused, const RunObserver& observer, std::stop_token stop);

/// Shows a run from its first line to its end: stored lines first, then what the host adds.
/// @error as followJournal
[[nodiscard]] Result<RunState> followRun(const Desk& desk, host::Host& host, const RunId& run, const RunObserver& observer,
                                         std::stop_token stop);

/// The plan of a run as this desktop stored it, which it does for those it started.
[[nodiscard]] std::optional<Plan> storedPlan(const Desk& desk, const RunId& run);
/// The same, or else as the host keeps it. @error as Host; invalid
[[nodiscard]] Result<Plan> planOf(const Desk& desk, host::Host& host, const RunId& run, std::stop_token stop);

/// The stored part of a run, without any network. @error storage, notFound
[[nodiscard]] Result<RunState> replayRun(const Desk& desk, const RunId& run, const RunObserver& observer);

}  // namespace gantry::app
