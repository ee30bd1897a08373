#include <QtTest>

#include "core/run_state.h"
#include "support/samples.h"

using namespace gantry;
using namespace gantry::testing;

namespace {

std::string stepStarted(const char* step) { return std::string("'step.started','step':'") + step + "'"; }
std::string stepFinished(const char* step, const char* code = "done") {
  const std::string name = code;
  const char* ok = name == "done" || name == "skipped" ? "true" : "false";
  return std::string("'step.finished','step':'") + step + "','ok':" + ok + ",'code':'" + code + "','ms':412";
}

StepState stateOf(const RunState& run, Step step) {
  for (const StepRow& row : run.steps())
    if (row.step == step) return row.state;
  return StepState::skipped;
}

/// Everything a state says, as one text: two states are equal when their texts are.
std::string described(const RunState& run) {
  std::string text = std::to_string(run.lastLine()) + (run.started() ? run.started()->run.text() : "-");
  for (const StepRow& step : run.steps())
    text += "|" + std::string(kindOf(step.step).name) + std::to_string(static_cast<int>(step.state)) + step.code + step.subject +
            std::to_string(step.took.count()) + "," + std::to_string(step.done) + "/" + std::to_string(step.total) + step.unit;
  for (const MigrationRow& row : run.migrations())
    text += "|" + row.name + std::to_string(static_cast<int>(row.state)) + std::to_string(row.took.count());
  if (run.waiting()) text += "|waits " + run.waiting()->on;
  text += "|" + std::to_string(run.readyAttempts().size()) + std::to_string(run.failedRules().size()) +
          std::to_string(run.images().size()) + (run.cancel() ? run.cancel()->by : "-");
  return text + (run.outcome() ? std::string(name(*run.outcome())) : "goes on") + (run.finished() ? run.finished()->changed : "-");
}

std::vector<std::string> healthyRun() {
  std::vector<std::string> facts{started()};
  for (const StepKind& kind : stepKinds()) {
    if (kind.step == Step::restore) continue;
    facts.push_back(stepStarted(kind.name.data()));
    if (kind.step == Step::pull) {
      facts.push_back("'image.pulled','image':'app','digest':'" + digestOf('a').text() + "','present':false,'ms':900");
      facts.push_back("'step.progress','step':'pull','done':5,'total':9,'unit':'bytes'");
    }
    if (kind.step == Step::migrate) {
      facts.emplace_back("'migration.started','name':'20260105090000_init'");
      facts.emplace_back("'migration.finished','name':'20260105090000_init','ms':20");
    }
    if (kind.step == Step::ready) facts.emplace_back("'ready.attempt','attempt':1,'status':200,'ms':4");
    facts.push_back(stepFinished(kind.name.data()));
  }
  facts.push_back(finished("healthy", "done", "observe", "app", 1, "new", false));
  return facts;
}

std::vector<std::string> restoredRun() {
  return {started(), stepStarted("check"), stepFinished("check"), stepStarted("start"), stepFinished("start"),
          stepStarted("ready"), "'ready.attempt','attempt':1,'status':0,'ms':2000", stepFinished("ready", "never-ready"),
          stepStarted("restore"), stepFinished("restore"), finished("restored", "never-ready", "ready", "app", 0, "previous", true)};
}

}  // namespace

