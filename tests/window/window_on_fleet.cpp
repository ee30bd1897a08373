// The whole window, in process, on the real engine and the hosts of a practice fleet: releases are carried by hand, watched
// until they are healthy, and taken back. Any warning of the QML fails. Started by tests/e2e/test_window.py, which asks the
// hosts' own engines afterwards what runs there.
//
//   window_on_fleet PROJECT STORE-OF-ANOTHER-DESKTOP FIRST SECOND SLOW [WORDS]      tags, and what Qt Test understands

#include <QGuiApplication>
#include <QtTest/QTest>

#include "gui/window.h"
#include "window/hand.h"
#include "wiring/named_hosts.h"
#include "wiring/open_desk.h"

namespace gantry::testing {
namespace {

using namespace Qt::StringLiterals;
using gui::AppModel;
using gui::Lane;

constexpr int kRunSeconds = 150;
constexpr QSize kWholeBoard(1280, 1700);  ///< no card is out of sight

QStringList gWords;

gui::Desktop::OpenProject opener(const std::string& person) {
  return [person](const std::string& place, const std::string& login) -> Result<std::shared_ptr<const app::Desk>> {
    auto opened = wiring::openDesk({.projectFile = place, .person = person, .dockerConfig = login, .askPassphrase = {}});
    if (!opened) return failure(opened.error());
    std::shared_ptr<wiring::OpenDesk> whole = std::move(*opened);
    return std::shared_ptr<const app::Desk>(whole, &whole->desk());
  };
}

/// A start of the program: a person's desktop and its window.
struct Desktop {
  explicit Desktop(const std::string& person)
      : preferences(folder.filePath(u"settings.ini"_s), false), desktop(opener(person), preferences, passphrase, {wiring::namedHosts, {}}), window(desktop) {
    preferences.useForNow(u"light"_s, u"en"_s);
    desktop.open(gWords[0]);
    if (!window.show(kWholeBoard)) qFatal("the window cannot be shown: %s", qPrintable(window.warnings().join(u'\n')));
    if (desktop.app() == nullptr) qFatal("the project cannot be opened: %s", qPrintable(desktop.error()));
  }
  ~Desktop() {
    if (!window.warnings().isEmpty()) qFatal("the QML warned: %s", qPrintable(window.warnings().join(u'\n')));
  }

  [[nodiscard]] AppModel& app() { return *desktop.app(); }
  [[nodiscard]] Hand hand() { return Hand(*window.quickWindow()); }
  [[nodiscard]] const gui::LaneFace& lane(const QString& environment) { return app().board()->lane(environment)->face(); }
  [[nodiscard]] const gui::RunFace& run() { return app().run()->face(); }

  QTemporaryDir folder;
  gui::Preferences preferences;
  gui::PassphrasePrompt passphrase;
  gui::Desktop desktop;
  gui::Window window;
};

}  // namespace

class WindowOnFleet : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aCardIsCarriedToStaging();
  void theSameImagesArePromoted();
  void stagingGoesBack();
  void aRunOutlivesItsWindow();

 private:
  void confirm(Desktop& desk);
  void watchUntilHealthy(Desktop& desk, const QString& environment);
  static void hold(Hand& hand, const QString& tag, const QString& environment);
  static void land(Hand& hand, const QString& environment);
  void carry(Desktop& desk, const QString& tag, const QString& environment);
};

/// Reads the plan in the drawer and presses its one button; the run page comes by itself.
void WindowOnFleet::confirm(Desktop& desk) {
  const auto& face = desk.app().plan()->face();
  QVERIFY2(Hand::await([&] { return face.phase == "ready"_L1 || face.phase == "refused"_L1 || face.phase == "error"_L1; }, 60), qPrintable(face.phase));
  QVERIFY2(face.phase == "ready"_L1, qPrintable(face.phase + u": "_s + face.refusal + face.error));
  QVERIFY(!face.planText.isEmpty());
  desk.hand().press(u"confirmPlan"_s);
  QVERIFY(Hand::await([&] { return face.phase == "closed"_L1; }));
}

