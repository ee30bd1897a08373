// Draws every scene of scenes.json without a display and compares it with the picture kept beside it. With --update the
// pictures are written anew. A scene that QML warns about has failed, whatever it looks like.

#include <algorithm>
#include <cstdio>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickView>
#include <QStyleHints>
#include <QTranslator>

#include "gui/sql_highlighter.h"

namespace {

using namespace Qt::StringLiterals;

constexpr int kTolerance = 8;   ///< of 255, per channel
constexpr qint64 kMostApart = 16;   ///< pixels beyond the tolerance, less than any sign or letter has
constexpr int kMostWaitMs = 4000;

const QDir kHere(u"" GANTRY_QML_TESTS ""_s);

struct Scene {
  QString name;
  QVariantMap properties;
  QSize size;
  int scale;
  QString language;   ///< of the window's own words; in English only how they bend is not in the source
};

/// The sizes every page is drawn in: a scene names in `also` those it is drawn in beside the first one.
const QJsonObject kSizes{{u"wide"_s, QJsonObject{{u"width"_s, 1920}, {u"height"_s, 1200}}}, {u"2x"_s, QJsonObject{{u"scale"_s, 2}}}};

Scene sceneOf(const QJsonObject& json, const QString& look) {
  const QVariantMap properties{{u"page"_s, json.value(u"page"_s).toString(u"board"_s)},
                               {u"script"_s, json.value(u"script"_s).toString(u"ordinary"_s)},
                               {u"wish"_s, json.value(u"wish"_s).toString()},
                               {u"dense"_s, json.value(u"dense"_s).toBool()},
                               {u"look"_s, look}};
  const QSize size(json.value(u"width"_s).toInt(1280), json.value(u"height"_s).toInt(800));
  return {json.value(u"name"_s).toString() + u'-' + look, properties, size, json.value(u"scale"_s).toInt(1), json.value(u"language"_s).toString(u"en"_s)};
}

QJsonObject resized(QJsonObject json, const QString& size) {
  json[u"name"_s] = json.value(u"name"_s).toString() + u'-' + size;
  if (!kSizes.contains(size)) qFatal("there is no size %s", qPrintable(size));
  const QJsonObject changes = kSizes.value(size).toObject();
  for (auto change = changes.begin(); change != changes.end(); ++change) json[change.key()] = change.value();
  return json;
}

QList<Scene> scenes() {
  QFile file(kHere.filePath(u"scenes.json"_s));
  if (!file.open(QIODevice::ReadOnly)) qFatal("scenes.json cannot be read");
  QList<Scene> all;
  for (const auto& entry : QJsonDocument::fromJson(file.readAll()).array()) {
    QList<QJsonObject> drawn{entry.toObject()};
    for (const auto& size : drawn.first().value(u"also"_s).toArray()) drawn.append(resized(drawn.first(), size.toString()));
    for (const QJsonObject& json : drawn)
      for (const QString& look : {u"light"_s, u"dark"_s}) all.append(sceneOf(json, look));
  }
  return all;
}

/// What the window looks like once it no longer changes.
QImage settled(QQuickView& window) {
  QElapsedTimer timer;
  timer.start();
  QImage before;
  while (timer.elapsed() < kMostWaitMs) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    QImage now = window.grabWindow().convertToFormat(QImage::Format_RGB32);
    const bool done = window.rootObject() != nullptr && window.rootObject()->property("done").toBool();
    if (done && timer.elapsed() > 120 && now == before) return now;
    before = now;
  }
  return before;
}

QImage draw(const Scene& scene, QStringList& warnings) {
  QTranslator words;
  if (!words.load(u"" GANTRY_WORDS "/gantry_"_s + scene.language + u".qm"_s)) qFatal("there are no words of %s", qPrintable(scene.language));
  QCoreApplication::installTranslator(&words);
  QQuickView view;
  QObject::connect(view.engine(), &QQmlEngine::warnings, [&](const QList<QQmlError>& errors) {
    for (const QQmlError& error : errors) warnings.append(error.toString());
  });
  view.engine()->addImportPath(u"" GANTRY_QML_IMPORTS ""_s);
  view.setInitialProperties(scene.properties);
  view.setResizeMode(QQuickView::SizeRootObjectToView);
  view.resize(scene.size);
  view.setSource(QUrl::fromLocalFile(kHere.filePath(u"Scene.qml"_s)));
  view.show();
  return settled(view);
}

