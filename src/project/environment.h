#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/project.h"
#include "project/complaints.h"
#include "project/document.h"

namespace gantry::project {

/// One table of `[[environments]]`, sound in itself; `earlier` are the names that stand before it. Nothing when there
/// was something to complain about that leaves no environment.
[[nodiscard]] std::optional<Environment> environmentIn(const Node& table, const std::vector<EnvironmentName>& earlier,
                                                       Complaints& complaints);

/// How messages call the table: `[[environments]] "staging"`.
[[nodiscard]] std::string titleOf(const Node& table);

}  // namespace gantry::project
