#include <QtTest>

#include <optional>
#include <set>

#include "core/event.h"
#include "core/step.h"
#include "core/text.h"
#include "core/time.h"

using namespace gantry;

namespace {

const Digest kDigest = *Digest::parse("sha256:" + std::string(64, 'a'));

std::vector<std::string> goldenLines() {
  QFile file(QStringLiteral(GANTRY_GOLDEN "/journal.jsonl"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  const std::string text = file.readAll().toStdString();
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n'))
    if (!line.empty()) lines.emplace_back(line);
  return lines;
}

/// What each line of the golden journal says.
std::vector<Fact> goldenFacts() {
  using namespace event;
  return {RunStarted{*RunId::parse("01JD3XW9V8ZK5T9Q2B7M4N6P8R"), kDigest, *Tag::parse("sha-1ce08b52"), *Person::parse("mara")},
          StepStarted{Step::check},
          StepProgress{Step::check, 4, 11, "rules"},
          RuleFailed{"env-key", "SMTP_PASSWORD"},
          StepFinished{Step::check, false, "rules-failed", "SMTP_PASSWORD", Millis(412), kDigest, 310},
          ImagePulled{"app", kDigest, true, Millis(12)},
          MigratorAdopted{"01JD3XW9V8ZK5T9Q2B7M4N6P8Q"},
          MigrationStarted{"20260105090000_init"},
          LockWaiting{"users", true, 71, "idle-in-transaction", Millis(42000), 2},
          LockFreed{},
          MigrationFinished{"20260105090000_init", Millis(1000)},
          MigrationFailed{"20260106090000_index"},
          ReadyAttempt{3, 0, Millis(2000)},
          CancelSeen{"jonas", "after-step"},
          RunFinished{false, Outcome::restored, "never-ready", "ready", "app", 1, "previous", true},
          RunInterrupted{"migrate"},
          Other{"backup.started"}};
}

/// The line without `"key":value`, with another value, or with the key twice.
std::string without(const std::string& line, const std::string& key, const std::string& instead) {
  const std::size_t from = line.find(",\"" + key + "\":");
  const std::size_t to = line.find_first_of(",}", from + key.size() + 4);
  return line.substr(0, from) + instead + line.substr(to);
}

std::vector<std::string> keysOf(const std::string& line) {
  std::vector<std::string> keys;
  for (std::size_t at = line.find(",\""); at != std::string::npos; at = line.find(",\"", at + 1))
    keys.push_back(line.substr(at + 2, line.find('"', at + 2) - at - 2));
  return keys;
}

}  // namespace

class TestEvent : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsEveryKindOfTheGoldenJournal() {
    const auto lines = goldenLines();
    const auto facts = goldenFacts();
    QCOMPARE(lines.size(), facts.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto event = parseEvent(lines[i]);
      QVERIFY2(event, lines[i].c_str());
      QCOMPARE(event->n, static_cast<std::int64_t>(i + 1));
      QVERIFY2(event->fact == facts[i], lines[i].c_str());
    }
    QCOMPARE(toMilliseconds(parseEvent(lines[0])->at), std::string("2026-11-23T08:50:00.123Z"));
  }

  void hasAGoldenLineForEveryKind() {
    std::set<std::size_t> kinds;
    for (const std::string& line : goldenLines()) kinds.insert(parseEvent(line)->fact.index());
    QCOMPARE(kinds.size(), std::variant_size_v<Fact>);
  }

  void namesTheKeyThatIsMissingWrongOrDoubled() {
    const std::set<std::string> optional{"log", "bytes", "subject", "seen-by", "size"};
    for (const std::string& line : goldenLines()) {
      for (const std::string& key : keysOf(line)) {
        const auto blames = [&](const std::string& damaged) {
          const auto event = parseEvent(damaged);
          return !event && event.error().code == Code::invalid && event.error().message.find('"' + key + '"') != std::string::npos;
        };
        if (!optional.contains(key)) QVERIFY2(blames(without(line, key, {})), ("without " + key + ": " + line).c_str());
        if (key != "seen-by" && key != "size") {
          for (const std::string value : {"null", "[]", "{}", "-1.5", "\"a b\""})
            QVERIFY2(blames(without(line, key, ",\"" + key + "\":" + value)), (key + " is " + value + ": " + line).c_str());
        }
        const std::string twice = line.substr(0, line.size() - 1) + ",\"" + key + "\":1}";
        QVERIFY2(!parseEvent(twice), ("twice " + key + ": " + line).c_str());
      }
    }
  }

  void refusesHostileLines_data() {
    QTest::addColumn<QByteArray>("line");
    const QByteArray head = R"({"n":1,"at":"2026-11-23T08:50:00Z","event":)";
    const auto row = [&](const char* name, const QByteArray& rest) { QTest::newRow(name) << head + rest; };
    row("NUL in a name", QByteArray(R"("migration.started","name":"a)") + QByteArray(1, '\0') + "b\"}");
    row("escaped NUL", R"("migration.started","name":"a\u0000b"})");
    row("not UTF-8", "\"migration.started\",\"name\":\"\xFF\"}");
    row("overlong UTF-8", "\"migration.started\",\"name\":\"\xC0\xAF\"}");
    row("right to left", R"("migration.started","name":"a\u202eb"})");
    row("kind with blanks", R"("step started","step":"check"})");
    row("no kind", R"("","step":"check"})");
    row("kind is a list", R"(["step.started"],"step":"check"})");
    row("fraction of a number", R"("ready.attempt","attempt":1.5,"status":200,"ms":1})");
    row("exponent", R"("ready.attempt","attempt":1e3,"status":200,"ms":1})");
    row("beyond 2^53", R"("migration.finished","name":"a","ms":9007199254740993})");
    row("2^64 - 1", R"("migration.finished","name":"a","ms":18446744073709551615})");
    row("beyond int", R"("ready.attempt","attempt":2147483648,"status":200,"ms":1})");
    row("negative", R"("step.progress","step":"pull","done":-1,"total":2,"unit":"bytes"})");
    row("log that is no digest", R"("step.finished","step":"pull","ok":true,"code":"done","ms":1,"log":"sha256:abc","bytes":3})");
    row("nested twice", R"("step.started","step":"check","x":{"a":1,"a":2}})");
    row("deep", QByteArray(R"("step.started","step":)") + QByteArray(400, '[') + QByteArray(400, ']') + "}");
    row("something after it", R"("step.started","step":"check"} {})");
    row("comment", R"(/* */"step.started","step":"check"})");
    QTest::newRow("time with a zone") << QByteArray(R"({"n":1,"at":"2026-11-23T08:50:00+01:00","event":"step.started","step":"check"})");
    QTest::newRow("two lines") << head + R"("step.started","step":"check"})" + "\n" + head + R"("step.started","step":"check"})";
  }
  void refusesHostileLines() {
    QFETCH(QByteArray, line);
    const auto event = parseEvent(line.toStdString());
    QVERIFY(!event);
    QCOMPARE(event.error().code, Code::invalid);
    for (const char c : event.error().message) QVERIFY(static_cast<unsigned char>(c) >= 0x20);
  }

  void takes1024BytesAndNotOneMore() {
    const std::string head = R"({"n":1,"at":"2026-11-23T08:50:00Z","event":"step.started","step":"check","pad")" + std::string(":\"");
    const std::string longest = head + std::string(1024 - head.size() - 2, 'x') + "\"}";
    QCOMPARE(longest.size(), std::size_t{1024});
    QVERIFY(parseEvent(longest));
    QVERIFY(!parseEvent(longest + " "));
  }

  void listsTheStepsOnceInTheOrderOfTheJournalFormat() {
    const std::vector<std::string_view> documented{"check", "verify", "validate", "pull",    "services", "migrate",
                                                   "start", "ready",  "prove",    "observe", "restore"};
    std::vector<std::string_view> names;
    for (const StepKind& kind : stepKinds()) {
      names.push_back(kind.name);
      QVERIFY(stepNamed(kind.name) == kind.step);
      QVERIFY(&kindOf(kind.step) == &kind);
      QVERIFY(!kind.title.empty());
    }
    QVERIFY(names == documented);
    QVERIFY(!stepNamed("Check"));
    QVERIFY(!stepNamed(""));
  }

  void namesOutcomesBothWays() {
    for (const char* name : {"healthy", "refused", "cancelled", "restored", "failed", "interrupted"}) {
      const auto outcome = outcomeNamed(name);
      QVERIFY(outcome);
      QCOMPARE(gantry::name(*outcome), std::string_view(name));
    }
    QVERIFY(!outcomeNamed("running"));
  }
};

QTEST_APPLESS_MAIN(TestEvent)
#include "test_event.moc"
