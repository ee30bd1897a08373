#pragma once

#include <string_view>

#include <QString>

#include "core/gate.h"

namespace gantry::gui {

/// What a person does in this window where the terminal's way out names a command; `terminals` where the window has no other.
/// `code` is a host's word for a refusal (docs/formats/policy.md), or the name of a gate that has none.
[[nodiscard]] QString wayOutHere(std::string_view code, const QString& terminals);

/// Why a gate is closed, and the way out in this window.
[[nodiscard]] QString refusalWords(const JudgedGate& gate);

}  // namespace gantry::gui
