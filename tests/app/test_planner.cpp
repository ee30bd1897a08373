#include <QtTest>

#include <algorithm>

#include "app/planner.h"
#include "host/facts_reader.h"
#include "support/scripted_desk.h"

using namespace gantry;
using namespace gantry::app;
using namespace gantry::testing;

namespace {

const std::string kConfig = "keyed:" + std::string(64, 'd');

/// What a host answers that has the deploy files already.
std::vector<std::string> readyHost(char serving) {
  return {"now 2026-11-23T08:50:00.123Z", "engine 24.0.7", servingLine(serving), "bundle present",
          "image " + appImage('9').text() + " present", "image " + migratorImage('9').text() + " absent", "database no-table",
          "rendered config " + kConfig, "rendered service app changed"};
}

std::vector<std::string> without(std::vector<std::string> lines, std::string_view start) {
  std::erase_if(lines, [&](const std::string& line) { return line.starts_with(start); });
  return lines;
}

std::vector<std::string> with(std::vector<std::string> lines, const std::string& line) {
  lines.push_back(line);
  return lines;
}

/// mara wants to bring release 9 somewhere.
struct Planning {
  ScriptedDesk scripted;
  std::stop_source stop;
  Release release = releaseOf('9');

  explicit Planning(const Environment& where) : target(scripted.shellTo(where), where) {
    scripted.history.line = {commitOfAll('5'), commitOfAll('7'), commitOfAll('9')};
  }
  host::Host target;

  HostScript& script() { return scripted.at(target.environment()); }
  Result<PlanDraft> deployment(std::vector<Sentence> moved = {}) {
    return planDeployment(scripted.desk, target, {release, {}, std::move(moved)}, stop.get_token());
  }
  Result<PlanDraft> rollback(std::string_view word = {}) { return planRollback(scripted.desk, target, word, stop.get_token()); }
};

std::vector<std::string> verbs(const HostScript& script) {
  std::vector<std::string> words;
  for (const Command& command : script.commands()) words.push_back(command.argv.at(1));
  return words;
}

bool asks(const Command& command, const std::string& word) { return std::ranges::find(command.argv, word) != command.argv.end(); }

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

class TestPlanner : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void plansADeploymentWithOneQuestion() {
    Planning it(staging());
    it.script().expect("facts", answer(readyHost('5')));
    const auto draft = it.deployment();
    QVERIFY2(draft, draft ? "" : draft.error().message.c_str());
    QVERIFY2(it.script().isDone(), it.script().unexpected().c_str());
    QCOMPARE(it.script().commands().size(), std::size_t{1});
    const Plan& plan = draft->plan;
    QCOMPARE(plan.release.text(), tagOf('9').text());
    QCOMPARE(plan.environment.text(), std::string("staging"));
    QVERIFY(plan.app == appImage('9') && plan.migrator == migratorImage('9') && plan.revision == commitOfAll('9'));
    QCOMPARE(plan.host.text(), it.script().connection.hostKey);
    QCOMPARE(plan.bundle.text(), it.scripted.bundle->digest.text());
    QCOMPARE(plan.config.text(), kConfig);
    QVERIFY(plan.migrate);
    QVERIFY(std::get<ServingRun>(plan.replaces).release == tagOf('5'));
    QCOMPARE(plan.direction.text(), std::string("forward 2"));
    QCOMPARE(draft->commits.size(), std::size_t{2});
    QVERIFY(Plan::parse(plan.text()) == plan);
    QVERIFY(draft->refusing() == nullptr);
  }

  void asksForExactlyWhatItPlans() {
    Planning it(staging());
    it.script().expect("facts", answer(readyHost('5')));
    QVERIFY(it.deployment());
    const Command asked = it.script().commands().at(0);
    for (const std::string& word : {"bundle=" + it.scripted.bundle->digest.text(), "image=" + appImage('9').text(),
                                    "image=" + migratorImage('9').text(), "with-app=" + appImage('9').text(),
                                    "with-migrator=" + migratorImage('9').text()})
      QVERIFY2(asks(asked, word), word.c_str());
  }

