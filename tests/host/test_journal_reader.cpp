#include <QtTest>

#include "host/journal_reader.h"
#include "support/fake_clock.h"
#include "support/samples.h"
#include "support/scripted_shell.h"

using namespace gantry;
using namespace gantry::host;
using namespace gantry::testing;

namespace {

const std::vector<std::string>& facts() {
  static const std::vector<std::string> kFacts{
      started(), "'step.started','step':'check'", "'step.finished','step':'check','ok':true,'code':'done','ms':4",
      "'migration.started','name':'20260105090000_init'",
      finished("healthy", "done", "observe", "app", 1, "new", false)};
  return kFacts;
}

/// The journal from line `from` (1 is the first) on.
std::string journalFrom(std::size_t from) {
  std::string text;
  for (std::size_t n = from; n <= facts().size(); ++n) text += journalLine(static_cast<int>(n), facts()[n - 1]) + "\n";
  return text;
}

std::size_t wholeLines(std::string_view text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

std::string idleFacts() { return answer({"lock free", "interrupted " + runId('R').text()}); }

/// One host, one follower, and all it told.
struct Following {
  std::shared_ptr<HostScript> script = std::make_shared<HostScript>();
  Host host{std::make_unique<ScriptedShell>(script), production()};
  FakeClock clock;
  std::stop_source stop;
  Patience patience;
  std::vector<std::string> lines;
  std::vector<int> attempts;
  int reconnections = 0;
  std::function<Result<void>(const std::string&)> take = [](const std::string&) { return Result<void>{}; };

  Result<void> follow(std::int64_t from = 1) {
    const JournalSink sink{[this](const Event&, const std::string& line) {
                             lines.push_back(line);
                             return take(line);
                           },
                           [this](const Error&, int attempt) { attempts.push_back(attempt); }, [this] { ++reconnections; }};
    return followJournal(host, runId('R'), from, sink, patience, clock, stop.get_token());
  }
  [[nodiscard]] std::string asked(std::size_t command) const {
    std::string words;
    const auto commands = script->commands();
    for (const std::string& word : commands.at(command).argv) words += (words.empty() ? "" : " ") + word;
    return words;
  }
  [[nodiscard]] bool toldEveryLineOnce() const {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text == journalFrom(1);
  }
};

}  // namespace

class TestJournalReader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tellsEveryLineOnceInPiecesOfAnySize() {
    for (const std::size_t piece : {0U, 1U, 2U, 7U, 64U, 1000U}) {
      Following following;
      following.script->expect("journal", Reply{.output = journalFrom(1), .piece = piece});
      QVERIFY(following.follow());
      QVERIFY(following.toldEveryLineOnce());
      QCOMPARE(following.asked(0), "/srv/shop/deploy-compose.sh journal " + runId('R').text() + " from=1 follow=yes");
    }
  }

  void resumesAfterACutAtEveryByte() {
    const std::string text = journalFrom(1);
    for (std::size_t cut = 0; cut < text.size(); ++cut) {
      const std::size_t seen = wholeLines(text.substr(0, cut));
      Following following;
      following.script->expect("journal", Reply{.output = text, .lostAfter = cut, .piece = 13});
      following.script->expect("journal", journalFrom(seen + 1));
      const auto followed = following.follow();
      QVERIFY2(followed, followed ? "" : followed.error().message.c_str());
      QVERIFY2(following.toldEveryLineOnce(), ("cut after byte " + std::to_string(cut)).c_str());
      QVERIFY(following.asked(1).ends_with(" from=" + std::to_string(seen + 1) + " follow=yes"));
      QVERIFY(following.attempts == std::vector{1});
      QCOMPARE(following.reconnections, 1);
      QVERIFY(following.script->isDone());
    }
  }

  void needsNoConnectionAfterTheLastLine() {
    Following following;
    following.script->expect("journal", Reply{.output = journalFrom(1), .lostAfter = journalFrom(1).size()});
    QVERIFY(following.follow());
    QVERIFY(following.attempts.empty());
    QVERIFY(following.clock.sleeps().empty());
  }

