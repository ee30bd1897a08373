#pragma once

#include <vector>

#include "core/project.h"
#include "project/complaints.h"
#include "project/document.h"

namespace gantry::project {

/// The environments of a project file in their order, each sound in itself and none in the way of another. `list` is
/// the node of `[[environments]]`, null when there is none. The result means nothing once there are complaints.
[[nodiscard]] std::vector<Environment> environmentsIn(const Node* list, Complaints& complaints);

}  // namespace gantry::project
