#pragma once

#include <nlohmann/json.hpp>

#include "cli/output.h"
#include "core/schema_verdict.h"

namespace gantry::cli {

[[nodiscard]] Status statusOf(Verdict verdict);

/// The reasons of a verdict, one line each, worst first.
void printReasons(Output& output, const std::vector<VerdictReason>& reasons, const std::string& indent);

/// What a statement does to the application before it, one line a finding, and whom it keeps waiting.
void printStatement(Output& output, const StatementReport& report, const std::string& indent);
[[nodiscard]] nlohmann::json toJson(const StatementReport& report);

}  // namespace gantry::cli
