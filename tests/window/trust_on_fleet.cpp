// The pages of trust, in process, on the hosts of a practice fleet: staging guarded, production protected, three people with three
// keys and three desktops. Any warning of the QML fails. Started by tests/e2e/test_trust_window.py.
//
//   trust_on_fleet PROJECT FOLDER PASSPHRASE TAG [WORDS]     FOLDER holds the key files mara (locked), jonas and ida, and keeps the
//                                                            desktops' stores; WORDS are what Qt Test understands

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

constexpr int kAnswerSeconds = 60;
constexpr int kRunSeconds = 150;
constexpr QSize kWholePage(1280, 1700);

QStringList gWords;
const QString kStaging = u"staging"_s;
const QString kProduction = u"production"_s;

/// A start of the program by one person.
struct Seat {
  explicit Seat(const QString& person) : preferences(folder.filePath(u"settings.ini"_s), false), desktop(opener(person), preferences, passphrase, {wiring::namedHosts, {}}), window(desktop) {
    qputenv("GANTRY_STORE", QString(gWords[1] + u'/' + person + u".sqlite"_s).toUtf8());
    qputenv("GANTRY_LEDGERS", QString(gWords[1] + u'/' + person + u"-ledgers"_s).toUtf8());
    preferences.useForNow(u"light"_s, u"en"_s);
    desktop.open(gWords[0]);
    if (!window.show(kWholePage)) qFatal("the window cannot be shown: %s", qPrintable(window.warnings().join(u'\n')));
    if (desktop.app() == nullptr) qFatal("the project cannot be opened: %s", qPrintable(desktop.error()));
  }
  ~Seat() {
    if (!window.warnings().isEmpty()) qFatal("the QML warned: %s", qPrintable(window.warnings().join(u'\n')));
  }

  gui::Desktop::OpenProject opener(const QString& person) {
    const std::string key = QString(gWords[1] + u'/' + person).toStdString();
    return [this, key, person = person.toStdString()](const std::string& place, const std::string& login) -> Result<std::shared_ptr<const app::Desk>> {
      auto opened = wiring::openDesk({.projectFile = place, .person = person, .key = key, .dockerConfig = login, .askPassphrase = passphrase.door()});
      if (!opened) return failure(opened.error());
      std::shared_ptr<wiring::OpenDesk> whole = std::move(*opened);
      return std::shared_ptr<const app::Desk>(whole, &whole->desk());
    };
  }

  [[nodiscard]] AppModel& app() { return *desktop.app(); }
  [[nodiscard]] Hand hand() { return Hand(*window.quickWindow()); }
  [[nodiscard]] const gui::LaneFace& lane(const QString& environment) { return app().board()->lane(environment)->face(); }
  [[nodiscard]] const gui::PlanFace& plan() { return app().plan()->face(); }
  [[nodiscard]] const gui::StatementFace& statement() { return app().statement()->face(); }
  [[nodiscard]] const gui::RunFace& run() { return app().run()->face(); }

  QTemporaryDir folder;
  gui::Preferences preferences;
  gui::PassphrasePrompt passphrase;
  gui::Desktop desktop;
  gui::Window window;
};

QString firstKey(gui::RowsModel* rows) {
  return rows->count() == 0 ? QString() : rows->data(rows->index(0), rows->roleNames().key("key")).toString();
}

}  // namespace

class TrustOnFleet : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aReleaseIsAccepted();
  void aPromotionIsRequestedWithALockedKey();
  void anotherPersonApproves();
  void whatWasApprovedRuns();
  void productionIsFrozenAndThawed();
  void aBadMarkIsSetAndLifted();
  void theGlassIsBroken();
  void theWayBackIsSigned();

 private:
  void sign(Seat& seat, const QString& kind, const QString& reason, bool locked = false);
  void say(Seat& seat, const QString& environment, const QString& choice, const QString& kind, const QString& reason);
  void refused(Seat& seat);
  void watchUntilHealthy(Seat& seat);
};

