#include <QtTest>

#include <pty.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <thread>

#include "cli/exit_code.h"
#include "cli/question.h"
#include "cli/run_view.h"
#include "cli/session.h"
#include "cli/unknown_command.h"
#include "host/script.h"
#include "sandbox.h"
#include "signing/allowed_signers.h"
#include "support/scripted_desk.h"

using namespace gantry;
using namespace gantry::cli;
using namespace gantry::testing;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Takes what a program writes to one of its streams.
class Captured {
 public:
  explicit Captured(std::ostream& stream) : m_stream(stream), m_before(stream.rdbuf(m_taken.rdbuf())) {}
  ~Captured() { m_stream.rdbuf(m_before); }
  Captured(const Captured&) = delete;
  Captured& operator=(const Captured&) = delete;
  [[nodiscard]] std::string text() const { return m_taken.str(); }

 private:
  std::ostringstream m_taken;
  std::ostream& m_stream;
  std::streambuf* m_before;
};

/// A terminal as standard input and standard error.
class Terminal {
 public:
  Terminal() {
    int theirs = -1;
    if (::openpty(&m_person, &theirs, nullptr, nullptr, nullptr) != 0) qFatal("no terminal");
    for (const int number : {STDIN_FILENO, STDERR_FILENO}) {
      m_before.push_back(::dup(number));
      ::dup2(theirs, number);
    }
    ::close(theirs);
  }
  ~Terminal() {
    ::dup2(m_before[0], STDIN_FILENO);
    ::dup2(m_before[1], STDERR_FILENO);
    for (const int number : m_before) ::close(number);
    ::close(m_person);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  void type(std::string_view keys) const {
    if (::write(m_person, keys.data(), keys.size()) < 0) qFatal("nobody can type");
  }

 private:
  int m_person = -1;
  std::vector<int> m_before;
};

/// Somebody who interrupts, and answers no much later for a program that waits all the same.
std::jthread interruptedSoon(std::stop_source& source, const Terminal& terminal) {
  return std::jthread([&source, &terminal](const std::stop_token& over) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    source.request_stop();
    for (int patience = 30; patience > 0 && !over.stop_requested(); --patience) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    if (!over.stop_requested()) terminal.type("\n");
  });
}

struct Said {
  int code = 0;
  std::string output;
  std::string errors;
};

/// Runs one command line of gantryctl on a scripted desk.
Said say(const ScriptedDesk& scripted, void (*define)(CLI::App&, Choice&), const std::vector<std::string>& words, Options options = {},
         std::stop_token stop = {}) {
  Choice choice;
  CLI::App app;
  define(app, choice);
  app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  const Captured out(std::cout);
  const Captured err(std::cerr);
  Output output(options);
  Session session{options, output, scripted.desk, std::move(stop)};
  const int code = choice.action(session);
  return {code, out.text(), err.text()};
}

/// A desk whose hosts answer everything that a promotion of release 9 to production asks.
void expectPlan(ScriptedDesk& scripted) {
  scripted.registry.add(releaseOf('9'));
  scripted.at(staging()).expect("facts", answer({"engine 20.10.24", runLine('P', '9', "healthy")}));
  scripted.at(production())
      .expect("facts", answer({"now 2026-11-23T08:50:00Z", "engine 20.10.24", "serving nothing", "bundle present"}))
      .expect("render", answer({"config keyed:" + std::string(64, 'd')}));
}

Migration migrationOf(const std::string& name) {
  const std::string sql = "CREATE TABLE \"" + name + "\" ();";
  return {name, sql, Digest::of(sql)};
}

/// Staging serves release 9; release 8, which was healthy before, expects a table that is not there.
void blockedWayBack(ScriptedDesk& scripted) {
  scripted.migrations.sets[migratorImage('8').text()] = {"postgresql", "prisma/migrations", {migrationOf("20261101_init")}};
  scripted.at(staging())
      .expect("facts", answer({"now 2026-11-23T08:50:00Z", "engine 20.10.24", servingLine('9'), runLine('P', '8', "healthy"), "bundle present", "database no-table"}))
      .expect("render", answer({"config keyed:" + std::string(64, 'd')}));
}

constexpr const char* kPublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICuD3d9LMHJkL/dzgGQjr7ooGv1LDBxQvtVfJAPerQh3";

