#include <QTranslator>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "foreign.h"
#include "core/time.h"
#include "gui/plan_model.h"
#include "gui/text.h"
#include "support/scripted_desk.h"

namespace gantry::gui {

using namespace testing;
using namespace Qt::StringLiterals;

/// The drawer: a plan from a wish to a run.
class PlanModelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void showsWhatWillHappen();
  void putsWhatIsWrittenIntoThePlan();
  void startsExactlyThePlanThatIsShown();
  void saysWhyThereIsNoPlanAndMakesItAgain();
  void doesNotStartWhatAGateRefuses();
  void saysInGermanWhatAGateRefuses();
  void saysInGermanWhatAVerdictRestsOn();
  void dropsThePlanWhenItIsClosed();
  void saysThePlanAnewInAnotherLanguage();
  void saysThatNothingWasStarted();

 private:
  /// What a host answers that has the deploy files already.
  static std::string facts(const std::vector<std::string>& further = {}) {
    std::vector<std::string> lines{"now 2026-11-23T08:50:00.123Z", "engine 24.0.7", servingLine('5'), "bundle present", "image " + appImage('9').text() + " present",
                                   "image " + migratorImage('9').text() + " absent", "database no-table", "rendered config keyed:" + std::string(64, 'd'), "rendered service app changed"};
    lines.insert(lines.end(), further.begin(), further.end());
    return answer(lines);
  }
  HostScript& host() { return m_desk->at(staging()); }
  void deploy() { m_plan->deploy(staging(), tagOf('9'), u"Refunds"_s); }
  [[nodiscard]] const PlanFace& face() const { return m_plan->face(); }

  std::unique_ptr<ScriptedDesk> m_desk;
  std::unique_ptr<Crew> m_crew;
  std::unique_ptr<PlanModel> m_plan;
};

void PlanModelTest::init() {
  m_desk = std::make_unique<ScriptedDesk>();
  m_desk->registry.add(releaseOf('9'));
  m_desk->history.line = {commitOfAll('5'), commitOfAll('7'), commitOfAll('9')};
  m_crew = std::make_unique<Crew>();
  m_plan = std::make_unique<PlanModel>(m_desk->desk, *m_crew, nullptr);
}

void PlanModelTest::cleanup() {
  m_crew.reset();
  m_plan.reset();
}

void PlanModelTest::showsWhatWillHappen() {
  host().expect("facts", facts({"rendered settings " + runId('R').text(), "rendered setting PAYMENTS new", "rendered setting AUTH_SECRET changed", "rendered setting OLD gone"}));
  deploy();
  QCOMPARE(face().phase, u"loading"_s);
  QVERIFY(!face().waitingFor.isEmpty());
  QTRY_COMPARE(face().phase, u"ready"_s);
  QCOMPARE(face().subject, u"Refunds"_s);
  QCOMPARE(face().settings, u"PAYMENTS is new, AUTH_SECRET has another value, OLD is gone"_s);
  QVERIFY(face().planText.contains(u"\nreason: -\n"_s) && face().canExplain && face().reason.isEmpty());
  QCOMPARE(m_plan->commits()->count(), 2);
  QCOMPARE(m_plan->images()->count(), 2);
  QVERIFY(m_plan->gates()->count() > 2);
}

void PlanModelTest::putsWhatIsWrittenIntoThePlan() {
  host().expect("facts", facts());
  deploy();
  QTRY_COMPARE(face().phase, u"ready"_s);
  QVERIFY(face().settings.contains(u"not known"_s));
  const QString silent = face().planId;
  m_plan->explain(u"  the sale begins "_s);
  QVERIFY(face().planText.contains(u"\nreason: the sale begins\n"_s) && face().planId != silent);
  QCOMPARE(m_plan->draft()->evidence.plan.text, m_plan->draft()->plan.text());
  m_plan->explain(QString(201, u'r'));
  QVERIFY(!face().reasonFault.isEmpty() && face().planId == silent);
  m_plan->confirm();
  QCOMPARE(face().phase, u"ready"_s);
  m_plan->explain({});
  QVERIFY(face().reasonFault.isEmpty() && face().planId == silent);
  m_plan->explain(u"the sale begins"_s);
  host().expect("facts", facts());
  m_plan->again();
  QTRY_COMPARE(face().phase, u"ready"_s);
  QCOMPARE(face().reason, u"the sale begins"_s);
}

void PlanModelTest::startsExactlyThePlanThatIsShown() {
  host().expect("facts", facts());
  deploy();
  QTRY_COMPARE(face().phase, u"ready"_s);
  m_plan->explain(u"the sale begins"_s);
  const std::string shown = face().planText.toStdString();
  QSignalSpy started(m_plan.get(), &PlanModel::started);
  std::string sent;
  host().witness = [&](const Command& command) { sent = command.input; };
  host().expect("start", Reply{.output = answer({"started"}), .before = {}});
  m_plan->confirm();
  QCOMPARE(face().phase, u"starting"_s);
  QTRY_VERIFY(!sent.empty());
  QCOMPARE(sent, shown);
}

