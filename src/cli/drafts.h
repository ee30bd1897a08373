#pragma once

#include <string>

#include "app/planner.h"
#include "cli/session.h"

namespace gantry::cli {

enum class Way { deploy, rollback };

/// The release that the environment before `target` serves now. @error usage for the first environment; notFound; as Host
[[nodiscard]] Result<std::string> servingUpstream(Session& session, const Environment& target);

/// Plans what the words mean. `release` empty: on a deployment what the environment before it serves; going back, the one before.
/// `reason` is what the person says to it; empty: nothing. @error usage for a reason that is none; as planning
[[nodiscard]] Result<app::PlanDraft> draftFor(Session& session, host::Host& host, Way way, std::string release, const std::string& reason);

}  // namespace gantry::cli
