#include "gui/window.h"

#include <algorithm>
#include <array>
#include <ctime>

#include <QGuiApplication>
#include <QIcon>
#include <QImage>
#include <QLocale>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQmlContext>
#include <QQuickStyle>
#include <QSurfaceFormat>
#include <QTextStream>
#include <QTimer>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(GantryPlugin)

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

/// Whether a graphics card draws. A rasteriser in software (Mesa's llvmpipe) is slower than Qt's own, which draws only what changed.
bool hasGraphicsCard() {
  QOpenGLContext context;
  QOffscreenSurface surface;
  surface.create();
  if (!context.create() || !context.makeCurrent(&surface)) return false;
  const QByteArray name(reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER)));
  context.doneCurrent();
  return std::ranges::none_of(std::array{"llvmpipe", "softpipe", "swrast", "Software Rasterizer", "SwiftShader"},
                              [&](const char* rasteriser) { return name.contains(rasteriser); });
}

/// Nanoseconds on the machine's steady clock, for who started this program to compare.
qint64 steadyNow() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

/// Where the window was when it was closed; its place only where there still is a screen.
QVariantMap asLastTime(const Preferences& preferences) {
  QVariantMap properties;
  const QRect kept = preferences.geometry();
  if (!kept.isEmpty()) properties.insert({{u"width"_s, kept.width()}, {u"height"_s, kept.height()}});
  if (!kept.isEmpty() && QGuiApplication::screenAt(kept.center()) != nullptr) properties.insert({{u"x"_s, kept.x()}, {u"y"_s, kept.y()}});
  if (preferences.maximised()) properties.insert(u"visibility"_s, QWindow::Maximized);
  return properties;
}

void say(const QString& line) { QTextStream(stdout) << line << Qt::endl; }

/// Prints when the first frame was shown, and the first one that shows a project.
void printTimes(Window& window, Desktop& desktop) {
  auto frames = std::make_shared<int>(0);
  QObject::connect(window.quickWindow(), &QQuickWindow::frameSwapped, &window, [frames, &desktop] {
    if (++*frames == 1) say(u"first-frame %1"_s.arg(steadyNow()));
    if (desktop.app() == nullptr || *frames < 2) return;
    say(u"first-useful-frame %1"_s.arg(steadyNow()));
    QCoreApplication::exit(0);
  });
}

}  // namespace

void prepareApplication() {
  QSurfaceFormat format = QSurfaceFormat::defaultFormat();
  format.setSamples(4);
  QSurfaceFormat::setDefaultFormat(format);
  QCoreApplication::setApplicationName(u"gantry"_s);
  QCoreApplication::setApplicationVersion(QStringLiteral(GANTRY_VERSION));
  QGuiApplication::setApplicationDisplayName(u"Gantry"_s);
  QGuiApplication::setDesktopFileName(u"org.gantry.Gantry"_s);
}

void prepareScene(const QString& renderer) {
  const bool software = renderer == "software"_L1 || (renderer != "gl"_L1 && !hasGraphicsCard());
  if (software) QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  QQuickStyle::setStyle(u"Basic"_s);
  QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
  QGuiApplication::setWindowIcon(QIcon(u":/icons/gantry.png"_s));
}

Window::Window(Desktop& desktop, QObject* parent) : QObject(parent), m_desktop(desktop) {
  connect(&m_engine, &QQmlEngine::warnings, this, [this](const QList<QQmlError>& errors) {
    for (const QQmlError& error : errors) {
      m_warnings.append(error.toString());
      Q_EMIT warned(m_warnings.last());
    }
  });
  m_engine.addImportPath(u"qrc:/qt/qml"_s);
  connect(desktop.preferences(), &Preferences::languageChanged, this, &Window::speak);
  speak();
}

/// The window's words in the language that is wished for.
void Window::speak() {
  const QString wish = m_desktop.preferences()->language();
  const QLocale locale = wish == "system"_L1 ? QLocale::system() : QLocale(wish);
  QLocale::setDefault(locale);
  QCoreApplication::removeTranslator(&m_translator);
  constexpr auto kPlurals = QLocale::English;   // the words stand in the source, but not how they bend
  if (m_translator.load(locale, u"gantry"_s, u"_"_s, u":/i18n"_s) || m_translator.load(QLocale(kPlurals), u"gantry"_s, u"_"_s, u":/i18n"_s))
    QCoreApplication::installTranslator(&m_translator);
  m_desktop.retranslate();
  m_engine.retranslate();
}

bool Window::show(const QSize& size) {
  QVariantMap properties{{u"desktop"_s, QVariant::fromValue(&m_desktop)}};
  properties.insert(size.isEmpty() ? asLastTime(*m_desktop.preferences()) : QVariantMap{{u"width"_s, size.width()}, {u"height"_s, size.height()}});
  m_engine.setInitialProperties(properties);
  m_engine.load(QUrl(u"qrc:/qt/qml/Gantry/Main.qml"_s));
  QQuickWindow* window = quickWindow();
  if (window == nullptr) return false;
  connect(&m_desktop, &Desktop::raised, window, [window] {
    if (!window->isVisible()) window->show();
    window->setWindowStates(window->windowStates() & ~Qt::WindowMinimized);   // show() would also undo "maximised"
    window->raise();
    window->requestActivate();
  });
  m_desktop.preferences()->setStillRenderer(window->rendererInterface()->graphicsApi() == QSGRendererInterface::Software);
  return true;
}

QQuickWindow* Window::quickWindow() const {
  return m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
}

void probe(Window& window, Desktop& desktop, const CommandLine& line) {
  if (line.times) return printTimes(window, desktop);
  QTimer::singleShot(line.settleMs / 2, &window, [&desktop, line] {
    for (const QString& action : line.actions)
      if (desktop.app() != nullptr) desktop.app()->choose(action);
  });
  if (!line.isProbe()) return;
  QTimer::singleShot(line.settleMs, &window, [&window, line] {
    const bool grabbed = line.grab.isEmpty() || window.quickWindow()->grabWindow().save(line.grab);
    if (!grabbed) qCritical().noquote() << line.grab << "cannot be written";
    for (const QString& warning : window.warnings()) qCritical().noquote() << warning;
    QCoreApplication::exit(grabbed && window.warnings().isEmpty() ? 0 : 1);
  });
}

}  // namespace gantry::gui
