#pragma once

#include "app/planner.h"
#include "cli/output.h"

namespace gantry::cli {

[[nodiscard]] Status statusOf(GateState state);

/// Shows what a plan brings: its migrations, what that means for the way back, and the commits.
void printContents(Output& output, const Plan& plan, const app::PlanContents& contents);

/// Shows a plan for people: what goes where, what comes in, what is pulled, the gates.
void printDraft(Output& output, const app::PlanDraft& draft);

}  // namespace gantry::cli