/// Reads what is about to be signed, gives the reason, and presses the one button that signs.
void TrustOnFleet::sign(Seat& seat, const QString& kind, const QString& reason, bool locked) {
  Hand hand = seat.hand();
  const auto& face = seat.statement();
  const auto settled = [&] { return face.phase == "ready"_L1 || face.phase == "asking"_L1 || face.phase == "error"_L1; };
  QVERIFY2(Hand::await(settled, kAnswerSeconds), qPrintable(face.phase));
  QVERIFY2(face.phase != "error"_L1, qPrintable(face.error + face.wayOut));
  QCOMPARE(face.kind, kind);
  if (!reason.isEmpty()) {
    hand.press(u"signReason"_s);
    hand.type(reason);
  }
  QStringList texts;   // whoever breaks the glass signs two: the plan, then that
  const auto next = [&] { return (face.phase == "ready"_L1 && !texts.contains(face.text)) || face.phase == "closed"_L1 || face.phase == "error"_L1; };
  while (face.phase != "closed"_L1) {
    QVERIFY2(Hand::await(next, kAnswerSeconds), qPrintable(face.phase));
    QVERIFY2(face.phase != "error"_L1, qPrintable(face.error + u" "_s + face.wayOut));
    if (face.phase == "closed"_L1) break;
    QVERIFY(face.text.startsWith(u"gantry "_s));
    QVERIFY(face.fingerprint.startsWith(u"SHA256:"_s));
    texts.append(face.text);
    hand.press(u"accept"_s);
    if (!locked || texts.size() > 1) continue;
    hand.press(u"passphraseField"_s);
    hand.type(gWords[2]);
    hand.press(u"accept"_s);
  }
  QVERIFY2(reason.isEmpty() || texts.last().contains(u"reason: "_s + reason), qPrintable(texts.join(u'\n')));
}

/// By the menu of an environment.
void TrustOnFleet::say(Seat& seat, const QString& environment, const QString& choice, const QString& kind, const QString& reason) {
  Hand hand = seat.hand();
  hand.press(u"nav-environments"_s);
  hand.press(u"environment-"_s + environment);
  hand.press(u"trustMenu"_s);
  hand.press(choice);
  sign(seat, kind, reason);
}

void TrustOnFleet::refused(Seat& seat) {
  const auto& board = seat.app().board()->face();
  QVERIFY2(Hand::await([&] { return board.open; }, kAnswerSeconds), qPrintable(board.word));   // the Board offers it; the plan judges the policy
  seat.hand().press(u"promote"_s);
  QVERIFY2(Hand::await([&] { return seat.plan().phase == "refused"_L1 || seat.plan().phase == "ready"_L1 || seat.plan().phase == "error"_L1; }, kAnswerSeconds), qPrintable(seat.plan().phase));
  QVERIFY2(seat.plan().phase == "refused"_L1, qPrintable(seat.plan().phase + seat.plan().error));
}

void TrustOnFleet::watchUntilHealthy(Seat& seat) {
  QVERIFY2(Hand::await([&] { return seat.run().phase == "ended"_L1; }, kRunSeconds), qPrintable(seat.run().phase + seat.run().error));
  QVERIFY2(seat.run().healthy, qPrintable(seat.run().sentence));
  QCOMPARE(seat.run().environment, kProduction);
}

void TrustOnFleet::aReleaseIsAccepted() {
  Seat jonas(u"jonas"_s);
  QVERIFY(Hand::await([&] { return jonas.lane(kStaging).canAccept; }, kAnswerSeconds));
  jonas.hand().press(u"accept"_s);
  sign(jonas, u"acceptance"_s, u"clicked through the orders"_s);
  if (QTest::currentTestFailed()) return;
  QVERIFY(Hand::await([&] { return jonas.lane(kStaging).accepted.contains(u"jonas"_s); }, kAnswerSeconds));
}

void TrustOnFleet::aPromotionIsRequestedWithALockedKey() {
  Seat mara(u"mara"_s);
  refused(mara);
  if (QTest::currentTestFailed()) return;
  QVERIFY2(mara.plan().canRequest, qPrintable(mara.plan().refusal));
  QVERIFY(!mara.plan().canBreakGlass);
  mara.hand().press(u"requestApproval"_s);
  sign(mara, u"plan"_s, {}, true);
  if (QTest::currentTestFailed()) return;
  QVERIFY(Hand::await([&] { return mara.app().approvals()->face().forOthers == 1; }, kAnswerSeconds));
  QCOMPARE(mara.app().approvals()->face().forMe, 0);
}

void TrustOnFleet::anotherPersonApproves() {
  Seat jonas(u"jonas"_s);
  QVERIFY(Hand::await([&] { return jonas.app().approvals()->face().forMe == 1; }, kAnswerSeconds));
  Hand hand = jonas.hand();
  hand.press(u"nav-approvals"_s);
  hand.press(u"request-"_s + firstKey(jonas.app().approvals()->mine()));
  (void)hand.await(u"approve"_s);
  QVERIFY(jonas.app().approvals()->request()->face().planText.startsWith(u"gantry plan v1"_s));
  hand.press(u"approve"_s);
  sign(jonas, u"approval"_s, u"looks right"_s);
  if (QTest::currentTestFailed()) return;
  QVERIFY(Hand::await([&] { return jonas.app().approvals()->face().forMe == 0; }, kAnswerSeconds));
}

