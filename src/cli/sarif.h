#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/schema_effect.h"

namespace gantry::cli {

/// What was found, as a SARIF 2.1.0 log (OASIS, 27 March 2020): a result for each finding and each lock that keeps others
/// waiting. `folder` is put before NAME/migration.sql to name the files.
[[nodiscard]] nlohmann::json sarif(const SchemaReport& report, const std::string& folder);

}  // namespace gantry::cli
