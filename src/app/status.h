#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "app/desk.h"
#include "core/host_facts.h"
#include "host/doctor.h"
#include "host/host.h"

namespace gantry::app {

/// One environment as it was read last. `error` says why it could not be read just now; `facts` are then the last known.
struct EnvironmentStatus {
  Environment environment;
  std::optional<HostFacts> facts;
  Time readAt;                       ///< when `facts` were read from the host
  std::optional<Error> error;
  std::optional<Direction> behind;   ///< from here to the release before it (the first: to the newest of the release branch)
};

/// Reads all environments at once, each on its own thread. What cannot be read carries its error and the last known
/// facts. @error storage
[[nodiscard]] Result<std::vector<EnvironmentStatus>> readStatus(const Desk& desk, std::stop_token stop);

/// Reads one environment over a host that may be kept open, and remembers the answer. An unreachable host is no failure:
/// the status carries its error and the last known facts. @error storage
[[nodiscard]] Result<EnvironmentStatus> readEnvironment(const Desk& desk, host::Host& host, std::stop_token stop);

/// What was last read of every environment, from this desktop's memory alone; `facts` is empty where nothing was ever
/// read. @error storage
[[nodiscard]] Result<std::vector<EnvironmentStatus>> rememberedStatus(const Desk& desk);

/// The commit of what serves, by its tag or its image; empty when it is not known.
[[nodiscard]] std::optional<Commit> servingCommit(const Desk& desk, const HostFacts& facts);

/// One environment's checks, or why none could be made.
struct Examination {
  Environment environment;
  std::vector<host::Check> checks;
  std::optional<Error> error;
};

/// Examines all hosts, or only `only`, at once.
[[nodiscard]] std::vector<Examination> examineHosts(const Desk& desk, const std::optional<EnvironmentName>& only,
                                                    std::stop_token stop);

}  // namespace gantry::app
