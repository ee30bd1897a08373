#pragma once

#include <string_view>
#include <vector>

#include "core/names.h"

namespace gantry::oci {

/// Reads one page of `GET /v2/<name>/tags/list`. `"tags": null` is an empty page.
/// @error Code::invalid, also for a name that is no tag.
[[nodiscard]] Result<std::vector<Tag>> readTagPage(std::string_view body);

}  // namespace gantry::oci