/// A key that keeps what it was given to sign.
class RememberingKey : public Signer {
 public:
  explicit RememberingKey(std::string& signedText) : m_signed(signedText) {}
  [[nodiscard]] Fingerprint key() const override { return *Fingerprint::parse(signing::AllowedSigners::parse(std::string("mara ") + kPublicKey)->lines().front().key.fingerprint()); }
  [[nodiscard]] std::string described() const override { return "a key of the test"; }
  Result<std::string> sign(std::string_view text, std::string_view, std::stop_token) override {
    m_signed = text;
    return std::string("-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n");
  }

 private:
  std::string& m_signed;
};

/// What was shown under a title, without what sets it off.
std::string shownUnder(const std::string& errors, const std::string& title) {
  std::string text;
  std::istringstream lines(errors);
  bool under = false;
  for (std::string line; std::getline(lines, line);) {
    if (under && !line.starts_with("  ")) break;
    if (under) text += line.substr(2) + "\n";
    under = under || line == title;
  }
  return text;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

class TestTerminal : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    for (const char* name : {"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"}) qunsetenv(name);
    qputenv("LC_ALL", "C.UTF-8");
  }

  void givesEveryErrorItsExitCode_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("exit");
    const auto row = [](Code code, int exit) { QTest::newRow(std::string(name(code)).c_str()) << static_cast<int>(code) << exit; };
    row(Code::usage, 2);
    row(Code::projectInvalid, 3);
    for (const Code code : {Code::authentication, Code::permission, Code::hostKeyUnknown}) row(code, 4);
    for (const Code code : {Code::gateRefused, Code::planStale, Code::releaseIncomplete, Code::tagMoved}) row(code, 5);
    row(Code::busy, 6);
    row(Code::runFailed, 8);
    for (const Code code : {Code::hostKeyChanged, Code::hostKeyRevoked, Code::digestMismatch}) row(code, 9);
    for (const Code code : {Code::unreachable, Code::timeout}) row(code, 10);
    row(Code::cancelled, 130);
    for (const Code code : {Code::invalid, Code::notFound, Code::notSupported, Code::hostUnfit, Code::hostRefused, Code::storage, Code::internal})
      row(code, 1);
  }
  void givesEveryErrorItsExitCode() {
    QFETCH(int, code);
    QFETCH(int, exit);
    QCOMPARE(exitCodeOf(static_cast<Code>(code)), exit);
  }

  void givesEveryEndOfARunItsExitCode() {
    const auto code = [](const std::string& end) { return exitCodeOf(folded({started(), end})); };
    QCOMPARE(code(finished("healthy", "done", "observe", "app", 0, "new", false)), 0);
    QCOMPARE(code(finished("refused", "rules-failed", "check", "nothing", 0, "previous", false)), 1);
    QCOMPARE(code(finished("refused", "plan-stale", "verify", "nothing", 0, "previous", false)), 5);
    QCOMPARE(code(finished("refused", "held", "verify", "nothing", 0, "previous", false)), 5);
    QCOMPARE(code(finished("refused", "digest-mismatch", "pull", "nothing", 0, "previous", false)), 9);
    QCOMPARE(code(finished("cancelled", "cancelled", "pull", "nothing", 0, "previous", false)), 1);
    QCOMPARE(code(finished("cancelled", "cancelled", "migrate", "schema", 1, "previous", false)), 8);
    QCOMPARE(code(finished("restored", "never-ready", "ready", "app", 0, "previous", true)), 7);
    QCOMPARE(code(finished("failed", "crash-loop", "ready", "app", 0, "none", false)), 8);
    QCOMPARE(code("'run.interrupted','step':'start','seen-by':'facts'"), 8);
    QCOMPARE(exitCodeOf(RunState()), 8);
  }

  void saysErrorsInTheFormThatWasAskedFor() {
    const Error error{Code::usage, "no such \xFF", "choose"};
    {
      const Captured out(std::cout);
      Options options;
      options.json = true;
      QCOMPARE(Output(options).fail(error), 2);
      const auto document = nlohmann::json::parse(out.text());
      QCOMPARE(document.at("schema").get<std::string>(), std::string("gantry.error/1"));
      QCOMPARE(document.at("ok").get<bool>(), false);
      QCOMPARE(document.at("error").at("code").get<std::string>(), std::string("usage"));
      QCOMPARE(document.at("error").at("hint").get<std::string>(), std::string("choose"));
    }
    const Captured out(std::cout);
    const Captured err(std::cerr);
    QCOMPARE(Output(Options{}).fail({Code::busy, "it is taken", "wait"}), 6);
    QCOMPARE(err.text(), std::string("✗ it is taken\n  Way out: wait\n"));
    QCOMPARE(out.text(), std::string());
  }

  void paintsOnlyWhereItMay() {
    Options options;
    QCOMPARE(Output(options).paint(Tone::danger, "x"), std::string("x"));  // no terminal here
    options.color = "always";
    QCOMPARE(Output(options).paint(Tone::danger, "x"), std::string("\x1b[31mx\x1b[0m"));
    options.color = "auto";
    qputenv("FORCE_COLOR", "1");
    QCOMPARE(Output(options).paint(Tone::danger, "x"), std::string("\x1b[31mx\x1b[0m"));
    qputenv("NO_COLOR", "1");
    QCOMPARE(Output(options).paint(Tone::danger, "x"), std::string("x"));
    qunsetenv("NO_COLOR");
    qunsetenv("FORCE_COLOR");
    QCOMPARE(Output(Options{}).progress(), std::string("plain"));
    options.json = true;
    QCOMPARE(Output(options).progress(), std::string("json"));
    qputenv("LC_ALL", "C");
    QCOMPARE(Output(Options{}).icon(Status::failed), std::string("x"));
    qputenv("LC_ALL", "C.UTF-8");
  }

  void countsColumnsNotBytes() {
    QCOMPARE(width("abc"), std::size_t{3});
    QCOMPARE(width("äöü→"), std::size_t{4});
    QCOMPARE(width("\x1b[31mab\x1b[0m"), std::size_t{2});
    QVERIFY((columns({{"ä", "b"}, {"ccc", ""}}) == std::vector<std::string>{"ä    b", "ccc"}));
  }

  void drawsTheBlockOfARun() {
    const RunState run = folded({started(), "'step.started','step':'check'", "'rule.failed','rule':'env-key','subject':'SMTP_PASSWORD'",
                                 "'step.finished','step':'check','ok':false,'code':'rules-failed','ms':412,'subject':'SMTP_PASSWORD'",
                                 finished("refused", "rules-failed", "check", "nothing", 0, "previous", false)});
    const auto lines = runBlock(Output(Options{}), "a run", run, "Reconnecting", {});
    QCOMPARE(lines.front(), std::string("a run"));
    QVERIFY(lines[1].starts_with("  ✗ "));
    QVERIFY(holds(lines[1], "a rule of the host does not hold: SMTP_PASSWORD  0.4 s"));
    QCOMPARE(lines[2], std::string("      ✗ env-key SMTP_PASSWORD"));
    QVERIFY(lines[3].starts_with("  ⊘ "));
    QCOMPARE(lines.back(), std::string("  ◷ Reconnecting"));
    QCOMPARE(lines.size(), stepKinds().size() + 2);
  }

  void keepsALongBlockWithinTheTerminal() {
    std::vector<std::string> block{"a run"};
    for (int i = 1; i < 30; ++i) block.push_back("line " + std::to_string(i));
    QVERIFY(fitting(block, 31) == block);
    for (const std::size_t rows : {std::size_t{4}, std::size_t{24}, std::size_t{30}}) {
      const auto shown = fitting(block, rows);
      QCOMPARE(shown.size(), rows - 1);
      QCOMPARE(shown.front(), block.front());
      QCOMPARE(shown.back(), block.back());
      QCOMPARE(shown[1], "  ... " + std::to_string(block.size() - (rows - 2)) + " lines");
    }
  }

  void drawsProgressUpToItsEnd() {
    const auto block = [](int done) {
      return joined(runBlock(Output(Options{}), "a run",
                             folded({started(), "'step.started','step':'pull'",
                                     "'step.progress','step':'pull','done':" + std::to_string(done) + ",'total':2000,'unit':'bytes'"}),
                             {}, std::chrono::seconds(3)));
    };
    QVERIFY(holds(block(1000), "██████████░░░░░░░░░░ 1.0 kB of 2.0 kB  4.0 s"));
    QVERIFY(holds(block(5000), "████████████████████ 5.0 kB of 2.0 kB"));
  }

  void asksNobodyWithoutATerminal() {
    Options options;
    options.noInput = true;
    Output output(options);
    const Phrase phrase{"xyz@production", "x@production"};
    const auto silent = confirm(options, output, "Deploy?", phrase, {}, {});
    QVERIFY(!silent);
    QCOMPARE(silent.error().code, Code::usage);
    QCOMPARE(silent.error().wayOut, std::string("add --yes --confirm xyz@production"));
    QCOMPARE(confirm(options, output, "Deploy?", phrase, "x@production", {}).error().wayOut, std::string("add --yes"));
    options.yes = true;
    QCOMPARE(confirm(options, output, "Deploy?", phrase, {}, {}).error().wayOut, std::string("add --confirm xyz@production"));
    const auto another = confirm(options, output, "Deploy?", phrase, "y@production", {});
    QVERIFY(!another && holds(another.error().message, "\"y@production\" is not what would be done"));
    for (const char* said : {"xyz@production", "x@production"}) QVERIFY(*confirm(options, output, "Deploy?", phrase, said, {}));
    QVERIFY(!confirm(options, output, "Deploy?", {"xyz@production", {}}, "", {}));
    QVERIFY(*confirm(options, output, "Deploy?", {}, {}, {}));
  }

  void startsNothingOnADryRun() {
    ScriptedDesk scripted;
    expectPlan(scripted);
    Options options;
    options.json = true;
    const Said said = say(scripted, defineDeploy, {"deploy", tagOf('9').text(), "production", "--dry-run"}, options);
    QCOMPARE(said.code, 0);
    const auto document = nlohmann::json::parse(said.output);
    QCOMPARE(document.at("schema").get<std::string>(), std::string("gantry.plan/1"));
    QCOMPARE(document.at("data").at("direction").get<std::string>(), std::string("first"));
    QCOMPARE(document.at("data").at("app").at("image").get<std::string>(), appImage('9').text());
    QVERIFY(Plan::parse(document.at("data").at("plan").get<std::string>()));
    QVERIFY(scripted.at(production()).isDone());
  }

  void startsNothingWithoutAYesOrBehindAClosedGate() {
    Options options;
    options.noInput = true;
    {
      ScriptedDesk scripted;
      expectPlan(scripted);
      const Said said = say(scripted, defineDeploy, {"deploy", tagOf('9').text(), "production"}, options);
      QCOMPARE(said.code, 2);
      QVERIFY(holds(said.errors, "--confirm " + tagOf('9').text() + "@production"));
      QVERIFY(scripted.at(production()).unexpected().empty());
    }
    ScriptedDesk scripted;
    scripted.registry.add(releaseOf('9'));
    scripted.at(staging()).expect("facts", answer({"engine 20.10.24"}));
    scripted.at(production()).expect("facts", answer({"engine 20.10.24", "bundle present"})).expect("render", answer({"config keyed:" + std::string(64, 'd')}));
    options.yes = true;
    const Said said = say(scripted, defineDeploy, {"deploy", tagOf('9').text(), "production", "--confirm", tagOf('9').text() + "@production"}, options);
    QCOMPARE(said.code, 5);
    QVERIFY(scripted.at(production()).isDone());
  }

  void carriesARunToItsEndWithTheJournalAsProgress() {
    ScriptedDesk scripted;
    expectPlan(scripted);
    const std::vector<std::string> facts{started(), "'step.started','step':'check'", finished("healthy", "done", "observe", "app", 0, "new", false)};
    scripted.at(production()).expect("start", answer({"started x"})).expect("journal", journal(facts));
    Options options;
    options.json = options.yes = true;
    const Said said = say(scripted, defineDeploy, {"deploy", tagOf('9').text(), "production", "--confirm", tagOf('9').text() + "@production"}, options);
    QCOMPARE(said.code, 0);
    QCOMPARE(said.errors, journal(facts));
    const auto document = nlohmann::json::parse(said.output);
    QCOMPARE(document.at("data").at("outcome").get<std::string>(), std::string("healthy"));
    QVERIFY(scripted.at(production()).isDone());
  }

  void namesTheEnvironmentsThereAre() {
    const ScriptedDesk scripted;
    const Said said = say(scripted, defineDeploy, {"deploy", "main", "nowhere$(id)"});
    QCOMPARE(said.code, 2);
    QVERIFY(holds(said.errors, "has no environment \"nowhere$(id)\""));
    QVERIFY(holds(said.errors, "staging, production"));
  }

  void printsALogWhole() {
    const std::string letter = "ü";
    std::string endless;
    while (endless.size() < 200'000) endless += letter;
    const std::string log = "first\n" + endless + "\n\x1b[31mred\n" + "no newline";
    for (const bool json : {false, true}) {
      ScriptedDesk scripted;
      scripted.at(production()).expect("log", Reply{.output = log, .piece = 4097});
      Options options;
      options.json = json;
      const Said said = say(scripted, defineRun, {"run", "log", runId('R').text(), "migrate", "--in", "production"}, options);
      QCOMPARE(said.code, 0);
      if (!json) {
        QVERIFY(said.output == "first\n" + endless + "\n⟦U+001B⟧[31mred\nno newline\n");
        continue;
      }
      const auto document = nlohmann::json::parse(said.output);
      QCOMPARE(document.at("schema").get<std::string>(), std::string("gantry.run-log/1"));
      const auto lines = document.at("data").at("lines").get<std::vector<std::string>>();
      QVERIFY((lines == std::vector<std::string>{"first", endless, "⟦U+001B⟧[31mred", "no newline"}));
    }
  }

  void listsTheRunsOfTheHostsThatAnswer() {
    Options options;
    options.json = true;
    ScriptedDesk scripted;
    scripted.at(staging()).expect("facts", answer({"engine 20.10.24", runLine('P', '9', "healthy")}));
    scripted.at(production()).expect("facts", Reply{.failure = connectionLost()});
    const Said said = say(scripted, defineRun, {"run", "list"}, options);
    QCOMPARE(said.code, 10);
    const auto document = nlohmann::json::parse(said.output);
    QCOMPARE(document.at("schema").get<std::string>(), std::string("gantry.runs/1"));
    QCOMPARE(document.at("ok").get<bool>(), false);
    QCOMPARE(document.at("data").size(), std::size_t{2});
    QCOMPARE(document.at("data").at(0).at("run").get<std::string>(), runId('P').text());
    QCOMPARE(document.at("data").at(1).at("environment").get<std::string>(), std::string("production"));
    QCOMPARE(document.at("data").at(1).at("error").at("code").get<std::string>(), std::string("unreachable"));
  }

  /// A fork that one host tells must not hide behind another one that is away.
  void endsASyncWithTheGravestCode() {
    const QTemporaryDir folder;
    ScriptedDesk scripted;
    scripted.desk.ledgers.root = folder.path().toStdString();
    const std::string nobody = answer({"policy none", "signers none"});
    scripted.at(staging()).expect("policy", nobody).expect("ledger", std::string("{\"not\":\"a record\"}\n"));
    scripted.at(production()).expect("policy", Reply{.failure = connectionLost()});
    Options options;
    options.json = true;
    const Said said = say(scripted, defineLedger, {"ledger", "sync"}, options);
    QCOMPARE(said.code, 9);
    const auto document = nlohmann::json::parse(said.output);
    QCOMPARE(document.at("ok").get<bool>(), false);
    QCOMPARE(document.at("data").at(0).at("error").at("code").get<std::string>(), std::string("digest-mismatch"));
    QCOMPARE(document.at("data").at(1).at("error").at("code").get<std::string>(), std::string("unreachable"));
  }

  /// What is signed is shown byte for byte, in every form and however the question is answered.
  void showsWhatItSigns_data() {
    QTest::addColumn<bool>("json");
    QTest::newRow("for people") << false;
    QTest::newRow("as json") << true;
  }
  void showsWhatItSigns() {
    QFETCH(bool, json);
    std::string signedText;
    ScriptedDesk scripted;
    scripted.desk.signers = [&](const Environment&, std::stop_token) {
      std::vector<std::unique_ptr<Signer>> all;
      all.push_back(std::make_unique<RememberingKey>(signedText));
      return Result<std::vector<std::unique_ptr<Signer>>>(std::move(all));
    };
    const auto section = [](const std::string& head, const std::string& bytes) { return head + " " + std::to_string(bytes.size()) + "\n" + bytes; };
    const std::string signers = std::string("mara ") + kPublicKey + "\n";
    const std::string owners = "gantry-host 1\npolicy none\n" + section("signers " + Digest::of(signers).text(), signers) + "end\n";
    Plan plan = samplePlan();
    plan.requestedBy = *Person::parse("jonas");
    plan.expires = scripted.clock.now() + std::chrono::hours(1);
    const SignedText asked{plan.text(), "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"};
    scripted.at(staging()).expect("facts", answer({"engine 20.10.24"}));
    scripted.at(production())
        .expect("facts", answer({"engine 20.10.24", "serving nothing", "requests 1 " + digestOf('a').text()}))
        .expect("policy", owners)
        .expect("requests", "gantry-host 1\n" + section("request " + asked.id().text(), asked.packed()) + "end\n")
        .expect("render", answer({"config " + plan.config.text()}))
        .expect("facts", answer({"engine 20.10.24", "serving nothing"}))
        .expect("policy", owners)
        .expect("say", answer({"said " + digestOf('1').text() + " approval taken"}));
    Options options;
    options.json = json;
    options.yes = true;
    const Said said = say(scripted, defineApprove, {"approve", std::string(plan.id().hex().substr(0, 12))}, options);
    QVERIFY2(said.code == 0, (said.output + said.errors).c_str());
    QVERIFY(holds(signedText, "gantry approval v1\n") && holds(signedText, "\nplan: " + plan.id().text() + "\n"));
    QCOMPARE(shownUnder(said.errors, "This is signed with a key of the test:"), signedText);
    QCOMPARE(shownUnder(said.errors, "The plan whose id is signed:"), plan.text());
  }

  void printsTheScriptAsItIs() {
    ScriptedDesk scripted;
    const Said said = say(scripted, defineHost, {"host", "script"});
    QCOMPARE(said.code, 0);
    QVERIFY(said.output == host::deployScript());
  }

  void protectsNoHostWhoseUserServesAnotherEnvironment() {
    ScriptedDesk scripted;
    const test::Sandbox files;
    files.write("policy", "gantry policy v1\nproject: shop\nenvironment: production\nplan-signature: required\napprovals: 0\nrequester: counts\nrequired-people: -\naccepted-on: -\n"
                          "accepted-within: -\nsoak: 0\nfreeze: -\nrollback: same\nbreak-glass: -\nledger: required\n");
    files.write("signers", QByteArray("mara ") + kPublicKey + "\n");
    const auto protect = [&] { return say(scripted, defineHost, {"host", "protect", "production", "--policy", files.path("policy").string(), "--signers", files.path("signers").string()}); };
    auto& environments = scripted.desk.project.environments;
    environments[1].user = UserName::parse("deploy").value();
    const Said apart = protect();
    QVERIFY2(apart.code == 0 && holds(apart.output, "user=deploy path=/srv/shop ") && !holds(apart.errors, "is root here"), apart.errors.c_str());
    QVERIFY(holds(apart.errors, std::string(Digest::of(std::string(host::deployScript())).hex())));
    environments[0].host = environments[1].host;
    environments[0].user = UserName::parse("other").value();
    const Said neighbours = protect();
    QVERIFY2(neighbours.code == 0 && holds(neighbours.errors, "whoever may use the engine there is root here"), neighbours.errors.c_str());
    environments[0].user = environments[1].user;
    const Said shared = protect();
    QVERIFY2(shared.code != 0 && shared.output.empty() && holds(shared.errors, "deploy user deploy"), shared.errors.c_str());
  }

  void asksNoDatabaseWhereThereIsNone() {
    ScriptedDesk scripted;
    scripted.desk.project.environments[0].databaseService.reset();
    scripted.at(scripted.desk.project.environments[0]).expect("facts", answer({"engine 20.10.24"}));
    scripted.at(production()).expect("facts", answer({"engine 20.10.24"}));
    say(scripted, defineStatus, {"status"});
    QVERIFY2(!holds(scripted.at(staging()).lastLine(), "database="), scripted.at(staging()).lastLine().c_str());
    QVERIFY(holds(scripted.at(production()).lastLine(), "database=postgres"));
  }

  void letsGoOfAQuestionWhenItIsStopped() {
    const Terminal terminal;
    ScriptedDesk scripted;
    expectPlan(scripted);
    std::stop_source source;
    const std::jthread person = interruptedSoon(source, terminal);
    QElapsedTimer timer;
    timer.start();
    const Said said = say(scripted, defineDeploy, {"deploy", tagOf('9').text(), "production"}, {}, source.get_token());
    QVERIFY2(timer.elapsed() < 2000, "it waited for an answer");
    QCOMPARE(said.code, 130);
    QVERIFY(holds(said.errors, "[y/N]"));
  }
  void takesTheAnswerOfAPerson() {
    for (const auto& [typed, code] : {std::pair("n\n", 1), std::pair("\n", 1), std::pair("\x04", 1), std::pair("y\n", 0)}) {
      const Terminal terminal;
      terminal.type(typed);
      ScriptedDesk scripted;
      expectPlan(scripted);
      if (code == 0)
        scripted.at(production()).expect("start", answer({"started x"})).expect("journal", journal({started(), finished("healthy", "done", "observe", "app", 0, "new", false)}));
      const Said said = say(scripted, defineDeploy, {"deploy", tagOf('9').text(), "production"});
      QCOMPARE(said.code, code);
      QVERIFY(scripted.at(production()).isDone());
    }
  }

  /// Who approves sees what whoever plans sees.
  void showsWhatARequestBrings() {
    ScriptedDesk scripted;
    Plan plan = samplePlan();
    plan.release = tagOf('9');
    plan.revision = commitOf(tagOf('9'));
    plan.migrator = migratorImage('9');
    plan.direction = {Direction::Kind::forward, 0, 1};
    plan.expires = scripted.clock.now() + std::chrono::hours(1);
    scripted.history.line = {*commitOf(tagOf('8')), *commitOf(tagOf('9'))};
    scripted.migrations.sets[plan.migrator.text()] = {"postgresql", "prisma/migrations", {migrationOf("20261101_init"), migrationOf("20261102_more")}};
    const SignedText asked{plan.text(), "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"};
    const auto section = [](const std::string& head, const std::string& bytes) { return head + " " + std::to_string(bytes.size()) + "\n" + bytes; };
    for (const bool json : {false, true}) {
      scripted.at(staging()).expect("facts", answer({"engine 20.10.24"}));
      scripted.at(production())
          .expect("facts", answer({"engine 20.10.24", servingLine('8'), "requests 1 " + digestOf('a').text()}))
          .expect("policy", answer({"policy none", "signers none"}))
          .expect("requests", "gantry-host 1\n" + section("request " + asked.id().text(), asked.packed()) + "end\n")
          .expect("facts", answer({"engine 20.10.24", servingLine('8'), "database no-table"}));
      Options options;
      options.json = json;
      const Said said = say(scripted, defineRequests, {"requests", std::string(plan.id().hex().substr(0, 12))}, options);
      QVERIFY2(said.code == 0, (said.output + said.errors).c_str());
      if (!json) {
        for (const char* part : {"1 commit forward", "  migrations  2 to apply, by the migrator image only", "    + 20261102_more", "  way back    verdict UNKNOWN, as this desktop judges it", "  commits that come in", "subject of 9"})
          QVERIFY2(holds(said.output, part), said.output.c_str());
        continue;
      }
      const auto data = nlohmann::json::parse(said.output).at("data");
      QCOMPARE(data.at("schema").at("migrations").at(1).at("name").get<std::string>(), std::string("20261102_more"));
      QCOMPARE(data.at("commits").size(), std::size_t{1});
    }
    QVERIFY2(scripted.at(production()).isDone(), scripted.at(production()).unexpected().c_str());
  }

  /// A hold is lifted by the command that refusals print; who signs is asked for a reason.
  void liftsAHoldAsItIsPrinted() {
    ScriptedDesk scripted;
    scripted.at(production()).expect("policy", answer({"policy none", "signers none"})).expect("hold", answer({}));
    const Said plain = say(scripted, defineHold, {"hold", "lift", "production"});
    QVERIFY2(plain.code == 0, plain.errors.c_str());
    const std::string signers = std::string("mara ") + kPublicKey + "\n";
    const std::string owners = "gantry-host 1\npolicy none\nsigners " + Digest::of(signers).text() + " " + std::to_string(signers.size()) + "\n" + signers + "end\n";
    scripted.at(production()).expect("policy", owners);
    const Said unsaid = say(scripted, defineHold, {"hold", "lift", "production"});
    QCOMPARE(unsaid.code, 2);
    QVERIFY2(holds(unsaid.errors, "`gantryctl hold lift production --reason \"…\"`"), unsaid.errors.c_str());
    std::string signedText;
    scripted.desk.signers = [&](const Environment&, std::stop_token) {
      std::vector<std::unique_ptr<Signer>> all;
      all.push_back(std::make_unique<RememberingKey>(signedText));
      return Result<std::vector<std::unique_ptr<Signer>>>(std::move(all));
    };
    const Terminal terminal;
    terminal.type("the logs were looked at\nn\n");
    scripted.at(production()).expect("policy", owners).expect("policy", owners);
    const Said asked = say(scripted, defineHold, {"hold", "lift", "production"});
    QVERIFY2(holds(asked.errors, "Why may production move again?") && holds(asked.errors, "  reason: the logs were looked at"), asked.errors.c_str());
    QVERIFY(signedText.empty());
  }

  void namesTheCommandThatWasMeant() {
    const auto parsed = [](const std::vector<std::string>& words) -> std::string {
      Choice choice;
      CLI::App app("", "gantryctl");
      app.require_subcommand(1);
      app.fallthrough();
      for (const auto define : {defineStatus, defineHold, defineDeploy}) define(app, choice);
      try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
      } catch (const CLI::ParseError& error) {
        const auto unknown = unknownCommand(app);
        return unknown ? unknown->message + "; " + unknown->wayOut : std::string(error.what());
      }
      return "fine";
    };
    QCOMPARE(parsed({"stauts"}), std::string("unknown command \"stauts\" - did you mean status?; see `gantryctl --help`"));
    QCOMPARE(parsed({"frobnicate"}), std::string("unknown command \"frobnicate\"; see `gantryctl --help`"));
    QCOMPARE(parsed({"hold", "lft", "production"}), std::string("unknown command \"lft\" - did you mean lift?; see `gantryctl hold --help`"));
    QCOMPARE(parsed({"deploy", "main", "production", "more"}), std::string("The following argument was not expected: more"));
    QCOMPARE(parsed({}), std::string("A subcommand is required"));
    QCOMPARE(parsed({"status"}), std::string("fine"));
  }

  /// A yes that the hand gives by habit is not enough where the release does not fit the database.
  void asksTwiceForABlockedRollback() {
    for (const auto& [typed, code] : {std::pair("y\ny\n", 1), std::pair("y\n\n", 1), std::pair("n\n", 1), std::pair("y\nsha-8888888\n", 0)}) {
      const Terminal terminal;
      terminal.type(typed);
      ScriptedDesk scripted;
      blockedWayBack(scripted);
      if (code == 0)
        scripted.at(staging()).expect("start", answer({"started x"})).expect("journal", journal({started(), finished("healthy", "done", "observe", "app", 0, "new", false)}));
      const Said said = say(scripted, defineRollback, {"rollback", "staging"});
      QVERIFY2(said.code == code, (said.output + said.errors).c_str());
      QVERIFY2(holds(said.output, "verdict BLOCKED"), said.output.c_str());
      QVERIFY2(scripted.at(staging()).isDone(), scripted.at(staging()).unexpected().c_str());
    }
    Options options;
    options.yes = true;
    ScriptedDesk scripted;
    blockedWayBack(scripted);
    const Said said = say(scripted, defineRollback, {"rollback", "staging"}, options);   // no terminal
    QCOMPARE(said.code, 2);
    QVERIFY2(holds(said.errors, "add --confirm " + tagOf('8').text() + "@staging"), said.errors.c_str());
  }

  void showsAnUnreachableHostAndSaysSoWithItsExitCode() {
    ScriptedDesk scripted;
    scripted.at(staging()).expect("facts", answer({"engine 20.10.24", servingLine('9')}));
    scripted.at(production()).expect("facts", Reply{.failure = connectionLost()});
    const Said said = say(scripted, defineStatus, {"status"});
    QCOMPARE(said.code, 10);
    QVERIFY(holds(said.output, "sha-9999999"));
    QVERIFY(holds(said.output, "production: connection lost"));
  }
};

QTEST_APPLESS_MAIN(TestTerminal)
#include "test_terminal.moc"
