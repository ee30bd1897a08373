#pragma once

#include <string>

namespace gantry::gui {

/// A4 pages, as PDF, of an HTML text that holds no pictures and no links to elsewhere. Needs fonts, and so a QGuiApplication; from any thread.
[[nodiscard]] std::string printed(const std::string& html);

}  // namespace gantry::gui
