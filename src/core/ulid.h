#pragma once

#include "core/image.h"
#include "core/names.h"

namespace gantry {

/// A new ULID: 48 bits of `now` in milliseconds, 80 random bits from the system (github.com/ulid/spec).
[[nodiscard]] RunId makeRunId(Time now);

/// When a run id was made.
[[nodiscard]] Time timeOf(const RunId& id);

}  // namespace gantry
