#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "app/status.h"

namespace gantry::app {

/// How one environment lies on the way of releases: from what serves there to what stands before it.
struct Leg {
  EnvironmentName environment;
  std::optional<CommitNote> serving;  ///< the commit that serves; empty when nothing does or the clone does not know it
  std::optional<Direction> behind;    ///< to the environment before it; the first one: to the release branch
  std::vector<CommitNote> missing;    ///< commits that stand before it and are not here, newest first, at most 50
};

/// Measures the way between all environments in the local clone; no host is asked. A leg that the clone does not know is
/// left empty. Blocking.
[[nodiscard]] std::vector<Leg> journey(const Desk& desk, const std::vector<EnvironmentStatus>& all, std::stop_token stop);

}  // namespace gantry::app
