#include <QtTest>

#include <algorithm>

#include "app/host_images.h"
#include "app/status.h"
#include "support/scripted_desk.h"

using namespace gantry;
using namespace gantry::app;
using namespace gantry::testing;

namespace {

std::string factsOf(char serving, int status = 200) {
  return answer({"engine 24.0.7", servingLine(serving), "ready " + std::to_string(status) + " 14"});
}

/// The shop's two environments: staging serves 7, production 5; the branch is at 9.
struct Board {
  ScriptedDesk scripted;
  std::stop_source stop;

  Board() {
    scripted.history.line = {commitOfAll('5'), commitOfAll('7'), commitOfAll('9')};
    scripted.history.names.emplace("main", commitOfAll('9'));
  }
  HostScript& stagingHost() { return scripted.at(staging()); }
  HostScript& productionHost() { return scripted.at(production()); }
  Result<std::vector<EnvironmentStatus>> read() { return readStatus(scripted.desk, stop.get_token()); }
  std::vector<HealthSample> samples(const Environment& environment) {
    return *scripted.memory.samples(scripted.desk.project.name, environment.name, 100);
  }
};

}  // namespace

class TestStatus : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void asksForMigrationsOnlyHostsThatRanThem() {
    Board board;
    DeskHostImages images(board.scripted.desk);
    QVERIFY(images.mayHold(migratorImage('7')));   // no host was read yet: any may have it
    board.stagingHost().expect("facts", answer({"engine 24.0.7", servingLine('7'), runLine('A', '7', "healthy"), "ready 200 14"}));
    board.productionHost().expect("facts", answer({"engine 24.0.7", servingLine('5'), runLine('B', '5', "healthy"), "ready 200 14"}));
    QVERIFY(board.read());
    QVERIFY(!images.mayHold(migratorImage('9')));
    QCOMPARE(images.migrations(migratorImage('9'), {}).error().code, Code::notFound);
    const std::string tar = "bytes";
    board.productionHost().expect("migrations", "gantry-host 1\nimage " + migratorImage('5').text() + "\nmigrations " + Digest::of(tar).text() + " 5\nbytesend\n");
    const auto got = images.migrations(migratorImage('5'), {});
    QVERIFY2(got.has_value(), got ? "" : got.error().message.c_str());
    QCOMPARE(*got, tar);
    board.stagingHost().expect("migrations", Reply{.errors = "gantry: words-invalid: no such verb; try help\n", .exit = {64, {}}});
    const Error older = images.migrations(migratorImage('7'), {}).error();
    QCOMPARE(older.code, Code::hostUnfit);
    QVERIFY(older.message.find("staging: ") == 0 && older.wayOut.find("gantryctl host setup") != std::string::npos);
    QVERIFY(board.stagingHost().isDone() && board.productionHost().isDone());
  }

  void readsEveryEnvironmentWithOneQuestionEach() {
    Board board;
    board.stagingHost().expect("facts", factsOf('7'));
    board.productionHost().expect("facts", factsOf('5', 503));
    const auto all = board.read();
    QVERIFY(all);
    QCOMPARE(all->size(), std::size_t{2});
    QVERIFY(board.stagingHost().isDone() && board.productionHost().isDone());
    QVERIFY((*all)[0].environment.name == staging().name && (*all)[1].environment.name == production().name);
    QVERIFY((*all)[0].facts && !(*all)[0].error && (*all)[0].facts->ready->status == 200);
    QCOMPARE((*all)[1].facts->ready->status, 503);
  }

  void countsHowFarEachIsBehind() {
    Board board;
    board.stagingHost().expect("facts", factsOf('7'));
    board.productionHost().expect("facts", factsOf('5'));
    const auto all = board.read();
    QVERIFY(all);
    QCOMPARE((*all)[0].behind->text(), std::string("forward 1"));   // to the branch
    QCOMPARE((*all)[1].behind->text(), std::string("forward 1"));   // to staging
  }

  void remembersWhatItRead() {
    Board board;
    board.stagingHost().expect("facts", factsOf('7'));
    board.productionHost().expect("facts", factsOf('5', 503));
    QVERIFY(board.read());
    QCOMPARE(board.samples(staging()).size(), std::size_t{1});
    QCOMPARE(board.samples(production()).front().status, 503);
    const auto remembered = rememberedStatus(board.scripted.desk);
    QVERIFY(remembered);
    QVERIFY((*remembered)[1].facts->servingRun()->release == tagOf('5'));
  }

  void showsTheLastKnownStateOfAHostThatIsAway() {
    Board board;
    board.stagingHost().expect("facts", factsOf('7')).expect("facts", {.failure = connectionLost()});
    board.productionHost().expect("facts", factsOf('5')).expect("facts", factsOf('5'));
    QVERIFY(board.read());
    const Time before = board.scripted.clock.now();
    board.scripted.clock.sleep(std::chrono::minutes(10), {});
    const auto all = board.read();
    QVERIFY(all);
    const EnvironmentStatus& away = all->front();
    QVERIFY(away.error && away.error->code == Code::unreachable);
    QVERIFY(away.facts && away.facts->servingRun()->release == tagOf('7'));
    QVERIFY(away.readAt == before);                               // with its age
    QVERIFY(!all->back().error && all->back().readAt > before);   // the other one is fresh
    QCOMPARE(board.samples(staging()).size(), std::size_t{1});    // and no sample is made up
  }

  void knowsNothingOfAHostItNeverReached() {
    Board board;
    board.stagingHost().expect("facts", {.failure = connectionLost()});
    board.productionHost().expect("facts", factsOf('5'));
    const auto all = board.read();
    QVERIFY(all);
    QVERIFY(all->front().error && !all->front().facts);
    QVERIFY(!all->front().behind && !all->back().behind);   // nothing to measure from
  }

  void saysWhatAHostAnsweredThatCannotBeRead() {
    Board board;
    board.stagingHost().expect("facts", "gantry-host 1\nready 200 14\n");
    board.productionHost().expect("facts", factsOf('5'));
    const auto all = board.read();
    QVERIFY(all);
    QCOMPARE(all->front().error->code, Code::invalid);
  }

  void failsWhereNothingCanBeStored() {
    Board board;
    board.stagingHost().expect("facts", factsOf('7'));
    board.productionHost().expect("facts", factsOf('5'));
    board.scripted.memory.fails = true;
    const auto all = board.read();
    QVERIFY(!all);
    QCOMPARE(all.error().code, Code::storage);
  }

  void knowsTheCommitOfAnOverrideTagByItsImage() {
    ScriptedDesk scripted;
    HostFacts facts;
    facts.serving = ServingRun{runId('7'), *Tag::parse("hotfix-1"), digestOf('7'), digestOf('7'), digestOf('c')};
    QVERIFY(!servingCommit(scripted.desk, facts));
    QVERIFY(scripted.memory.keep(imageAt(appImage('7'), commitOfAll('7'))));
    QVERIFY(servingCommit(scripted.desk, facts) == commitOfAll('7'));
  }

  void examinesOnlyTheHostThatIsAskedFor() {
    Board board;
    board.productionHost().expect("facts", answer({"engine 24.0.7", "bundle present"}));
    const auto all = examineHosts(board.scripted.desk, production().name, board.stop.get_token());
    QCOMPARE(all.size(), std::size_t{1});
    QVERIFY(!all.front().error && !all.front().checks.empty());
    QVERIFY(board.stagingHost().commands().empty());
  }

  void asksTheRegistryFromTheHostWhereSomethingServes() {
    Board board;
    board.productionHost().expect("facts", factsOf('5')).expect("reach", answer({"reach ok"}));
    const auto all = examineHosts(board.scripted.desk, production().name, board.stop.get_token());
    QVERIFY(!all.front().error);
    QVERIFY2(board.productionHost().isDone(), board.productionHost().unexpected().c_str());
    QVERIFY(board.productionHost().lastLine().ends_with("reach " + appImage('5').text()));
  }

  void asksForTheNewestReleaseWhereNothingServes() {
    Board board;
    board.scripted.registry.add(releaseOf('9'));
    board.scripted.history.line = {commitOfAll('9')};
    board.productionHost().expect("facts", answer({"engine 24.0.7", "serving nothing", "bundle present"})).expect("reach", answer({"reach denied"}));
    const auto all = examineHosts(board.scripted.desk, production().name, board.stop.get_token());
    QVERIFY2(board.productionHost().isDone(), board.productionHost().unexpected().c_str());
    QVERIFY(board.productionHost().lastLine().ends_with("reach " + appImage('9').text()));
    QVERIFY(std::ranges::any_of(all.front().checks, [](const host::Check& check) { return check.name == "registry" && check.fitness == host::Fitness::failed; }));
  }

  void saysWhatCouldNotBeLookedAt() {
    Board board;
    board.productionHost().expect("facts", answer({"engine 24.0.7", "serving nothing", "bundle absent"})).expect("put", {.failure = connectionLost()});
    board.scripted.registry.down = true;
    const auto all = examineHosts(board.scripted.desk, production().name, board.stop.get_token());
    const auto tells = [&](std::string_view name, std::string_view words) {
      return std::ranges::any_of(all.front().checks, [&](const host::Check& check) { return check.name == name && check.found.english().find(words) != std::string::npos; });
    };
    QVERIFY(tells("bundle", "could not be put on this host"));
    QVERIFY(tells("registry", "is not known: connection lost"));
  }

  void saysWhyAHostCannotBeExamined() {
    Board board;
    board.productionHost().connectFails = Error{Code::hostKeyChanged, "the key has changed", {}};
    const auto all = examineHosts(board.scripted.desk, production().name, board.stop.get_token());
    QVERIFY(all.front().error && all.front().error->code == Code::hostKeyChanged);
    QVERIFY(all.front().checks.empty());
  }
};

QTEST_GUILESS_MAIN(TestStatus)
#include "test_status.moc"
