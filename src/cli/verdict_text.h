#pragma once

#include "cli/output.h"
#include "core/schema_verdict.h"

namespace gantry::cli {

[[nodiscard]] Status statusOf(Verdict verdict);

/// The reasons of a verdict, one line each, worst first.
void printReasons(Output& output, const std::vector<VerdictReason>& reasons, const std::string& indent);

}  // namespace gantry::cli
