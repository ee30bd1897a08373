// The least that a Qt Quick program does: one window, one text. Prints when its first frame was shown, as `gantry --times`
// does. With a number it stays for so many milliseconds.

#include <ctime>

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
  const QGuiApplication application(argc, argv);
  const int stay = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
  QQuickStyle::setStyle(u"Basic"_s);
  QQmlApplicationEngine engine;
  engine.addImportPath(u"qrc:/qt/qml"_s);
  engine.load(QUrl(u"qrc:/qt/qml/Minimal/minimal/Main.qml"_s));
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  QObject::connect(window, &QQuickWindow::frameSwapped, window, [stay, told = false]() mutable {
    if (std::exchange(told, true)) return;
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    QTextStream(stdout) << "first-frame " << qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec << Qt::endl;
    QTimer::singleShot(stay, [] { QCoreApplication::exit(0); });
  });
  return QGuiApplication::exec();
}
