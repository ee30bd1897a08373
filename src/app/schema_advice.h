#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk.h"
#include "core/host_facts.h"
#include "core/schema_verdict.h"

namespace gantry::app {

/// What the schema says about a way, with the migrations on it. What cannot be read makes it UNKNOWN, with the reason.
struct SchemaAdvice {
  Verdict verdict = Verdict::unknown;
  std::vector<VerdictReason> reasons;            ///< worst first; never empty
  std::optional<std::vector<Migration>> added;   ///< what a deployment would apply; empty when it is not known
  std::vector<std::string> foreign{};            ///< applied here, and not held by the release: it was not built for them
};

/// Could the environment go back to what it serves, once everything in `next` has been applied? Reads the migrators of both
/// releases, from the memory, the registry or a host; blocks for two minutes at most.
[[nodiscard]] SchemaAdvice adviseWayBack(const Desk& desk, const HostFacts& facts, const PinnedImage& next, std::stop_token stop);

/// Could the environment go back to `target` now, with its database as it is? Blocks for twenty seconds at most: going
/// back must be possible while the registry is away.
[[nodiscard]] SchemaAdvice adviseRollback(const Desk& desk, const HostFacts& facts, const Tag& release, const PinnedImage& target,
                                          std::stop_token stop);

/// Could an environment that has applied exactly what `from` holds run `to`? @error as MigrationSource
[[nodiscard]] Result<SchemaVerdict> judgeReleases(const Desk& desk, const PinnedImage& from, const Tag& release, const PinnedImage& to,
                                                  std::stop_token stop);

}  // namespace gantry::app
