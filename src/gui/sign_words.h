#pragma once

#include <QString>

#include "gui/trust_faces.h"

namespace gantry::gui {

/// The head of the dialog for a kind of wish (SignWish): title, what follows from it, and which words it takes.
/// `release` is brief, and empty where the wish is about none; `back`: it starts a rollback.
[[nodiscard]] StatementFace introduction(const QString& kind, const QString& environment, const QString& release, bool back = false);

}  // namespace gantry::gui
