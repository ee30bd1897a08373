#include <numeric>

#include <QtTest>

#include "app/deployment.h"
#include "app/last_word.h"
#include "app/releases.h"
#include "app/status.h"
#include "support/scripted_desk.h"

using namespace gantry;
using namespace gantry::app;
using namespace gantry::testing;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct Ending {
  const char* title;
  std::string end;                     // the fact that ends the run
  std::vector<const char*> sentence;   // parts of the sentence
  const char* wayOut;                  // part of the way out; empty: there is none
};

const std::vector<Ending>& endings() {
  static const std::vector<Ending> kEndings{
      {"healthy", finished("healthy", "done", "observe", "app", 1, "new", false), {"sha-9999999 is healthy on production."}, ""},
      {"refused", finished("refused", "plan-stale", "verify", "nothing", 0, "previous", false),
       {"Refused at step verify", "the host moved", "Nothing was changed.", "The previous release is serving."}, "make a new plan"},
      {"cancelled", finished("cancelled", "cancelled", "pull", "nothing", 0, "previous", false),
       {"Cancelled at step pull.", "Nothing was changed."}, ""},
      {"cancelled after a migration", finished("cancelled", "cancelled", "migrate", "schema", 2, "previous", false),
       {"2 migrations were applied; the app was not touched.", "The previous release is serving."}, ""},
      {"restored and held", finished("restored", "never-ready", "ready", "app", 0, "previous", true),
       {"failed at step ready: it did not become ready in time", "put back and proven"}, "gantryctl hold lift production"},
      {"failed migration", finished("failed", "migration-failed", "migrate", "schema", 1, "previous", false),
       {"a migration failed", "1 migration was applied; the app was not touched.", "The previous release is serving."}, "prisma migrate resolve"},
      {"failed app", finished("failed", "crash-loop", "ready", "app", 0, "none", false),
       {"keeps crashing", "No migration was applied; the app container was replaced.", "Nothing is serving."}, "log of step ready"},
      {"failed, unknown", finished("failed", "not-a-known-code", "start", "services", 0, "unknown", true),
       {"not-a-known-code", "Supporting services were started; the app was not touched.", "could not be read"}, "hold lift production"},
      {"interrupted", "'run.interrupted','step':'migrate','seen-by':'facts'", {"was interrupted", "stays done"}, "deploy again"},
  };
  return kEndings;
}

/// mara's desk, production's host, and a plan for it.
struct Deployment {
  ScriptedDesk scripted;
  host::Host host{scripted.shellTo(production()), production()};
  Plan plan = samplePlan();
  std::stop_source stop;
  std::vector<int> tries;
  RunObserver observer{{}, [this](const Error&, int attempt) { tries.push_back(attempt); }, {}};

  HostScript& script() { return scripted.at(production()); }
  Result<RunId> start() { return startRun(scripted.desk, host, plan, observer, stop.get_token()); }
};

std::vector<std::string> shortRun() {
  return {started(), "'step.started','step':'check'", finished("healthy", "done", "observe", "app", 0, "new", false)};
}

}  // namespace

