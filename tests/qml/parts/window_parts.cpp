// Runs every tst_*.qml of this folder without a display. A test has failed when QML warns of anything meanwhile.

#include <cstdio>

#include <QAccessible>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QtQuickTest>

#include "gui/sql_highlighter.h"
#include "reader.h"

namespace gantry::testing {

using namespace Qt::StringLiterals;

/// What Qt Quick Test calls before it loads a file.
class Stage : public QObject {
  Q_OBJECT

 public:
  [[nodiscard]] int warnings() const { return m_warnings; }

 public Q_SLOTS:
  void applicationAvailable() {
    QLocale::setDefault(QLocale::c());
    QQuickStyle::setStyle(u"Basic"_s);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QAccessible::setActive(true);
  }
  void qmlEngineAvailable(QQmlEngine* engine) {
    engine->addImportPath(u"" GANTRY_QML_IMPORTS ""_s);
    qmlRegisterType<gui::SqlHighlighter>("Gantry", 1, 0, "SqlHighlighter");
    qmlRegisterSingletonInstance("Gantry.Reader", 1, 0, "Reader", &m_reader);
    connect(engine, &QQmlEngine::warnings, this, [this](const QList<QQmlError>& errors) {
      for (const QQmlError& error : errors) std::printf("QML warns: %s\n", qPrintable(error.toString()));
      m_warnings += static_cast<int>(errors.size());
    });
  }

 private:
  Reader m_reader;
  int m_warnings = 0;
};

}  // namespace gantry::testing

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  gantry::testing::Stage stage;
  const int failed = quick_test_main_with_setup(argc, argv, "window_parts", GANTRY_PART_TESTS, &stage);
  if (stage.warnings() > 0) std::printf("QML warned %d time(s)\n", stage.warnings());
  return failed == 0 && stage.warnings() == 0 ? 0 : 1;
}

#include "window_parts.moc"
