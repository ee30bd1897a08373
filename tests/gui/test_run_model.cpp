#include <QtTest/QTest>

#include "gui/run_model.h"
#include "support/scripted_desk.h"

namespace gantry::gui {

using namespace testing;
using namespace Qt::StringLiterals;

/// What the page of a run offers when it is over.
class RunModelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void offersWhatMakesSense_data();
  void offersWhatMakesSense();
  void doesNotOfferAnotherRunFirstAfterAFailedMigration();
  void saysThatItWentBack_data();
  void saysThatItWentBack();
  void saysSinceWhenItIsReady_data();
  void saysSinceWhenItIsReady();
  void tellsNoRestOfTimeThatIsNotKnown();
};

namespace {

std::string stepDone(const std::string& step, bool ok = true) {
  return "'step.finished','step':'" + step + "','ok':" + (ok ? "true,'code':'done" : "false,'code':'start-failed") + "','ms':4,'log':'" + digestOf('e').text() + "','bytes':0";
}

}  // namespace

void RunModelTest::offersWhatMakesSense_data() {
  const QString plan = u"deploy:production:"_s + QString::fromStdString(tagOf('9').text());
  QTest::addColumn<QString>("outcome");
  QTest::addColumn<bool>("touched");
  QTest::addColumn<bool>("held");
  QTest::addColumn<bool>("target");
  QTest::addColumn<bool>("latest");
  QTest::addColumn<QStringList>("choices");
  QTest::newRow("healthy") << u"healthy"_s << true << false << true << true << QStringList();
  QTest::newRow("app left as it was") << u"failed"_s << false << false << true << true << QStringList{plan, u"examine:production"_s, u"rollback:production"_s};
  QTest::newRow("app replaced, hold set") << u"failed"_s << true << true << true << true
                                          << QStringList{u"rollback:production"_s, u"lift:production"_s, plan, u"examine:production"_s};
  QTest::newRow("others came after it") << u"failed"_s << true << true << true << false << QStringList{plan, u"examine:production"_s};
  QTest::newRow("nowhere to go back to") << u"failed"_s << true << true << false << true << QStringList{u"lift:production"_s, plan, u"examine:production"_s};
}

void RunModelTest::offersWhatMakesSense() {
  QFETCH(QString, outcome);
  QFETCH(bool, touched);
  QFETCH(bool, held);
  QFETCH(bool, target);
  QFETCH(bool, latest);
  std::vector<std::string> lines{started()};
  const std::string step = touched ? "start" : "migrate";
  const bool well = outcome == u"healthy"_s;
  lines.push_back("'step.started','step':'" + step + "'");
  lines.push_back("'step.finished','step':'" + step + "','ok':" + (well ? "true" : "false") + ",'code':'" + (well ? "done" : "start-failed") + "','ms':4,'log':'" +
                  digestOf('e').text() + "','bytes':0");
  lines.push_back(finished(outcome.toStdString(), well ? "done" : "start-failed", step, touched ? "app" : "nothing", 0, well ? "new" : "previous", held));
  ScriptedDesk scripted;
  scripted.at(production()).expect("journal", Reply{.output = journal(lines)});
  QVERIFY(scripted.desk.runs.remember({runId('R'), scripted.desk.project.name, production().name, tagOf('9'), samplePlan().text(), {}, {}}));
  Crew crew;
  RunModel run(scripted.desk, crew, nullptr);
  run.open(production(), runId('R'), {.release = {}, .subjectOf = {}, .approvedBy = {}, .usual = {}, .canRollBack = [&] { return target; }, .held = [&] { return held; }, .latest = [&] { return latest; }});
  QTRY_COMPARE(run.face().phase, u"ended"_s);
  QStringList choices;
  for (int i = 0; i < run.choices()->count(); ++i) choices << run.choices()->data(run.choices()->index(i), run.choices()->roleNames().key("key")).toString();
  QTEST(choices, "choices");
}

/// Another run would fail again: first somebody decides what became of the migration.
void RunModelTest::doesNotOfferAnotherRunFirstAfterAFailedMigration() {
  ScriptedDesk scripted;
  scripted.at(production()).expect("journal", Reply{.output = journal({started(), "'step.started','step':'migrate'",
      "'step.finished','step':'migrate','ok':false,'code':'migration-failed','ms':4,'log':'" + digestOf('e').text() + "','bytes':0", finished("failed", "migration-failed", "migrate", "nothing", 0, "previous", false)})});
  QVERIFY(scripted.desk.runs.remember({runId('R'), scripted.desk.project.name, production().name, tagOf('9'), samplePlan().text(), {}, {}}));
  Crew crew;
  RunModel run(scripted.desk, crew, nullptr);
  run.open(production(), runId('R'), {});
  QTRY_COMPARE(run.face().phase, u"ended"_s);
  QCOMPARE(run.choices()->data(run.choices()->index(0), run.choices()->roleNames().key("key")).toString(), u"examine:production"_s);
  QCOMPARE(run.choices()->count(), 2);
}