void WindowOnFleet::watchUntilHealthy(Desktop& desk, const QString& environment) {
  QVERIFY2(Hand::await([&] { return desk.run().phase == "ended"_L1; }, kRunSeconds), qPrintable(desk.run().phase + desk.run().error));
  QVERIFY2(desk.run().healthy, qPrintable(desk.run().sentence));
  QCOMPARE(desk.run().environment, environment);
  QVERIFY(desk.app().run()->steps()->count() >= 9);
  QVERIFY(desk.app().run()->log()->rowCount({}) > 0);
}

/// Takes the card of a release on the Board and holds it over a lane.
void WindowOnFleet::hold(Hand& hand, const QString& tag, const QString& environment) {
  hand.press(u"nav-board"_s);
  if (!Hand::await([&] { return hand.find(u"release-"_s + tag) != nullptr; }, 1)) hand.press(u"olderReleases"_s);
  hand.carry(u"release-"_s + tag, u"lane-"_s + environment);
}

void WindowOnFleet::carry(Desktop& desk, const QString& tag, const QString& environment) {
  Hand hand = desk.hand();
  hold(hand, tag, environment);
  land(hand, environment);
}

void WindowOnFleet::land(Hand& hand, const QString& environment) {
  const QQuickItem& lane = *hand.find(u"lane-"_s + environment);
  const bool taken = Hand::await([&] { return lane.property("landing").toBool(); }, 5);
  QVERIFY2(taken, qPrintable((lane.property("offered").toBool() ? u"the lane does not take the card: "_s : u"no card is held: "_s) + lane.property("refusal").toString()));
  hand.drop();
}

void WindowOnFleet::aCardIsCarriedToStaging() {
  Desktop desk("mara");
  QVERIFY(Hand::await([&] { return desk.lane(u"staging"_s).phase == "empty"_L1 && desk.app().board()->face().candidates == "ready"_L1; }, 60));
  for (const QString& tag : {gWords[2], gWords[3]}) {
    // Production takes only what has been healthy on staging; it says so, and nothing happens.
    Hand hand = desk.hand();
    hold(hand, tag, u"production"_s);
    QVERIFY(!hand.find(u"lane-production"_s)->property("refusal").toString().isEmpty());
    hand.drop();
    QCOMPARE(desk.app().plan()->face().phase, u"closed"_s);

    carry(desk, tag, u"staging"_s);
    confirm(desk);
    watchUntilHealthy(desk, u"staging"_s);
    if (QTest::currentTestFailed()) return;
    QVERIFY(Hand::await([&] { return desk.lane(u"staging"_s).tag == tag && desk.lane(u"staging"_s).healthWord == "Healthy"_L1 && !desk.lane(u"staging"_s).locked; }));
  }
}

void WindowOnFleet::theSameImagesArePromoted() {
  Desktop desk("mara");
  QVERIFY(Hand::await([&] { return desk.app().board()->face().hasPromotion && desk.app().board()->face().open; }, 60));
  Hand hand = desk.hand();
  hand.carry(u"serving-staging"_s, u"lane-production"_s);   // what serves there is what one would promote
  land(hand, u"production"_s);
  if (QTest::currentTestFailed()) return;
  confirm(desk);
  watchUntilHealthy(desk, u"production"_s);
  QVERIFY(Hand::await([&] { return desk.lane(u"production"_s).tag == gWords[3]; }));
  QCOMPARE(desk.lane(u"production"_s).identityTone, u"success"_s);
  desk.app().openRelease(gWords[3]);
  QCOMPARE(desk.app().release()->face().phase, u"ready"_s);   // what is known of it is there at once
  QCOMPARE(desk.app().release()->images()->count(), 2);
  QVERIFY(Hand::await([&] { return desk.app().release()->migrations()->count() > 0; }, 60));
  QQuickWindow& window = *desk.window.quickWindow();
  window.showMaximized();
  desk.desktop.raise({});
  QCOMPARE(window.visibility(), QWindow::Maximized);   // another start brings it to the front as it is
  window.showNormal();
  window.resize(1100, 1500);
  desk.preferences.setTheme(u"dark"_s);   // a preference is no reason to be as large as last time
  QCOMPARE(window.size(), QSize(1100, 1500));
  QVERIFY(desk.preferences.geometry().isEmpty());
  const AppModel* shown = &desk.app();
  desk.desktop.raise(gWords[0]);   // as a second start does
  QCOMPARE(&desk.app(), shown);
  desk.desktop.open(gWords[0]);
  QVERIFY(Hand::await([&] { return desk.lane(u"production"_s).tag == gWords[3]; }));
  window.close();
  QCOMPARE(desk.preferences.geometry().size(), QSize(1100, 1500));
}