class TestRun : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void knowsWhoWaitsOnlyWhileSomebodyDoes() {
    const std::string waits = "'lock.waiting','on':'users','for':'schema','holder':71,'state':'idle-in-transaction','ms':42000,'sessions':2";
    QCOMPARE(folded({started(), stepStarted("migrate"), waits}).waiting()->holder, std::int64_t{71});
    QVERIFY(!folded({started(), stepStarted("migrate"), waits, "'lock.freed'"}).waiting());
    QVERIFY(!folded({started(), stepStarted("migrate"), waits, stepFinished("migrate", "migration-failed")}).waiting());
    QVERIFY(!folded({started(), stepStarted("migrate"), waits, "'run.interrupted','step':'migrate'"}).waiting());
  }

  void foldsAHealthyRun() {
    const RunState run = folded(healthyRun());
    QVERIFY(run.outcome() == Outcome::healthy);
    QCOMPARE(run.steps().size(), stepKinds().size() - 1);
    for (const StepRow& step : run.steps()) QVERIFY(step.state == StepState::succeeded);
    QCOMPARE(run.migrations().size(), std::size_t{1});
    QVERIFY(run.migrations().front().state == StepState::succeeded);
    QCOMPARE(run.images().size(), std::size_t{1});
    QCOMPARE(run.readyAttempts().size(), std::size_t{1});
    QVERIFY(run.running() == nullptr);
    QVERIFY(run.started()->release == tagOf('9'));
    QVERIFY(run.startedAt() < run.lastAt());
  }

  void showsTheStepThatRuns() {
    const RunState run = folded({started(), stepStarted("check"), stepFinished("check"), stepStarted("verify"), stepFinished("verify"),
                                 stepStarted("pull"), "'step.progress','step':'pull','done':5,'total':9,'unit':'bytes'"});
    QVERIFY(!run.ended());
    QVERIFY(run.running() != nullptr);
    QVERIFY(run.running()->step == Step::pull);
    QCOMPARE(run.running()->done, std::int64_t{5});
    QVERIFY(stateOf(run, Step::validate) == StepState::skipped);
    QVERIFY(stateOf(run, Step::migrate) == StepState::pending);
  }

  void foldsARefusedRun() {
    const RunState run = folded({started(), stepStarted("check"), "'rule.failed','rule':'env-key','subject':'SMTP_PASSWORD'",
                                 stepFinished("check", "rules-failed"),
                                 finished("refused", "rules-failed", "check", "nothing", 0, "previous", false)});
    QVERIFY(run.outcome() == Outcome::refused);
    QVERIFY(stateOf(run, Step::check) == StepState::failed);
    QVERIFY(stateOf(run, Step::observe) == StepState::skipped);
    QCOMPARE(run.failedRules().front().subject, std::string("SMTP_PASSWORD"));
  }

  void addsTheRowOfRestoreOnlyWhenItStarts() {
    const RunState run = folded(restoredRun());
    QVERIFY(run.outcome() == Outcome::restored);
    QVERIFY(run.steps().back().step == Step::restore);
    QVERIFY(run.steps().back().state == StepState::succeeded);
    QVERIFY(stateOf(run, Step::ready) == StepState::failed);
    QVERIFY(stateOf(run, Step::prove) == StepState::skipped);
    QVERIFY(run.finished()->held);
  }

  void endsAnInterruptedRun() {
    const RunState run = folded({started(), stepStarted("services"), stepStarted("start"),
                                 "'run.interrupted','step':'start','seen-by':'facts'"});
    QVERIFY(run.outcome() == Outcome::interrupted);
    QVERIFY(!run.finished());
    QVERIFY(stateOf(run, Step::migrate) == StepState::skipped);
    QVERIFY(stateOf(run, Step::start) == StepState::failed);
    QVERIFY(stateOf(run, Step::observe) == StepState::skipped);
    QVERIFY(run.running() == nullptr);
  }

  void marksAMigrationThatFailed() {
    const RunState run = folded({started(), stepStarted("migrate"), "'migration.started','name':'one'",
                                 "'migration.finished','name':'one','ms':20", "'migration.started','name':'two'",
                                 "'migration.failed','name':'two'"});
    QCOMPARE(run.migrations().size(), std::size_t{2});
    QVERIFY(run.migrations()[0].state == StepState::succeeded);
    QVERIFY(run.migrations()[1].state == StepState::failed);
  }

  void remembersACancelAndSkipsWhatSaysSo() {
    const RunState run = folded({started(), stepStarted("migrate"), stepFinished("migrate", "skipped"),
                                 "'cancel.seen','by':'jonas','effect':'after-step'",
                                 finished("cancelled", "cancelled", "start", "services", 0, "previous", false)});
    QCOMPARE(run.cancel()->by, std::string("jonas"));
    QVERIFY(stateOf(run, Step::migrate) == StepState::skipped);
    QVERIFY(run.outcome() == Outcome::cancelled);
  }

  void passesOverWhatANewerHostSays() {
    RunState run = folded({started(), stepStarted("check")});
    const std::string before = described(run).substr(1);
    QVERIFY(run.apply(*parseEvent(journalLine(3, "'backup.started','size':3"))));
    QCOMPARE(run.lastLine(), std::int64_t{3});
    QCOMPARE(described(run).substr(1), before);
  }

  void refusesAGapAndARepeatWithoutChangeAtEveryLine() {
    for (const auto& facts : {healthyRun(), restoredRun()}) {
      RunState run;
      for (int n = 1; n <= static_cast<int>(facts.size()); ++n) {
        const std::string before = described(run);
        for (const int wrong : {n - 1, n + 1, n + 20}) {
          const auto event = parseEvent(journalLine(std::max(wrong, 1) + (wrong < 1 ? 1 : 0), facts[static_cast<std::size_t>(n) - 1]));
          QVERIFY(event);
          const auto refused = run.apply(*event);
          QVERIFY(!refused);
          QCOMPARE(refused.error().code, Code::invalid);
          QCOMPARE(described(run), before);
        }
        QVERIFY(run.apply(*parseEvent(journalLine(n, facts[static_cast<std::size_t>(n) - 1]))));
        QVERIFY(described(run) != before);
      }
    }
  }

  void replaysToTheSameStateFromEveryLine() {
    for (const auto& facts : {healthyRun(), restoredRun()}) {
      const std::string whole = described(folded(facts));
      for (std::size_t seen = 0; seen <= facts.size(); ++seen) {
        RunState resumed = folded({facts.begin(), facts.begin() + static_cast<std::ptrdiff_t>(seen)});
        for (std::size_t i = seen; i < facts.size(); ++i) QVERIFY(resumed.apply(*parseEvent(journalLine(static_cast<int>(i) + 1, facts[i]))));
        QCOMPARE(described(resumed), whole);
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestRun)
#include "test_run.moc"