void RunModelTest::saysThatItWentBack_data() {
  QTest::addColumn<bool>("migrates");
  QTest::addColumn<QString>("word");
  QTest::newRow("deployment") << true << u"Succeeded"_s;
  QTest::newRow("rollback") << false << u"Rolled back"_s;   // as the list of runs says
}

void RunModelTest::saysThatItWentBack() {
  QFETCH(bool, migrates);
  std::vector<std::string> lines{started()};
  if (migrates) lines.insert(lines.end(), {"'step.started','step':'migrate'", stepDone("migrate")});
  lines.insert(lines.end(), {"'step.started','step':'start'", stepDone("start"), finished("healthy", "done", "start", "app", 0, "new", false)});
  ScriptedDesk scripted;
  scripted.at(production()).expect("journal", Reply{.output = journal(lines)});
  QVERIFY(scripted.desk.runs.remember({runId('R'), scripted.desk.project.name, production().name, tagOf('9'), samplePlan().text(), {}, {}}));
  Crew crew;
  RunModel run(scripted.desk, crew, nullptr);
  run.open(production(), runId('R'), {});
  QTRY_COMPARE(run.face().phase, u"ended"_s);
  QTEST(run.face().word, "word");
}

void RunModelTest::saysSinceWhenItIsReady_data() {
  QTest::addColumn<QList<int>>("statuses");
  QTest::addColumn<QString>("words");
  QTest::addColumn<QString>("tone");
  QTest::newRow("not yet") << QList{0, 503} << u"Not ready, 2 attempt(s)"_s << u"warning"_s;
  QTest::newRow("at the third") << QList{0, 503, 200, 200} << u"Ready since attempt 3"_s << u"success"_s;
  QTest::newRow("not any more") << QList{200, 503} << u"Not ready, 2 attempt(s)"_s << u"warning"_s;
  QTest::newRow("once more") << QList{200, 503, 200} << u"Ready since attempt 3"_s << u"success"_s;
}

void RunModelTest::saysSinceWhenItIsReady() {
  QFETCH(QList<int>, statuses);
  std::vector<std::string> lines{started(), "'step.started','step':'ready'"};
  for (int i = 0; i < statuses.size(); ++i) lines.push_back("'ready.attempt','attempt':" + std::to_string(i + 1) + ",'status':" + std::to_string(statuses[i]) + ",'ms':4");
  ScriptedDesk scripted;
  scripted.at(production()).expect("journal", Reply{.output = journal(lines)});
  QVERIFY(scripted.desk.runs.remember({runId('R'), scripted.desk.project.name, production().name, tagOf('9'), samplePlan().text(), {}, {}}));
  Crew crew;
  RunModel run(scripted.desk, crew, nullptr);
  run.open(production(), runId('R'), {});
  QTRY_VERIFY(!run.face().readyCount.isEmpty());
  QTEST(run.face().readyCount, "words");
  QTEST(run.face().readyTone, "tone");
}

void RunModelTest::tellsNoRestOfTimeThatIsNotKnown() {
  ScriptedDesk scripted;
  scripted.at(production()).expect("journal", Reply{.output = journal({started(), "'step.started','step':'migrate'"})});
  QVERIFY(scripted.desk.runs.remember({runId('R'), scripted.desk.project.name, production().name, tagOf('9'), samplePlan().text(), {}, {}}));
  std::optional<std::chrono::milliseconds> usual;
  std::optional<bool> back;
  Crew crew;
  RunModel run(scripted.desk, crew, nullptr);
  run.open(production(), runId('R'), {.release = {}, .subjectOf = {}, .approvedBy = {}, .usual = [&](bool rollback) { back = rollback; return usual; }, .canRollBack = {}, .held = {}, .latest = {}});
  QTRY_VERIFY(back);   // the plan is read
  QVERIFY(!*back);
  QCOMPARE(run.face().remaining, QString());
  usual = std::chrono::hours(100'000);
  run.fold();
  QVERIFY2(run.face().remaining.startsWith(u"about"_s), qPrintable(run.face().remaining));
  usual = std::chrono::minutes(2);
  QVERIFY(scripted.clock.sleep(std::chrono::hours(1), {}));
  run.fold();
  QCOMPARE(run.face().remaining, u"longer than such runs take here"_s);
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::RunModelTest)
#include "test_run_model.moc"
