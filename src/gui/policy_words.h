#pragma once

#include <QList>

#include "core/policy.h"
#include "gui/trust_rows.h"

namespace gantry::gui {

/// What a policy asks, a line for each thing it asks for.
[[nodiscard]] QList<LabelRow> policyRows(const Policy& policy);

}  // namespace gantry::gui