void TrustOnFleet::whatWasApprovedRuns() {
  Seat mara(u"mara"_s);
  QString key;
  const auto known = [&] {
    for (gui::RowsModel* rows : {mara.app().approvals()->mine(), mara.app().approvals()->others(), mara.app().approvals()->decided()})
      if (key.isEmpty()) key = firstKey(rows);
    return !key.isEmpty();
  };
  QVERIFY(Hand::await(known, kAnswerSeconds));
  Hand hand = mara.hand();
  hand.press(u"nav-approvals"_s);
  mara.app().approvals()->open(key);
  hand.press(u"runRequest"_s);
  QVERIFY2(Hand::await([&] { return mara.plan().phase == "ready"_L1 || mara.plan().phase == "refused"_L1; }, kAnswerSeconds), qPrintable(mara.plan().phase));
  QVERIFY2(mara.plan().phase == "ready"_L1, qPrintable(mara.plan().refusal));
  hand.press(u"confirmPlan"_s);
  watchUntilHealthy(mara);
  if (QTest::currentTestFailed()) return;
  QVERIFY(Hand::await([&] { return mara.lane(kProduction).tag == gWords[3] && mara.lane(kProduction).mode == "Protected"_L1; }, kAnswerSeconds));
}

void TrustOnFleet::productionIsFrozenAndThawed() {
  Seat jonas(u"jonas"_s);
  QVERIFY(Hand::await([&] { return jonas.lane(kProduction).signs; }, kAnswerSeconds));
  say(jonas, kProduction, u"freeze"_s, u"freeze"_s, u"the sale"_s);
  if (QTest::currentTestFailed()) return;
  QVERIFY(Hand::await([&] { return jonas.lane(kProduction).frozen; }, kAnswerSeconds));
  say(jonas, kProduction, u"freeze"_s, u"freeze-lifted"_s, u"the sale is over"_s);
  if (QTest::currentTestFailed()) return;
  QVERIFY(Hand::await([&] { return !jonas.lane(kProduction).frozen; }, kAnswerSeconds));
}

void TrustOnFleet::aBadMarkIsSetAndLifted() {
  Seat ida(u"ida"_s);
  QVERIFY(Hand::await([&] { return ida.lane(kProduction).signs; }, kAnswerSeconds));
  say(ida, kProduction, u"markBad"_s, u"mark-bad"_s, u"loses orders"_s);
  if (QTest::currentTestFailed()) return;
  QVERIFY(Hand::await([&] { return ida.lane(kProduction).marked.contains(gWords[3]); }, kAnswerSeconds));
  say(ida, kProduction, u"liftMark-"_s + gWords[3], u"mark-bad-lifted"_s, u"it was the cache"_s);
  if (QTest::currentTestFailed()) return;
  QVERIFY(Hand::await([&] { return ida.lane(kProduction).marked.isEmpty(); }, kAnswerSeconds));
}

/// Another release is on staging by now, and nobody accepted it.
void TrustOnFleet::theGlassIsBroken() {
  Seat ida(u"ida"_s);
  refused(ida);
  if (QTest::currentTestFailed()) return;
  QVERIFY2(ida.plan().canBreakGlass, qPrintable(ida.plan().refusal));
  ida.hand().press(u"breakGlass"_s);
  sign(ida, u"break-glass"_s, u"the shop is down"_s);
  if (QTest::currentTestFailed()) return;
  watchUntilHealthy(ida);
}

/// The policy lets the way back pass without approvals, and wants its plan signed all the same.
void TrustOnFleet::theWayBackIsSigned() {
  Seat ida(u"ida"_s);
  QVERIFY(Hand::await([&] { return ida.lane(kProduction).canRollBack && !ida.lane(kProduction).stale; }, kAnswerSeconds));
  ida.app().planRollback(kProduction, gWords[3]);
  QVERIFY2(Hand::await([&] { return ida.plan().phase == "ready"_L1 || ida.plan().phase == "refused"_L1; }, kAnswerSeconds), qPrintable(ida.plan().phase));
  QVERIFY2(ida.plan().phase == "ready"_L1, qPrintable(ida.plan().refusal));
  ida.hand().press(u"confirmPlan"_s);
  sign(ida, u"start"_s, {});
  if (QTest::currentTestFailed()) return;
  watchUntilHealthy(ida);
  if (QTest::currentTestFailed()) return;
  QVERIFY(Hand::await([&] { return ida.lane(kProduction).tag == gWords[3]; }, kAnswerSeconds));
}

}  // namespace gantry::testing

int main(int argc, char** argv) {
  using namespace gantry;
  gui::prepareApplication();
  QGuiApplication application(argc, argv);
  gui::prepareScene(QStringLiteral("software"));
  QStringList words = application.arguments();
  testing::gWords = words.mid(1, 4);
  if (testing::gWords.size() != 4) qFatal("trust_on_fleet PROJECT FOLDER PASSPHRASE TAG [what Qt Test understands]");
  words.remove(1, 4);
  testing::TrustOnFleet tests;
  return QTest::qExec(&tests, words);
}

#include "trust_on_fleet.moc"
