#pragma once

#include <string>
#include <string_view>

#include <QString>
#include <QUrl>

#include "core/image.h"

namespace gantry::gui {

[[nodiscard]] inline QString toQt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string fromQt(const QString& text) { return text.toStdString(); }

/// The file that a dialog names: Qt 6.4's own says `/a/b` where it means `file:///a/b`.
[[nodiscard]] inline QString fileOf(const QUrl& url) { return url.isLocalFile() ? url.toLocalFile() : url.path(); }

/// One unit, for cards: `now`, `38 s`, `4 min`, `3 h`, `5 d`.
[[nodiscard]] QString age(std::chrono::milliseconds duration);
/// The same as a phrase: `just now`, `38 s ago`.
[[nodiscard]] QString ago(std::chrono::milliseconds duration);
/// `0:04`, `2:26`, `1:02:03`: for steps.
[[nodiscard]] QString stopwatch(std::chrono::milliseconds duration);
/// Local time of day, `14:05`; with the date when it is not today's.
[[nodiscard]] QString clockTime(Time time, Time now);
/// Local time of day to the second, for logs.
[[nodiscard]] QString logTime(Time time);
[[nodiscard]] QString capitalised(std::string_view text);

}  // namespace gantry::gui