  void refusesAJournalThatBreaksItsFormat_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("told");
    const auto line = [](int n, std::size_t fact) { return QByteArray::fromStdString(journalLine(n, facts()[fact]) + "\n"); };
    QTest::newRow("a line twice") << line(1, 0) + line(1, 0) << 1;
    QTest::newRow("a line is missing") << line(1, 0) + line(3, 2) << 1;
    QTest::newRow("begins too late") << line(2, 1) << 0;
    QTest::newRow("began anew after a rotation") << line(1, 0) + line(2, 1) + line(1, 0) << 2;
    QTest::newRow("torn, then whole") << line(1, 0) + line(2, 1).left(20) + line(2, 1) << 1;
    QTest::newRow("an empty line") << line(1, 0) + "\n" << 1;
    QTest::newRow("program output") << line(1, 0) + "Segmentation fault\n" << 1;
    QTest::newRow("a greeting") << QByteArray("Welcome!\n") << 0;
    QTest::newRow("a carriage return") << QByteArray("{}\r\n") << 0;
    QTest::newRow("an endless line") << line(1, 0) + QByteArray(5000, 'x') << 1;
    QTest::newRow("an endless line with its end") << line(1, 0) + QByteArray(5000, 'x') + "\n" << 1;
    QTest::newRow("NULs") << line(1, 0) + QByteArray(10, '\0') + "\n" << 1;
  }
  void refusesAJournalThatBreaksItsFormat() {
    QFETCH(QByteArray, text);
    QFETCH(int, told);
    Following following;
    following.script->expect("journal", Reply{.output = text.toStdString(), .piece = 100});
    const auto followed = following.follow();
    QVERIFY(!followed);
    QCOMPARE(followed.error().code, Code::digestMismatch);
    QCOMPARE(static_cast<int>(following.lines.size()), told);
    QVERIFY(following.clock.sleeps().empty());
  }

  void waitsLongerAndLongerThenGivesUp() {
    Following following;
    following.patience = {std::chrono::seconds(1), std::chrono::seconds(5), std::chrono::seconds(17)};
    for (int i = 0; i < 6; ++i) following.script->expect("journal", Reply{.failure = connectionLost()});
    following.script->connectFails = connectionLost();
    const auto followed = following.follow();
    QVERIFY(!followed);
    QCOMPARE(followed.error().code, Code::unreachable);
    using std::chrono::seconds;
    QVERIFY((following.clock.sleeps() == std::vector<std::chrono::milliseconds>{seconds(1), seconds(2), seconds(4), seconds(5), seconds(5)}));
    QVERIFY((following.attempts == std::vector{1, 2, 3, 4, 5}));
    QCOMPARE(following.reconnections, 0);
    QVERIFY(following.script->isDone());
  }

  void beginsAnewWithShortPausesAfterALine() {
    Following following;
    following.patience = {std::chrono::seconds(1), std::chrono::seconds(8), std::chrono::seconds(60)};
    following.script->expect("journal", Reply{.failure = connectionLost()});
    following.script->expect("journal", Reply{.failure = connectionLost()});
    following.script->expect("journal", Reply{.output = journalFrom(1), .lostAfter = journalLine(1, facts()[0]).size() + 1});
    following.script->expect("journal", journalFrom(2));
    QVERIFY(following.follow());
    using std::chrono::seconds;
    QVERIFY((following.clock.sleeps() == std::vector<std::chrono::milliseconds>{seconds(1), seconds(2), seconds(1)}));
    QVERIFY((following.attempts == std::vector{1, 2, 1}));
  }

  void asksForFactsWhenTheRunnerIsGone() {
    Following following;
    following.script->expect("journal", journalLine(1, facts()[0]) + "\n");
    following.script->expect("facts", idleFacts());
    following.script->expect("journal", journalLine(2, "'run.interrupted','step':'check','seen-by':'facts'") + "\n");
    QVERIFY(following.follow());
    QCOMPARE(following.lines.size(), std::size_t{2});
    QVERIFY(following.attempts.empty());
    QVERIFY(following.asked(2).ends_with(" from=2 follow=yes"));
  }

  void doesNotWaitForeverForARunThatHasNoEnd() {
    Following following;
    following.patience = {std::chrono::seconds(1), std::chrono::seconds(1), std::chrono::seconds(2)};
    for (int i = 0; i < 3; ++i) following.script->expect("journal", std::string()).expect("facts", idleFacts());
    const auto followed = following.follow();
    QVERIFY(!followed);
    QCOMPARE(followed.error().code, Code::timeout);
    QVERIFY(followed.error().message.find(runId('R').text()) != std::string::npos);
  }

  void treatsAKilledReaderAsALostConnection() {
    Following following;
    following.script->expect("journal", Reply{.output = journalLine(1, facts()[0]) + "\n", .exit = {0, "KILL"}});
    following.script->expect("journal", journalFrom(2));
    QVERIFY(following.follow());
    QVERIFY(following.toldEveryLineOnce());
    QVERIFY(following.attempts == std::vector{1});
  }

  void passesOnWhatTheHostRefuses() {
    Following following;
    following.script->expect("journal", Reply{.errors = "gantry: run-unknown: there is no such run\n", .exit = {1, {}}});
    const auto followed = following.follow();
    QVERIFY(!followed);
    QCOMPARE(followed.error().code, Code::hostRefused);
    QCOMPARE(followed.error().message, std::string("there is no such run"));
    QVERIFY(following.clock.sleeps().empty());
  }

  void endsWithWhatTheSinkSays() {
    Following following;
    following.take = [](const std::string&) -> Result<void> { return failure(Code::storage, "the disk is full"); };
    following.script->expect("journal", journalFrom(1));
    const auto followed = following.follow();
    QVERIFY(!followed);
    QCOMPARE(followed.error().code, Code::storage);
    QCOMPARE(following.lines.size(), std::size_t{1});
  }

  void stopsWhileReadingAndWhileWaiting() {
    Following reading;
    reading.take = [&](const std::string&) {
      reading.stop.request_stop();
      return Result<void>{};
    };
    reading.script->expect("journal", Reply{.output = journalFrom(1), .piece = 20});
    auto followed = reading.follow();
    QVERIFY(!followed);
    QCOMPARE(followed.error().code, Code::cancelled);
    QVERIFY(reading.lines.size() < facts().size());

    Following waiting;
    waiting.clock.whileSleeping = [&] { waiting.stop.request_stop(); };
    waiting.script->expect("journal", Reply{.failure = connectionLost()});
    followed = waiting.follow();
    QVERIFY(!followed);
    QCOMPARE(followed.error().code, Code::cancelled);
    QCOMPARE(waiting.clock.sleeps().size(), std::size_t{1});
    QCOMPARE(waiting.script->commands().size(), std::size_t{1});
  }
};

QTEST_APPLESS_MAIN(TestJournalReader)
#include "test_journal_reader.moc"
