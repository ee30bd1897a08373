#pragma once

#include "app/planner.h"
#include "cli/output.h"

namespace gantry::cli {

[[nodiscard]] Status statusOf(GateState state);

/// Shows a plan for people: what goes where, what comes in, what is pulled, the gates.
void printDraft(Output& output, const app::PlanDraft& draft);

}  // namespace gantry::cli