class TestDeployment : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saysTheLastWordOfEveryOutcome_data() {
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < endings().size(); ++i) QTest::newRow(endings()[i].title) << static_cast<int>(i);
  }
  void saysTheLastWordOfEveryOutcome() {
    QFETCH(int, row);
    const Ending& ending = endings().at(static_cast<std::size_t>(row));
    const LastWord word = lastWord(folded({started(), ending.end}), production().name);
    for (const char* part : ending.sentence) QVERIFY2(holds(word.sentence, part), word.sentence.c_str());
    const std::string wayOut = word.wayOut + word.hold;
    QVERIFY2(holds(wayOut, ending.wayOut), wayOut.c_str());
    QCOMPARE(wayOut.empty(), std::string_view(ending.wayOut).empty());
    QVERIFY(!holds(word.sentence + wayOut, "{}"));
  }

  void saysWhyNothingWasPutBack() {
    const std::string failed = finished("failed", "never-ready", "ready", "app", 1, "new", false);
    const auto sentence = [&](const char* code, const std::string& subject = {}) {
      return lastWord(folded({started(), std::string("'step.finished','step':'restore','ok':false,'code':'") + code + "','ms':1" + (subject.empty() ? "" : ",'subject':'" + subject + "'"), failed}),
                      production().name).sentence;
    };
    QVERIFY(holds(sentence("restore-unsafe"), "not known to be safe"));
    QVERIFY(holds(sentence("start-failed"), "Putting the previous release back failed: the container could not be started."));
    QVERIFY(holds(sentence("restore-failed", "never-ready"), "Putting the previous release back failed: it did not become ready in time."));
    const auto wayOut = [](const std::string& code) { return lastWord(folded({started(), finished("failed", code, "ready", "app", 0, "new", false)}), production().name).wayOut; };
    QVERIFY2(wayOut("never-ready").find("`gantryctl run log " + runId('R').text() + " ready`") != std::string::npos, wayOut("never-ready").c_str());
    QVERIFY2(wayOut("held").find("`gantryctl hold lift production`") != std::string::npos, wayOut("held").c_str());
    QVERIFY2(wayOut("marked-bad").find("`gantryctl mark-bad lift sha-9999999 production`") != std::string::npos, wayOut("marked-bad").c_str());
    QVERIFY2(wayOut("way-back-unstated").find(" ID ") == std::string::npos, wayOut("way-back-unstated").c_str());
    const std::string half = lastWord(folded({started(), finished("failed", "restore-failed", "restore", "app", 0, "previous", false)}), production().name).sentence;
    QVERIFY2(holds(half, "The previous release runs, but is not proven to serve.") && !holds(half, "is serving"), half.c_str());
    QVERIFY(holds(sentence("restore-failed", "image"), "Putting the previous release back failed: image."));
  }

  void putsSubjectsIntoWords() {
    QCOMPARE(inWords("variable-unset", "SMTP_HOST"), std::string("a variable is unset or blank: SMTP_HOST"));
    QCOMPARE(inWords("variable-unset", ""), std::string("a variable is unset or blank"));
    QCOMPARE(inWords("variable-unset", "-"), std::string("a variable is unset or blank"));
    QCOMPARE(inWords("frost", "x"), std::string("frost (x)"));
  }

  void speaksTheReadersTongue() {
    const Tongue german = [](std::string_view english) -> std::string {
      if (english == "{} failed at step {}: {}.") return "{} ist im Schritt {} fehlgeschlagen: {}.";
      return english == "it did not become ready in time" ? "es wurde nicht bereit" : std::string(english);
    };
    const RunState state = folded({started(), finished("failed", "never-ready", "ready", "app", 0, "new", false)});
    QCOMPARE(lastWord(state, production().name, german).sentence,
             std::string("sha-9999999 ist im Schritt ready fehlgeschlagen: es wurde nicht bereit. No migration was applied; the app container was "
                         "replaced. The new release is running."));
  }

  void storesARunBeforeItAsksTheHost() {
    Deployment it;
    it.script().expect("start", answer({"started x"}));
    const auto run = it.start();
    QVERIFY(run);
    QVERIFY((it.scripted.diary.lines() == std::vector<std::string>{"remember " + run->text(), "production start"}));
    QVERIFY((it.script().commands()[0].argv ==
             std::vector<std::string>{"/srv/shop/deploy-compose.sh", "start", "run=" + run->text(), "by=mara"}));
    QCOMPARE(it.script().commands()[0].input, it.plan.text());
    QVERIFY(it.scripted.memory.runs(it.plan.project, 1)->front().outcome.empty());
  }

  void sendsNothingWhatItCannotStore() {
    Deployment it;
    it.scripted.memory.fails = true;
    const auto run = it.start();
    QVERIFY(!run);
    QCOMPARE(run.error().code, Code::storage);
    QVERIFY(it.script().commands().empty());
  }

  void asksAgainUnderTheSameIdWhenTheAnswerWasLost() {
    Deployment it;
    it.script().expect("start", Reply{.output = answer({"started x"}), .lostAfter = 5});
    it.script().expect("start", answer({"already x"}));
    const auto run = it.start();
    QVERIFY(run);
    const auto commands = it.script().commands();
    QCOMPARE(commands.size(), std::size_t{2});
    QVERIFY(commands[0].argv == commands[1].argv);
    QCOMPARE(commands[0].input, commands[1].input);
    QCOMPARE(it.scripted.clock.sleeps().size(), std::size_t{1});
  }

  void namesTheRunWhenItIsNotKnownWhetherItStarted() {
    Deployment it;
    constexpr int kMany = 40;
    for (int i = 0; i < kMany; ++i) it.script().expect("start", Reply{.failure = connectionLost()});
    const auto run = it.start();
    QVERIFY(!run);
    QCOMPARE(run.error().code, Code::unreachable);
    const std::string id = it.scripted.memory.runs(it.plan.project, 1)->front().run.text();
    QVERIFY(holds(run.error().message, "whether run " + id + " was started is not known"));
    QVERIFY(holds(run.error().wayOut, "gantryctl run follow " + id));
    const auto sleeps = it.scripted.clock.sleeps();
    const auto paused = std::accumulate(sleeps.begin(), sleeps.end(), std::chrono::milliseconds{});
    QVERIFY(paused >= std::chrono::minutes(2) && paused < std::chrono::minutes(3));
    QCOMPARE(it.tries.size(), sleeps.size());
    QCOMPARE(it.tries.back(), static_cast<int>(sleeps.size()));
  }

  void namesTheRunWhenAPersonStopsWhileItIsStarted() {
    Deployment it;
    it.script().expect("start", Reply{.failure = connectionLost()});
    it.observer.reconnecting = [&](const Error&, int) { it.stop.request_stop(); };
    const auto run = it.start();
    QVERIFY(!run);
    QCOMPARE(run.error().code, Code::cancelled);
    QVERIFY(holds(run.error().message, "whether run " + it.scripted.memory.runs(it.plan.project, 1)->front().run.text()));
    QCOMPARE(it.script().commands().size(), std::size_t{1});
  }

  void doesNotRepeatWhatTheHostRefused() {
    Deployment it;
    it.script().expect("start", Reply{.output = answer({"busy 01JD3XW9V8ZK5T9Q2B7M4N6P8R jonas 2026-11-23T08:49:00.000Z migrate"}),
                                      .errors = "gantry: busy: taken\n", .exit = {75, {}}});
    const auto run = it.start();
    QVERIFY(!run);
    QCOMPARE(run.error().code, Code::busy);
    QCOMPARE(it.script().commands().size(), std::size_t{1});
    QVERIFY(it.scripted.clock.sleeps().empty());
  }

  void asksAgainWhenNobodyHasSaidWhoHoldsTheLock() {   // it may be this very run
    Deployment it;
    it.script().expect("start", Reply{.output = answer({"busy - - - -"}), .errors = "gantry: busy: taken\n", .exit = {75, {}}});
    it.script().expect("start", answer({"already x"}));
    const auto run = it.start();
    QVERIFY2(run, run ? "" : run.error().message.c_str());
    QCOMPARE(it.script().commands().size(), std::size_t{2});
  }

  void followsFromTheFirstLineThatIsNotStored() {
    const auto facts = shortRun();
    Deployment it;
    QVERIFY(it.scripted.memory.append(runId('R'), 1, journalLine(1, facts[0])));
    it.script().expect("journal", journalLine(2, facts[1]) + "\n" + journalLine(3, facts[2]) + "\n");
    std::vector<std::int64_t> shown;
    const RunObserver observer{[&](const Event& event, const std::string&, const RunState& state) {
                                 shown.push_back(event.n);
                                 QCOMPARE(state.lastLine(), event.n);
                                 QVERIFY(std::ssize(*it.scripted.memory.journal(runId('R'))) >= event.n);  // stored first
                               }, {}, {}};
    const auto state = followRun(it.scripted.desk, it.host, runId('R'), observer, {});
    QVERIFY(state);
    QVERIFY((shown == std::vector<std::int64_t>{1, 2, 3}));
    QVERIFY(it.script().lastLine().ends_with(" from=2 follow=yes"));
    QCOMPARE(it.scripted.memory.runs(it.plan.project, 1)->front().outcome, std::string("healthy"));
  }

  void needsNoHostForARunThatIsWhollyStored() {
    Deployment it;
    const auto facts = shortRun();
    for (int n = 1; n <= 3; ++n) QVERIFY(it.scripted.memory.append(runId('R'), n, journalLine(n, facts[static_cast<std::size_t>(n) - 1])));
    QVERIFY(followRun(it.scripted.desk, it.host, runId('R'), {}, {})->ended());
    QVERIFY(replayRun(it.scripted.desk, runId('R'), {})->ended());
    QVERIFY(it.script().commands().empty());
    const auto unknown = replayRun(it.scripted.desk, runId('Q'), {});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Code::notFound);
  }

  void raisesAnAlarmWhenATagMoved() {
    ScriptedDesk scripted;
    scripted.registry.add(releaseOf('9'));
    QVERIFY(readRelease(scripted.desk, tagOf('9'), {})->movedTags.empty());
    Release moved = releaseOf('9');
    moved.app->pinned = appImage('5');
    scripted.registry.add(moved);
    for (int again = 0; again < 2; ++again) {
      const auto candidate = readRelease(scripted.desk, tagOf('9'), {});
      QVERIFY(candidate);
      QCOMPARE(candidate->movedTags.size(), std::size_t{1});
      QVERIFY(holds(candidate->movedTags[0].english(), "ghcr.io/acme/shop-app:" + tagOf('9').text()));
      QVERIFY(holds(candidate->movedTags[0].english(), digestOf('5').brief()) && holds(candidate->movedTags[0].english(), digestOf('9').brief()));
    }
  }

  void listsReleasesNewestFirstAndSaysWhatIsIncomplete() {
    ScriptedDesk scripted;
    for (const char c : {'7', '8', '9'}) scripted.registry.add(releaseOf(c));
    scripted.registry.images.erase({migratorImage('8').name.text(), tagOf('8').text()});
    scripted.history.line = {commitOfAll('8'), commitOfAll('9')};
    const auto all = listReleases(scripted.desk, 10, {});
    QVERIFY(all);
    QCOMPARE(all->size(), std::size_t{3});
    QVERIFY((*all)[0].release.tag == tagOf('9') && (*all)[1].release.tag == tagOf('8') && (*all)[2].release.tag == tagOf('7'));
    QVERIFY((*all)[0].release.incompleteBecause().empty());
    QVERIFY(holds((*all)[1].release.incompleteBecause().english(), "no migrator image"));
    QVERIFY((*all)[0].note && !(*all)[2].note);
    QCOMPARE(listReleases(scripted.desk, 2, {})->size(), std::size_t{2});
  }

  void findsTheOneReleaseAPersonMeans() {
    ScriptedDesk scripted;
    for (const char c : {'8', '9'}) scripted.registry.add(releaseOf(c));
    scripted.history.names.insert_or_assign("main", commitOfAll('9'));
    for (const std::string& word : {tagOf('9').text(), std::string("sha-9999"), std::string("9999"), std::string("main")}) {
      const auto found = findRelease(scripted.desk, word, {});
      QVERIFY2(found, word.c_str());
      QVERIFY(found->release.tag == tagOf('9'));
    }
    QCOMPARE(findRelease(scripted.desk, "sha-", {}).error().code, Code::usage);
    for (const char* word : {"999", "nothing", "$(id)"}) QCOMPARE(findRelease(scripted.desk, word, {}).error().code, Code::notFound);
    scripted.registry.down = true;
    QCOMPARE(findRelease(scripted.desk, "main", {}).error().code, Code::unreachable);
  }

  void showsTheLastKnownStateOfAHostThatIsAway() {
    ScriptedDesk scripted;
    scripted.history.names.insert_or_assign("main", commitOfAll('9'));
    scripted.history.line = {commitOfAll('8'), commitOfAll('9')};
    scripted.at(staging()).expect("facts", answer({"engine 20.10.24", servingLine('9'), "ready 200 4"}));
    scripted.at(production()).expect("facts", answer({"engine 20.10.24", servingLine('8')}));
    auto all = readStatus(scripted.desk, {});
    QVERIFY(all);
    QVERIFY(!(*all)[0].error && !(*all)[1].error);
    QVERIFY(((*all)[1].behind == Direction{Direction::Kind::forward, 0, 1}));
    QCOMPARE(scripted.memory.samples(scripted.desk.project.name, staging().name, 5)->size(), std::size_t{1});

    const Time firstRead = (*all)[1].readAt;
    scripted.clock.sleep(std::chrono::minutes(5), {});
    scripted.at(staging()).expect("facts", answer({"engine 20.10.24", servingLine('9')}));
    scripted.at(production()).expect("facts", Reply{.failure = connectionLost()});
    all = readStatus(scripted.desk, {});
    QVERIFY(all);
    QVERIFY(!(*all)[0].error);
    QCOMPARE((*all)[1].error->code, Code::unreachable);
    QVERIFY((*all)[1].facts->servingRun()->release == tagOf('8'));
    QVERIFY((*all)[1].readAt == firstRead);
  }

  void carriesAnAnswerThatCannotBeReadAsTheErrorOfItsEnvironmentOnly() {
    ScriptedDesk scripted;
    scripted.at(staging()).expect("facts", std::string("Welcome!\n"));
    scripted.at(production()).expect("facts", answer({servingLine('8')}));
    const auto all = readStatus(scripted.desk, {});
    QVERIFY(all);
    QCOMPARE((*all)[0].error->code, Code::invalid);
    QVERIFY(!(*all)[0].facts);
    QVERIFY(!(*all)[1].error);
  }
};

QTEST_APPLESS_MAIN(TestDeployment)
#include "test_deployment.moc"
