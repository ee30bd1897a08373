#pragma once

#include <memory>

#include <QObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTranslator>

#include "gui/command_line.h"
#include "gui/desktop.h"

namespace gantry::gui {

/// What has to be settled before the QGuiApplication: smooth lines, and the names that settings and icons go by.
void prepareApplication();
/// What has to be settled after it: fonts, style, and the software renderer where there is no OpenGL.
void prepareScene(const QString& renderer);

/// The window on a desktop: Main.qml, its language, and everything its QML ever warned of. GUI thread.
class Window : public QObject {
  Q_OBJECT

 public:
  /// `desktop` outlives this.
  explicit Window(Desktop& desktop, QObject* parent = nullptr);

  /// Shows the window. False when its QML cannot be loaded; `warnings` say why.
  [[nodiscard]] bool show(const QSize& size);
  [[nodiscard]] QQuickWindow* quickWindow() const;
  [[nodiscard]] const QStringList& warnings() const { return m_warnings; }

 Q_SIGNALS:
  void warned(const QString& warning);

 private:
  void speak();

  Desktop& m_desktop;
  QTranslator m_translator;
  QStringList m_warnings;
  QQmlApplicationEngine m_engine;
};

/// Lets a program look at the window: does the actions of the command line, waits, writes a picture or says what came of
/// it, and ends the application.
void probe(Window& window, Desktop& desktop, const CommandLine& line);

}  // namespace gantry::gui