  void saysWhatTheHostHasToFetch() {
    Planning it(staging());
    it.script().expect("facts", answer(readyHost('5')));
    const auto draft = it.deployment();
    QVERIFY(draft);
    QVERIFY(draft->app.present && !draft->migrator.present);
    QCOMPARE(draft->migrator.bytes, std::uint64_t{1500});
  }

  void namesTheLineForWhichARequestIsStale() {
    Planning it(staging());
    it.script().expect("facts", answer(readyHost('5')));
    const auto fresh = it.deployment();
    QVERIFY(fresh);
    const auto section = [](const std::string& head, const std::string& bytes) { return head + " " + std::to_string(bytes.size()) + "\n" + bytes; };
    const auto planned = [&](const Plan& asked) {
      auto lines = readyHost('5');
      lines.push_back("signers " + digestOf('1').text() + " ok");
      lines.push_back("requests 1 " + digestOf('2').text());
      const SignedText kept{asked.text(), {}};
      it.script().expect("facts", answer(lines)).expect("policy", "gantry-host 1\npolicy none\n" + section("signers " + Digest::of("").text(), "") + "end\n");
      it.script().expect("requests", "gantry-host 1\n" + section("request " + kept.id().text(), kept.packed()) + "end\n");
      auto draft = it.deployment();
      if (!draft) qFatal("%s %s", draft.error().message.c_str(), it.script().unexpected().c_str());
      return std::move(*draft);
    };
    Plan asked = fresh->plan;
    asked.requestedBy = *Person::parse("jonas");
    asked.reason = *Remark::parse("the sale begins");
    auto taken = planned(asked);
    QVERIFY(taken.requested && taken.staleBecause.empty());
    QCOMPARE(taken.plan.requestedBy.text(), std::string("jonas"));
    const auto other = taken.giveReason(*Remark::parse("another reason"));
    QVERIFY(!other && other.error().code == Code::usage && taken.plan.reason->text() == "the sale begins");
    asked.config = *ConfigFingerprint::parse("keyed:" + std::string(64, 'e'));
    const auto stale = planned(asked);
    QVERIFY(!stale.requested);
    QCOMPARE(stale.staleBecause, std::string("config"));
    QCOMPARE(stale.plan.requestedBy.text(), std::string("mara"));
  }

  void putsThePersonsWordsIntoTheTextThatIsSentAndSigned() {
    Planning it(staging());
    it.script().expect("facts", answer(readyHost('5')));
    auto draft = it.deployment();
    QVERIFY(draft);
    const Digest silent = draft->plan.id();
    QVERIFY(draft->giveReason(*Remark::parse("die Kasse öffnet nicht")));
    QVERIFY(draft->plan.id() != silent && draft->evidence.plan.text == draft->plan.text());
    QVERIFY(draft->plan.text().find("\nreason: die Kasse öffnet nicht\n") != std::string::npos);
    QVERIFY(draft->giveReason({}) && draft->plan.id() == silent && draft->evidence.plan.id() == silent);
  }

  void readsWhichSettingsDifferAndNothingWhereThatIsNotKnown() {
    Planning it(staging());
    it.script().expect("facts", answer(readyHost('5')));
    const auto unknown = it.deployment();
    QVERIFY(unknown && !unknown->rendering.settings);
    auto lines = readyHost('5');
    lines.insert(lines.end(), {"rendered settings " + runId('R').text(), "rendered setting PAYMENTS new", "rendered setting AUTH_SECRET changed"});
    it.script().expect("facts", answer(lines));
    const auto known = it.deployment();
    QVERIFY(known && known->rendering.settings);
    QVERIFY((*known->rendering.settings == std::vector<host::Rendering::Setting>{{"PAYMENTS", "new"}, {"AUTH_SECRET", "changed"}}));
  }