void PlanModelTest::saysWhyThereIsNoPlanAndMakesItAgain() {
  host().connectFails = Error{Code::unreachable, "staging does not answer", "look at its power"};
  host().expect("facts", Reply{.failure = Error{Code::unreachable, "staging does not answer", "look at its power"}});
  deploy();
  QTRY_COMPARE(face().phase, u"error"_s);
  QCOMPARE(face().error, u"staging does not answer"_s);
  QCOMPARE(face().wayOut, u"look at its power"_s);
  QVERIFY(face().unchanged.contains(u"Nothing"_s));
  host().connectFails.reset();
  host().expect("facts", facts());
  m_plan->again();
  QTRY_COMPARE(face().phase, u"ready"_s);
}

void PlanModelTest::doesNotStartWhatAGateRefuses() {
  host().expect("facts", facts({"hold - jonas 2026-11-23T08:00:00Z"}));
  deploy();
  QTRY_COMPARE(face().phase, u"refused"_s);
  QVERIFY2(face().refusal.contains(u"jonas"_s), qPrintable(face().refusal));
  const std::size_t asked = host().commands().size();
  m_plan->confirm();
  QCOMPARE(face().phase, u"refused"_s);
  QCOMPARE(host().commands().size(), asked);
}

void PlanModelTest::saysInGermanWhatAGateRefuses() {
  QTranslator german;
  QVERIFY(german.load(u":/i18n/gantry_de.qm"_s) && QCoreApplication::installTranslator(&german));
  host().expect("facts", facts({"hold 01JD3XW9V8ZK5T9Q2B7M4N6P8R mara 2026-11-23T08:00:00Z"}));
  deploy();
  QTRY_COMPARE(face().phase, u"refused"_s);
  const QString since = clockTime(*parseTime("2026-11-23T08:00:00Z"), std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));   // where it is read
  QCOMPARE(face().refusal, u"gesperrt von Lauf 01JD3XW9V8ZK5T9Q2B7M4N6P8R seit %1; die Ursache klären, dann die Sperre auf der Seite Umgebungen aufheben"_s.arg(since));
  const auto value = [&](int row, const char* role) { return m_plan->gates()->data(m_plan->gates()->index(row), m_plan->gates()->roleNames().key(role)).toString(); };
  int row = 0;
  while (row < m_plan->gates()->count() && value(row, "key") != "lock-free"_L1) ++row;
  QCOMPARE(value(row, "reason"), u"hier rollt gerade niemand aus"_s);
}

void PlanModelTest::saysInGermanWhatAVerdictRestsOn() {
  QTranslator german;
  QVERIFY(german.load(u":/i18n/gantry_de.qm"_s) && QCoreApplication::installTranslator(&german));
  const Migration first{"1_a", "-- 1_a", Digest::of("-- 1_a")};
  const Migration second{"2_b\u202e", "-- 2_b", Digest::of("-- 2_b")};
  m_desk->migrations.sets[migratorImage('5').text()] = {"postgresql", "prisma/migrations", {first}};
  m_desk->migrations.sets[migratorImage('9').text()] = {"postgresql", "prisma/migrations", {first, second}};
  host().expect("facts", facts());
  deploy();
  QTRY_COMPARE(face().phase, u"ready"_s);
  QCOMPARE(static_cast<Rows<ReasonRow>*>(m_plan->reasons())->rows().first().text,
           u"es geschieht etwas, das nicht verstanden wird (in 2_b⟦U+202E⟧, Zeile 1); sha-5555555 wurde davor geschrieben"_s);
  const QList<ReleaseMigrationRow> migrations = static_cast<Rows<ReleaseMigrationRow>*>(m_plan->migrations())->rows();
  QCOMPARE(migrations.last().found, u"Zeile 1: es geschieht etwas, das nicht verstanden wird"_s);
}

void PlanModelTest::dropsThePlanWhenItIsClosed() {
  host().expect("facts", facts());
  deploy();
  QTRY_COMPARE(face().phase, u"ready"_s);
  m_plan->explain(u"the sale begins"_s);
  m_plan->close();
  QCOMPARE(face().phase, u"closed"_s);
  QVERIFY(m_plan->draft() == nullptr);
  host().expect("facts", facts());
  deploy();
  QTRY_COMPARE(face().phase, u"ready"_s);
  QVERIFY2(face().reason.isEmpty(), "a reason stands in the plan it was written for, and no other");
}

void PlanModelTest::saysThePlanAnewInAnotherLanguage() {
  host().expect("facts", facts());
  deploy();
  {
    const Foreign foreign;
    m_plan->retranslate();
    QVERIFY2(face().waitingFor.startsWith(u'«') && face().title.startsWith(u'«'), qPrintable(face().waitingFor));
  }
  QTRY_COMPARE(face().phase, u"ready"_s);
  const Foreign foreign;
  m_plan->retranslate();
  QCOMPARE(face().phase, u"ready"_s);
  for (const QString& text : {face().title, face().fetch, face().onFailure, face().question, face().action, face().verdictWord}) QVERIFY2(text.startsWith(u'«'), qPrintable(text));
}

void PlanModelTest::saysThatNothingWasStarted() {
  host().expect("facts", facts());
  deploy();
  QTRY_COMPARE(face().phase, u"ready"_s);
  host().expect("start", Reply{.output = answer({"busy " + runId('7').text() + " jonas 2026-11-23T08:49:00.000Z migrate"}), .errors = "gantry: busy: taken\n", .exit = {75, {}}});
  m_plan->confirm();
  QTRY_COMPARE(face().phase, u"error"_s);
  QCOMPARE(face().errorTitle, u"Nothing was started"_s);
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::PlanModelTest)
#include "test_plan_model.moc"
