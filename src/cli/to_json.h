#pragma once

#include <nlohmann/json.hpp>

#include "app/planner.h"
#include "app/status.h"
#include "core/run_state.h"

namespace gantry::cli {

/// The documents of `--json`: times RFC 3339 UTC, durations in ms, digests always full.
[[nodiscard]] nlohmann::json toJson(const Error& error);
[[nodiscard]] nlohmann::json toJson(const app::EnvironmentStatus& status);
[[nodiscard]] nlohmann::json toJson(const app::Candidate& candidate);
[[nodiscard]] nlohmann::json toJson(const app::PlanDraft& draft);
[[nodiscard]] nlohmann::json toJson(const app::PlanContents& contents);
[[nodiscard]] nlohmann::json toJson(const std::vector<VerdictReason>& reasons);
[[nodiscard]] nlohmann::json toJson(const app::Examination& examination);
[[nodiscard]] nlohmann::json toJson(const RunRecord& run);
[[nodiscard]] nlohmann::json toJson(const RunId& run, const RunState& state);

}  // namespace gantry::cli