  void livesFromTheHostsClock() {
    Planning it(staging());
    it.script().expect("facts", answer(with(without(readyHost('5'), "now"), "now 2026-11-23T10:00:00.900Z")));
    const auto draft = it.deployment();
    QVERIFY(draft);
    QVERIFY(draft->plan.created == *parseTime("2026-11-23T10:00:00.000Z"));
    QVERIFY(draft->plan.expires == *parseTime("2026-11-23T22:00:00.000Z"));
  }

  void sendsTheDeployFilesBeforeItRendersThem() {
    Planning it(staging());
    it.script().expect("facts", answer(with(without(without(readyHost('5'), "bundle"), "rendered"), "bundle absent")))
        .expect("put", answer({"put"}))
        .expect("render", answer({"config " + kConfig}));
    const auto draft = it.deployment();
    QVERIFY2(draft, draft ? "" : draft.error().message.c_str());
    QVERIFY((verbs(it.script()) == std::vector<std::string>{"facts", "put", "render"}));
    QCOMPARE(it.script().commands()[1].input, it.scripted.bundle->packed());
  }

  void stopsWhereTheHostCannotRender() {
    Planning it(staging());
    it.script().expect("facts", answer(without(readyHost('5'), "rendered")))
        .expect("render", {.errors = "gantry: variable-unset: SMTP_HOST is unset or blank\n", .exit = {1, {}}});
    const auto draft = it.deployment();
    QVERIFY(!draft);
    QVERIFY2(holds(draft.error().message, "SMTP_HOST"), draft.error().message.c_str());
  }

  void refusesAnIncompleteReleaseBeforeItAsks() {
    Planning it(staging());
    it.release.migrator.reset();
    const auto draft = it.deployment();
    QVERIFY(!draft);
    QCOMPARE(draft.error().code, Code::releaseIncomplete);
    QVERIFY(it.script().commands().empty());
  }

  void passesOnThatAHostIsAway() {
    Planning it(staging());
    it.script().expect("facts", {.failure = connectionLost()});
    const auto draft = it.deployment();
    QVERIFY(!draft);
    QCOMPARE(draft.error().code, Code::unreachable);
  }

  void remembersWhatItRead() {
    Planning it(staging());
    it.script().expect("facts", answer(readyHost('5')));
    QVERIFY(it.deployment());
    const auto last = it.scripted.memory.lastFacts(it.scripted.desk.project.name, staging().name);
    QVERIFY(last && *last);
    QCOMPARE((*last)->answer, answer(readyHost('5')));
  }

  void makesNoPlanWhereNothingCanBeStored() {
    Planning it(staging());
    it.script().expect("facts", answer(readyHost('5')));
    it.scripted.memory.fails = true;
    const auto draft = it.deployment();
    QVERIFY(!draft);
    QCOMPARE(draft.error().code, Code::storage);
  }

