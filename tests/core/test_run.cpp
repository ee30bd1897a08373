#include <QtTest>

#include "core/run_state.h"
#include "core/time.h"
#include "core/ulid.h"

using namespace gantry;

namespace {

/// JSON for people to read here: single quotes stand for double ones.
std::string q(std::string text) {
  std::replace(text.begin(), text.end(), '\'', '"');
  return text;
}

std::string line(int n, const std::string& rest) {
  return q("{'n':") + std::to_string(n) + q(",'at':'2026-11-23T08:50:00.123Z','event':") + rest + "}";
}

const std::string kDigest = "sha256:" + std::string(64, 'a');
const std::string kStarted = q("'run.started','run':'01JD3XW9V8ZK5T9Q2B7M4N6P8R','plan':'") + kDigest +
                             q("','release':'sha-1ce08b5','by':'mara'");

RunState folded(const std::vector<std::string>& facts) {
  RunState state;
  int n = 0;
  for (const std::string& fact : facts) {
    const auto event = parseEvent(line(++n, fact));
    if (!event) qFatal("%s", event.error().message.c_str());
    if (!state.apply(*event)) qFatal("line %d does not follow", n);
  }
  return state;
}

StepState stateOf(const RunState& run, Step step) {
  for (const StepRow& row : run.steps())
    if (row.step == step) return row.state;
  return StepState::skipped;
}

}  // namespace

class TestRun : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void foldsAHealthyRun() {
    const RunState run = folded({kStarted, q("'step.started','step':'check'"),
                                 q("'step.finished','step':'check','ok':true,'code':'done','ms':412,'log':'") + kDigest + q("','bytes':3"),
                                 q("'migration.started','name':'20260105090000_init'"),
                                 q("'migration.finished','name':'20260105090000_init','ms':20"),
                                 q("'run.finished','ok':true,'outcome':'healthy','code':'done','step':'observe','changed':'app','migrations':1,'serving':'new','held':false")});
    QVERIFY(run.outcome() == Outcome::healthy);
    QVERIFY(stateOf(run, Step::check) == StepState::succeeded);
    QCOMPARE(run.migrations().size(), std::size_t{1});
    QVERIFY(run.migrations().front().state == StepState::succeeded);
    QCOMPARE(run.lastLine(), std::int64_t{6});
  }

  void skipsTheStepsThatWereNotTaken() {
    const RunState run = folded({kStarted, q("'step.started','step':'services'"),
                                 q("'step.started','step':'start'"),
                                 q("'run.interrupted','step':'start','seen-by':'facts'")});
    QVERIFY(stateOf(run, Step::migrate) == StepState::skipped);
    QVERIFY(stateOf(run, Step::start) == StepState::failed);
    QVERIFY(stateOf(run, Step::observe) == StepState::skipped);
    QVERIFY(run.outcome() == Outcome::interrupted);
  }

  void refusesAGapAndARepeatWithoutChange() {
    RunState run = folded({kStarted});
    for (const int n : {1, 3, 0}) {
      const Event wrong{n, {}, event::StepStarted{Step::check}};
      QVERIFY(!run.apply(wrong));
      QCOMPARE(run.lastLine(), std::int64_t{1});
      QVERIFY(stateOf(run, Step::check) == StepState::pending);
    }
  }

  void refusesHostileLines_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("hello");
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("too long") << QByteArray(1025, 'x');
    QTest::newRow("deep") << QByteArray(1000, '[');
    QTest::newRow("no n") << QByteArray::fromStdString(q("{'at':'2026-11-23T08:50:00Z','event':'step.started','step':'check'}"));
    QTest::newRow("n is zero") << QByteArray::fromStdString(q("{'n':0,'at':'2026-11-23T08:50:00Z','event':'step.started','step':'check'}"));
    QTest::newRow("n is text") << QByteArray::fromStdString(q("{'n':'1','at':'2026-11-23T08:50:00Z','event':'step.started','step':'check'}"));
    QTest::newRow("n is huge") << QByteArray::fromStdString(q("{'n':99999999999999999999,'at':'2026-11-23T08:50:00Z','event':'step.started','step':'check'}"));
    QTest::newRow("no such step") << QByteArray::fromStdString(q("{'n':1,'at':'2026-11-23T08:50:00Z','event':'step.started','step':'rm'}"));
    QTest::newRow("escape in a name") << QByteArray::fromStdString(q("{'n':1,'at':'2026-11-23T08:50:00Z','event':'migration.started','name':'a\\u001b[31m'}"));
    QTest::newRow("blank in a name") << QByteArray::fromStdString(q("{'n':1,'at':'2026-11-23T08:50:00Z','event':'migration.started','name':'a b'}"));
    QTest::newRow("no such outcome") << QByteArray::fromStdString(q("{'n':1,'at':'2026-11-23T08:50:00Z','event':'run.finished','ok':true,'outcome':'great','code':'done','step':'x','changed':'app','migrations':0,'serving':'new','held':false}"));
    QTest::newRow("negative ms") << QByteArray::fromStdString(q("{'n':1,'at':'2026-11-23T08:50:00Z','event':'ready.attempt','attempt':1,'status':200,'ms':-1}"));
  }
  void refusesHostileLines() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseEvent(text.toStdString()));
  }

  void keepsWhatANewerHostSays() {
    const auto event = parseEvent(line(1, q("'backup.started','size':3")));
    QVERIFY(event);
    QVERIFY(std::get<event::Other>(event->fact).kind == "backup.started");
  }

  void readsAndWritesTimes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("leap day") << QByteArray("2028-02-29T23:59:59.999Z");
    QTest::newRow("year's end") << QByteArray("2026-12-31T23:59:59.000Z");
    QTest::newRow("epoch") << QByteArray("1970-01-01T00:00:00.000Z");
  }
  void readsAndWritesTimes() {
    QFETCH(QByteArray, text);
    const auto time = parseTime(text.toStdString());
    QVERIFY(time);
    QCOMPARE(QByteArray::fromStdString(toMilliseconds(*time)), text);
  }

  void makesRunIdsThatSortByTime() {
    const Time early = *parseTime("2026-11-23T08:50:00.001Z");
    const RunId first = makeRunId(early);
    QVERIFY(first < makeRunId(early + std::chrono::milliseconds(1)));
    QVERIFY(timeOf(first) == early);
    QVERIFY(first != makeRunId(early));
  }
};

QTEST_APPLESS_MAIN(TestRun)
#include "test_run.moc"