/// Without the mouse: the palette, a target, the plan.
void WindowOnFleet::stagingGoesBack() {
  Desktop desk("mara");
  QVERIFY(Hand::await([&] { return desk.lane(u"staging"_s).canRollBack && !desk.lane(u"staging"_s).stale; }, 60));
  QVERIFY(Hand::await([&] { return desk.lane(u"staging"_s).backTone == "success"_L1; }, 60));
  QVERIFY2(desk.lane(u"staging"_s).behindText.endsWith(u"have both images"_s), qPrintable(desk.lane(u"staging"_s).behindText));
  Hand hand = desk.hand();
  hand.key(Qt::Key_K, Qt::ControlModifier);
  (void)hand.await(u"paletteField"_s);
  hand.type(u"roll back staging"_s);
  hand.key(Qt::Key_Return);
  const auto& plan = desk.app().plan()->face();
  QVERIFY(Hand::await([&] { return plan.phase == "choosing"_L1; }));
  const auto first = [&](const char* role) {
    const gui::RowsModel& targets = *desk.app().plan()->targets();
    return targets.data(targets.index(0), targets.roleNames().key(role)).toString();
  };
  QVERIFY(Hand::await([&] { return first("verdictTone") == "success"_L1; }, 60));
  hand.press(u"target-"_s + first("run"));
  confirm(desk);
  watchUntilHealthy(desk, u"staging"_s);
  QVERIFY(Hand::await([&] { return desk.lane(u"staging"_s).tag == gWords[2]; }));
}

/// The window is closed while a migration runs. Another person's desktop, which never saw the run, is told all of it.
void WindowOnFleet::aRunOutlivesItsWindow() {
  {
    Desktop desk("mara");
    QVERIFY(Hand::await([&] { return desk.app().board()->face().candidates == "ready"_L1 && !desk.lane(u"staging"_s).stale; }, 60));
    carry(desk, gWords[4], u"staging"_s);
    confirm(desk);
    if (QTest::currentTestFailed()) return;
    QVERIFY(Hand::await([&] { return desk.run().phase == "running"_L1 && desk.app().run()->migrations()->count() > 0; }, kRunSeconds));
  }
  qputenv("GANTRY_STORE", gWords[1].toUtf8());
  Desktop desk("jonas");
  QVERIFY(Hand::await([&] { return desk.lane(u"staging"_s).locked; }, 60));
  desk.app().openRun(u"staging"_s, desk.lane(u"staging"_s).lockRun);
  watchUntilHealthy(desk, u"staging"_s);
  QCOMPARE(desk.run().startedBy.contains(u"mara"_s), true);
  QVERIFY(desk.app().run()->migrations()->count() >= 3);
}

}  // namespace gantry::testing

int main(int argc, char** argv) {
  using namespace gantry;
  gui::prepareApplication();
  QGuiApplication application(argc, argv);
  QGuiApplication::setQuitOnLastWindowClosed(false);
  gui::prepareScene(QStringLiteral("software"));
  QStringList words = application.arguments();
  testing::gWords = words.mid(1, 5);
  if (testing::gWords.size() != 5) qFatal("window_on_fleet PROJECT STORE FIRST SECOND SLOW [what Qt Test understands]");
  words.remove(1, 5);
  testing::WindowOnFleet tests;
  return QTest::qExec(&tests, words);
}

#include "window_on_fleet.moc"