  void looksAtTheEnvironmentBefore_data() {
    QTest::addColumn<QString>("run");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* title, const std::string& run, const char* reason) {
      QTest::newRow(title) << QString::fromStdString(run) << QString::fromUtf8(reason);
    };
    row("healthy there", runLine('A', '9', "healthy"), "");
    row("failed there", runLine('A', '9', "failed"), "was not healthy on staging yet");
    row("never there", runLine('A', '7', "healthy"), "was not healthy on staging yet");
    std::string other = runLine('A', '7', "healthy");
    other.replace(other.find(tagOf('7').text()), tagOf('7').text().size(), tagOf('9').text());
    row("the tag had other digests", other, "with other digests");
    row("could not be read", "", ("could not be read: " + connectionLost().message).c_str());
  }
  void looksAtTheEnvironmentBefore() {
    QFETCH(QString, run);
    QFETCH(QString, reason);
    Planning it(production());
    it.script().expect("facts", answer(readyHost('5')));
    HostScript& before = it.scripted.at(staging());
    before.expect("facts", run.isEmpty() ? Reply{.failure = connectionLost()} : Reply{.output = answer({run.toStdString()})});
    const auto draft = it.deployment();
    QVERIFY2(draft, draft ? "" : draft.error().message.c_str());
    QVERIFY(before.isDone());
    const JudgedGate* refusing = draft->refusing();
    QCOMPARE(refusing == nullptr, reason.isEmpty());
    if (refusing != nullptr) QVERIFY2(holds(refusing->result.reason.english(), reason.toStdString()), refusing->result.reason.english().c_str());
  }

  void refusesATagThatMoved() {
    Planning it(staging());
    it.script().expect("facts", answer(readyHost('5')));
    const auto draft = it.deployment({std::string("shop-app:sha-9 points elsewhere now")});
    QVERIFY(draft && draft->refusing() != nullptr);
    QVERIFY(holds(draft->refusing()->result.reason.english(), "points elsewhere now"));
  }

  void saysWhereTheReleaseLies_data() {
    QTest::addColumn<QByteArray>("serving");
    QTest::addColumn<QByteArray>("direction");
    QTest::newRow("nothing") << QByteArray("serving nothing") << QByteArray("first");
    QTest::newRow("older") << QByteArray(servingLine('7').c_str()) << QByteArray("forward 1");
    QTest::newRow("the same") << QByteArray(servingLine('9').c_str()) << QByteArray("same");
    QTest::newRow("not in the clone") << QByteArray(servingLine('3').c_str()) << QByteArray("unknown");
  }
  void saysWhereTheReleaseLies() {
    QFETCH(QByteArray, serving);
    QFETCH(QByteArray, direction);
    Planning it(staging());
    it.script().expect("facts", answer(with(without(readyHost('5'), "serving"), serving.toStdString())));
    const auto draft = it.deployment();
    QVERIFY2(draft, draft ? "" : draft.error().message.c_str());
    QCOMPARE(QByteArray(draft->plan.direction.text().c_str()), direction);
  }

  void goesBackToTheNewestOtherHealthyRelease() {
    Planning it(staging());
    it.scripted.registry.down = true;   // and needs no registry for it
    it.script().expect("facts", answer({"now 2026-11-23T08:50:00.123Z", "engine 24.0.7", servingLine('9'), container('9'),
                                        runLine('D', '9', "healthy"), runLine('C', '7', "failed"), runLine('B', '5', "healthy")}))
        .expect("render", answer({"config " + kConfig}));
    const auto draft = it.rollback();
    QVERIFY2(draft, draft ? "" : draft.error().message.c_str());
    QVERIFY(draft->plan.release == tagOf('5') && draft->plan.app == appImage('5'));
    QVERIFY(!draft->plan.migrate);
    QVERIFY(draft->plan.bundle == digestOf('c'));   // the deploy files it ran with
    QVERIFY(draft->app.present && draft->migrator.present);
    QCOMPARE(draft->plan.direction.text(), std::string("backward 2"));
    QVERIFY(draft->plan.verdictBack == Verdict::unknown);
    QCOMPARE(it.scripted.registry.calls(), 0);
  }

  void goesBackToTheCommitThatTheHostProved_data() {
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("revision");
    QTest::newRow("an image without a label") << QByteArray(" present -") << QByteArray("-");
    QTest::newRow("an override of another commit") << QByteArray(" present " + QByteArray(commitOfAll('7').text().c_str())) << QByteArray(commitOfAll('7').text().c_str());
    QTest::newRow("an older script says nothing: the tag's") << QByteArray() << QByteArray(commitOfAll('5').text().c_str());
  }
  /// On a desktop that never saw the release: what its plan says, the host's step "prove" compares.
  void goesBackToTheCommitThatTheHostProved() {
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, revision);
    Planning it(staging());
    it.script().expect("facts", answer({"engine 24.0.7", servingLine('9'), container('9'), runLine('D', '9', "healthy"), runLine('B', '5', "healthy") + said.toStdString()}))
        .expect("render", answer({"config " + kConfig}));
    const auto draft = it.rollback();
    QVERIFY2(draft, draft ? "" : draft.error().message.c_str());
    QVERIFY(holds(draft->plan.text(), "\nrevision: " + revision.toStdString() + "\n"));
  }

  void goesBackToTheReleaseThatIsNamed_data() {
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("tag") << QByteArray(tagOf('5').text().c_str());
    QTest::newRow("abbreviated tag") << QByteArray("sha-5555");
    QTest::newRow("commit") << QByteArray("5555555");
    QTest::newRow("run") << QByteArray(runId('B').text().c_str());
  }
  void goesBackToTheReleaseThatIsNamed() {
    QFETCH(QByteArray, word);
    Planning it(staging());
    it.script().expect("facts", answer({"engine 24.0.7", servingLine('9'), container('9'), runLine('D', '9', "healthy"),
                                        runLine('C', '7', "healthy"), runLine('B', '5', "healthy")}))
        .expect("render", answer({"config " + kConfig}));
    const auto draft = it.rollback(word.toStdString());
    QVERIFY2(draft, draft ? "" : draft.error().message.c_str());
    QVERIFY(draft->plan.release == tagOf('5'));
  }

  void saysWhereTheImagesOfEveryWayBackAre() {
    Planning it(staging());
    it.scripted.registry.add(releaseOf('5'));
    const auto facts = host::readFacts(answer({"engine 24.0.7", servingLine('9'), container('9'), runLine('D', '9', "healthy"), runLine('C', '3', "healthy", "absent"),
                                               runLine('B', '5', "healthy", "absent"), runLine('A', '7', "healthy")}));
    QVERIFY(facts);
    const auto told = [&] {
      std::string text;
      for (const WayBack& way : waysBack(it.scripted.desk, *facts, staging().appService, {})) text += way.run.release.text().substr(4, 1) + " " + std::string(name(way.images)) + ", ";
      return text;
    };
    QCOMPARE(told(), std::string("7 host, 5 registry, 3 nowhere, "));   // all UNKNOWN here: what is whole comes first, what is gone last
    it.scripted.registry.down = true;
    QCOMPARE(told(), std::string("7 host, 3 unknown, 5 unknown, "));
  }

  void namesWhatThereIsToGoBackTo() {
    Planning it(staging());
    const std::string facts = answer({"engine 24.0.7", servingLine('9'), container('9'), runLine('C', '7', "healthy"),
                                      runLine('B', '5', "failed")});
    it.script().expect("facts", facts).expect("facts", answer({"engine 24.0.7", servingLine('9'), container('9')}));
    const auto failed = it.rollback("sha-5555");
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, Code::notFound);
    QCOMPARE(failed.error().wayOut, std::string("choose one of: sha-7777777"));
    const auto none = it.rollback();
    QVERIFY(!none);
    QVERIFY(holds(none.error().message, "nothing to go back to"));
  }

  void comesBackToTheProvenReleaseAfterAFailedOne() {
    Planning it(staging());
    it.script().expect("facts", answer({"engine 24.0.7", servingLine('7'), container('9'), runLine('D', '9', "failed"),
                                        runLine('C', '7', "healthy"), runLine('B', '5', "healthy")}))
        .expect("render", answer({"config " + kConfig}));
    const auto draft = it.rollback();
    QVERIFY(draft);
    QVERIFY(draft->plan.release == tagOf('7'));
  }

 private:
  /// The app's container, running from release `c`.
  static std::string container(char c) {
    return "container app 4f2d running healthy 0 2026-11-20T08:48:00Z " + digestOf('b').text() + " " + appImage(c).text() + " " +
           commitOfAll(c).text();
  }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "test_planner.moc"