int distance(QRgb a, QRgb b) { return std::max({qAbs(qRed(a) - qRed(b)), qAbs(qGreen(a) - qGreen(b)), qAbs(qBlue(a) - qBlue(b))}); }

/// How many pixels are apart; all of `b` when the sizes differ, or when there is no `a`.
qint64 apart(const QImage& a, const QImage& b) {
  if (a.size() != b.size()) return qint64(b.width()) * b.height();
  qint64 count = 0;
  for (int y = 0; y < a.height(); ++y) {
    const auto* left = reinterpret_cast<const QRgb*>(a.constScanLine(y));
    const auto* right = reinterpret_cast<const QRgb*>(b.constScanLine(y));
    for (int x = 0; x < a.width(); ++x) count += distance(left[x], right[x]) > kTolerance ? 1 : 0;
  }
  return count;
}

/// 256 colours are enough for a window and keep the file small: those that most of it is made of, then, one after the other, the one
/// that is farthest from all of them, so that a small warning is not kept as danger.
QList<QRgb> palette(const QImage& image) {
  constexpr qsizetype kMost = 256;
  constexpr qsizetype kFrequent = 160;
  QHash<QRgb, int> counts;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) ++counts[image.pixel(x, y)];
  QList<QRgb> colours = counts.keys();
  std::ranges::sort(colours, [&](QRgb a, QRgb b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a > b; });
  if (colours.size() <= kMost) return colours;
  QList<QRgb> chosen = colours.mid(0, kFrequent);
  QList<int> away(colours.size(), 255);
  qsizetype known = 0;
  while (chosen.size() < kMost) {
    for (; known < chosen.size(); ++known)
      for (qsizetype i = 0; i < colours.size(); ++i) away[i] = std::min(away[i], distance(colours[i], chosen[known]));
    chosen.append(colours[std::distance(away.begin(), std::ranges::max_element(away))]);
  }
  return chosen;
}

/// The picture as it is kept; both sides of a comparison are made so.
QImage reduced(const QImage& image) {
  return image.convertToFormat(QImage::Format_Indexed8, palette(image), Qt::ThresholdDither | Qt::AvoidDither);
}

bool keep(const QImage& image, const QString& path) { return reduced(image).save(path, "png", 0); }

bool same(const Scene& scene, const QImage& now) {
  const QString kept = kHere.filePath(u"goldens/"_s + scene.name + u".png"_s);
  const QString fresh = QDir::current().filePath(scene.name + u".new.png"_s);
  const qint64 count = apart(QImage(kept).convertToFormat(QImage::Format_RGB32), reduced(now).convertToFormat(QImage::Format_RGB32));
  if (count <= kMostApart) return true;
  keep(now, fresh);
  std::printf("%s: %lld pixels apart; is %s, was %s\n", qPrintable(scene.name), static_cast<long long>(count), qPrintable(fresh), qPrintable(kept));
  return false;
}

bool judge(const Scene& scene, bool update) {
  QStringList warnings;
  const QImage now = draw(scene, warnings);
  for (const QString& warning : warnings) std::printf("%s: %s\n", qPrintable(scene.name), qPrintable(warning));
  if (!update) return same(scene, now) && warnings.isEmpty();
  return keep(now, kHere.filePath(u"goldens/"_s + scene.name + u".png"_s)) && warnings.isEmpty();
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const int scale = argc > 1 && qstrcmp(argv[1], "--2x") == 0 ? 2 : 1;
  if (scale == 2) qputenv("QT_SCALE_FACTOR", "2");
  QGuiApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments().mid(scale);
  const bool update = arguments.contains(u"--update"_s);
  const QString only = arguments.isEmpty() || arguments.last().startsWith(u"--"_s) ? QString() : arguments.last();
  QLocale::setDefault(QLocale::c());
  QGuiApplication::styleHints()->setCursorFlashTime(0);   // it would be there in one picture and not in the next
  QQuickStyle::setStyle(u"Basic"_s);
  QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
  QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  qmlRegisterType<gantry::gui::SqlHighlighter>("Gantry", 1, 0, "SqlHighlighter");
  int bad = 0;
  for (const Scene& scene : scenes())
    if (scene.scale == scale && scene.name.startsWith(only)) bad += judge(scene, update) ? 0 : 1;
  return bad == 0 ? 0 : 1;
}
