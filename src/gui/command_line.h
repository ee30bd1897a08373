#pragma once

#include <optional>

#include <QSize>
#include <QString>
#include <QStringList>

namespace gantry::gui {

/// What `gantry` was told on its command line.
struct CommandLine {
  QString project;               ///< a project file or the folder it is in; empty: the last one
  QString page;                  ///< board, runs, releases, approvals, environments, audit or settings; empty: board
  QString person;                ///< as gantryctl --as
  QString ssh = QStringLiteral("auto");
  QString theme;                 ///< light, dark or system; empty: as preferred
  QString language;              ///< en or de; empty: as preferred
  QString settings;              ///< an ini file instead of the user's own
  QString renderer = QStringLiteral("auto");  ///< auto, gl or software
  bool ownInstance = false;      ///< do not hand over to a window that is open already
  bool smoke = false;            ///< show the window, then end: 0 when the QML had nothing to warn of
  bool times = false;            ///< print when frames came, then end
  QString grab;                  ///< write the window into this picture, then end
  QSize size;                    ///< of the window; empty: as it stood last
  QStringList actions;           ///< keys of the command palette, done after the start
  int settleMs = 1500;           ///< how long a picture waits for readings and motion, 0 to 60,000

  /// True when the window is only shown to be looked at by a program.
  [[nodiscard]] bool isProbe() const { return smoke || times || !grab.isEmpty(); }
};

/// Reads the words of `gantry`. Returns the exit code instead when there is nothing to show: help, version, or wrong
/// words (2), which are then said on standard output or error. Must run before QGuiApplication: `--scale` sets its scale.
[[nodiscard]] std::optional<int> readCommandLine(int argc, char** argv, CommandLine& line);

}  // namespace gantry::gui
