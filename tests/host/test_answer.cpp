#include <QtTest>

#include <set>

#include "core/text.h"
#include "core/time.h"
#include "host/answer.h"
#include "host/facts_reader.h"
#include "host/rendering.h"
#include "host/trust_answers.h"
#include "support/samples.h"

using namespace gantry;
using namespace gantry::host;
using namespace gantry::testing;

namespace {

std::string golden() {
  QFile file(QStringLiteral(GANTRY_GOLDEN "/facts.txt"));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::vector<std::string> goldenLines() {
  std::vector<std::string> lines;
  const std::string text = golden();
  for (const std::string_view line : split(text, '\n'))
    if (line.find(' ') != std::string_view::npos && !line.starts_with("gantry-host")) lines.emplace_back(line);
  return lines;
}

}  // namespace

class TestAnswer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void takesAnAnswerApart() {
    const auto lines = parseAnswer("gantry-host 1\nready 200 14\nempty\nend\n");
    QVERIFY(lines);
    QCOMPARE(lines->size(), std::size_t{2});
    QCOMPARE((*lines)[0].key, std::string("ready"));
    QVERIFY(((*lines)[0].words == std::vector<std::string>{"200", "14"}));
    QVERIFY((*lines)[1].words.empty());
    QVERIFY(parseAnswer("gantry-host 1\nend\n")->empty());
  }

  void refusesOtherAnswers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("nothing") << QByteArray() << QByteArray("cut off");
    QTest::newRow("only a newline") << QByteArray("\n") << QByteArray("cut off");
    QTest::newRow("only an end") << QByteArray("end\n") << QByteArray("cut off");
    QTest::newRow("no end") << QByteArray("gantry-host 1\nready 200 14\n") << QByteArray("cut off");
    QTest::newRow("end without newline") << QByteArray("gantry-host 1\nend") << QByteArray("cut off");
    QTest::newRow("something after the end") << QByteArray("gantry-host 1\nend\nx\n") << QByteArray("cut off");
    QTest::newRow("end with blank") << QByteArray("gantry-host 1\nend \n") << QByteArray("cut off");
    QTest::newRow("newer version") << QByteArray("gantry-host 2\nend\n") << QByteArray("instead of \"gantry-host 1\"");
    QTest::newRow("a greeting") << QByteArray("Welcome!\ngantry-host 1\nend\n") << QByteArray("begins with \"Welcome!\"");
    for (const char* word : {"a  b", "a ", " a", "a\tb", "a\rb", "$(id)", "`id`", "a;b", "'a'", "\x1b[31m", "\xC3\xA9", "*", "~", "#", "\\"})
      QTest::newRow(word) << "gantry-host 1\n" + QByteArray(word) + "\nend\n" << QByteArray("no word");
    QTest::newRow("NUL") << QByteArray("gantry-host 1\na\0b\nend\n", 22) << QByteArray("no word");
    QTest::newRow("empty line") << QByteArray("gantry-host 1\n\nend\n") << QByteArray("no word");
    QTest::newRow("word of 301") << "gantry-host 1\n" + QByteArray(301, 'a') + "\nend\n" << QByteArray("no word");
    QTest::newRow("over 1 MiB") << "gantry-host 1\n" + QByteArray("a\n").repeated(1 << 19) + "end\n" << QByteArray("1 MiB");
  }
  void refusesOtherAnswers() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, why);
    const auto lines = parseAnswer(text.toStdString());
    QVERIFY(!lines);
    QCOMPARE(lines.error().code, Code::invalid);
    QVERIFY2(lines.error().message.find(why.toStdString()) != std::string::npos, lines.error().message.c_str());
    for (const char c : lines.error().message) QVERIFY(static_cast<unsigned char>(c) >= 0x20);
  }

  void refusesAnAnswerThatWasCutOffAnywhere() {
    const std::string text = golden();
    for (std::size_t length = 0; length < text.size(); ++length) QVERIFY(!parseAnswer(text.substr(0, length)));
    QVERIFY(parseAnswer(text));
  }

  void readsMigrationsOnlyOfTheImageThatWasAskedFor() {
    const PinnedImage image = testing::migratorImage('7');
    const std::string tar("a tar\n\0 of bytes", 16);
    const auto framed = [](const PinnedImage& about, const std::string& bytes, const Digest& digest) {
      return "gantry-host 1\nimage " + about.text() + "\nmigrations " + digest.text() + " " + std::to_string(bytes.size()) + "\n" + bytes + "end\n";
    };
    const auto good = readMigrations(framed(image, tar, Digest::of(tar)), image);
    QVERIFY2(good.has_value(), good ? "" : good.error().message.c_str());
    QCOMPARE(*good, tar);
    const std::string whole = framed(image, tar, Digest::of(tar));
    for (const std::string& wrong : {framed(testing::migratorImage('8'), tar, Digest::of(tar)), framed(image, tar, Digest::of("other")), whole.substr(0, whole.size() - 4),
                                     whole.substr(0, whole.size() - 10), whole + "more", testing::answer({"image " + image.text()}),
                                     testing::answer({"migrations " + Digest::of("").text() + " 0"}), std::string()})
      QCOMPARE(readMigrations(wrong, image).error().code, Code::invalid);
  }
  void makesErrorsOfRefusals_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("wayOut");
    const auto row = [](const char* name, int status, const char* said, const char* code, const char* message, const char* wayOut) {
      QTest::newRow(name) << status << QByteArray(said) << QByteArray(code) << QByteArray(message) << QByteArray(wayOut);
    };
    row("refused", 1, "gantry: run-unknown: there is no run X\n", "host-refused", "there is no run X", "");
    row("stale", 1, "gantry: plan-stale: it moved\n", "plan-stale", "it moved", "");
    row("expired", 1, "gantry: plan-expired: too old\n", "plan-stale", "too old", "");
    row("variable", 1, "gantry: variable-unset: not set: A\ngantry: way-out: set it\n", "host-unfit", "not set: A", "set it");
    row("configuration", 1, "gantry: config-invalid: no\n", "host-unfit", "no", "");
    row("rules", 1, "gantry: rules-failed: no\n", "host-unfit", "no", "");
    row("words", 64, "gantry: words-invalid: app is not valid\n", "internal", "app is not valid", "");
    row("an older script", 64, "gantry: words-invalid: no such verb; try help\n", "host-unfit", "the host's deploy-compose.sh is of an earlier Gantry and cannot do this",
        "bring it up to date with `gantryctl host setup ENVIRONMENT`, on a protected host as its page says");
    row("bytes", 65, "gantry: bytes: they do not match\n", "digest-mismatch", "they do not match", "");
    row("tool", 69, "gantry: tool-missing: flock is missing\n", "host-unfit", "flock is missing", "");
    row("space", 73, "gantry: no-space: full\n", "host-unfit", "full", "");
    row("busy", 75, "gantry: busy: taken\n", "busy", "taken", "");
    row("mode", 77, "gantry: places: not yours\n", "host-unfit", "not yours", "");
    row("after other words", 1, "bash: warning: locale\ngantry: held: it is held\n", "host-refused", "it is held", "");
    row("no script", 127, "bash: /srv/shop/deploy-compose.sh: No such file or directory\n", "host-unfit",
        "the host has no usable deploy-compose.sh (status 127): bash: /srv/shop/deploy-compose.sh: No such file or directory",
        "set the host up with `gantryctl host setup ENVIRONMENT`");
    row("not executable", 126, "", "host-unfit", "the host has no usable deploy-compose.sh (status 126): it gave no reason",
        "set the host up with `gantryctl host setup ENVIRONMENT`");
    row("silent", 1, "", "host-refused", "the host ended the call with status 1: it gave no reason", "");
    row("a foreign word", 255, "Killed by something\n", "host-refused", "the host ended the call with status 255: Killed by something", "");
    row("hostile sentence", 1, "gantry: held: \x1b[31mred\xE2\x80\xAE\n", "host-refused", "⟦U+001B⟧[31mred⟦U+202E⟧", "");
    row("hostile way out", 1, "gantry: held: x\ngantry: way-out: \x1b]0;t\x07\n", "host-refused", "x", "⟦U+001B⟧]0;t⟦U+0007⟧");
    row("no sentence", 1, "gantry: held\n", "host-refused", "the host ended the call with status 1: gantry: held", "");
  }
  void makesErrorsOfRefusals() {
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, wayOut);
    const Error error = refusal(status, said.toStdString());
    QCOMPARE(QByteArray::fromStdString(std::string(name(error.code))), code);
    QCOMPARE(QByteArray::fromStdString(error.message), message);
    QCOMPARE(QByteArray::fromStdString(error.wayOut), wayOut);
  }

  void readsEveryLineOfTheGoldenFacts() {
    const auto facts = readFacts(golden());
    QVERIFY2(facts, facts ? "" : facts.error().message.c_str());
    const Digest a = digestOf('a');
    const Digest b = digestOf('b');
    QCOMPARE(facts->script, a.text());
    QCOMPARE(facts->user, std::string("deploy"));
    QCOMPARE(facts->hostname, std::string("prod-1"));
    QCOMPARE(facts->boot, std::string("0f1b7a52-4c1e-4a53-9d0e-0a2f6f6d4a11"));
    QCOMPARE(facts->mode, std::string("guarded"));
    QCOMPARE(toMilliseconds(*facts->now), std::string("2026-11-23T08:50:00.123Z"));
    QVERIFY((facts->tools == std::vector<ToolFacts>{{"bash", "5.2.15"}, {"flock", "2.38.1"}, {"systemd-run", "missing"}}));
    QCOMPARE(facts->engine + " " + facts->compose + " " + facts->platform, std::string("20.10.24 2.20.3 linux/amd64"));
    QVERIFY((facts->disks == std::vector<DiskFacts>{{"deploy", 12'000'000'000, 50'000'000'000}, {"engine", 400'000'000, 50'000'000'000}}));
    QCOMPARE(facts->killUserProcesses + " " + facts->detach, std::string("lingering setsid"));
    QVERIFY((facts->rules == std::vector<RuleVerdict>{{"env-file", true, "-"}, {"env-key", false, "SMTP_PASSWORD"}}));
    QVERIFY((facts->lock == LockHolder{runId('R').text(), "jonas", "2026-11-23T08:49:00.000Z", "migrate"}));
    QVERIFY((facts->hold == Hold{runId('Q').text(), "jonas", "2026-11-22T08:49:00.000Z"}));
    QVERIFY((*facts->servingRun() == ServingRun{runId('P'), *Tag::parse("sha-1ce08b52"), a, b, b}));
    QCOMPARE(facts->servingSince, std::string("2026-11-20T08:49:00.000Z"));
    QCOMPARE(facts->containers.size(), std::size_t{2});
    QVERIFY((facts->containers[0] == ContainerFacts{"app", "4f2d", "running", "healthy", 2, "2026-11-20T08:48:00Z", b.text(),
                                                    appImage('a').text(), "1ce08b52"}));
    QVERIFY((facts->ready == ReadyFacts{200, 14}));
    QVERIFY(facts->bundlePresent == true);
    QVERIFY(facts->imagesPresent == std::vector{appImage('a').text()});
    QCOMPARE(facts->migrations.size(), std::size_t{2});
    QCOMPARE(facts->migrations[1].state, std::string("failed"));
    QVERIFY((facts->migratorLock == MigratorLock{"71", "idle", std::chrono::minutes(3)}));
    QCOMPARE(facts->database, std::string("read"));
    QCOMPARE(facts->runs.size(), std::size_t{2});
    QVERIFY(!facts->runs[0].outcome && !facts->runs[0].finished && facts->runs[0].imagesPresent);
    QVERIFY(facts->runs[1].outcome == Outcome::healthy && facts->runs[1].finished && !facts->runs[1].imagesPresent);
    QVERIFY(facts->interrupted == std::vector{runId('N').text()});
  }

  void readsTheOtherFormsOfALine() {
    const auto read = [](const std::string& line) { return *readFacts(answer({line})); };
    QVERIFY(std::holds_alternative<ServesNothing>(read("serving nothing").serving));
    QVERIFY(read(runLine('R', '9', "healthy", "present")).runs[0].bundlePresent);
    QVERIFY(!read(runLine('R', '9', "healthy", "present absent")).runs[0].bundlePresent);
    QVERIFY(std::get<Unmanaged>(read("serving unmanaged " + digestOf('a').text()).serving).image == digestOf('a'));
    QVERIFY(!read("lock free").lock);
    QVERIFY(!read("hold none").hold);
    QVERIFY(read("hold - mara 2026-11-22T08:49:00.000Z").hold->run == "-");
    QVERIFY(read("bundle absent").bundlePresent == false);
    QVERIFY(!read("user deploy").bundlePresent);
    QVERIFY((read("ready 0 2000").ready == ReadyFacts{0, 2000}));
    QVERIFY(read(runLine('R', '9', "interrupted")).runs[0].outcome == Outcome::interrupted);
  }

  void refusesALineWithTooFewWords() {
    for (const std::string& line : goldenLines()) {
      const auto words = split(line, ' ');
      if (words[0] == "frost") continue;
      const bool subjectMayMiss = words[0] == "rule" || words[0] == "hold";
      const std::string shorter = words.size() == 2 || !subjectMayMiss ? line.substr(0, line.rfind(' ')) : std::string(words[0]);
      const auto facts = readFacts(answer({shorter}));
      QVERIFY2(!facts, shorter.c_str());
      QCOMPARE(facts.error().code, Code::invalid);
      QVERIFY2(facts.error().message.find(words[0]) != std::string::npos, facts.error().message.c_str());
    }
  }

  void refusesALineWithOtherWords_data() {
    QTest::addColumn<QByteArray>("line");
    const std::string run = runLine('R', '9', "healthy");
    const auto with = [](std::string line, std::size_t word, const std::string& other) {
      auto words = split(line, ' ');
      std::string changed;
      for (std::size_t i = 0; i < words.size(); ++i) changed += (i == 0 ? "" : " ") + (i == word ? other : std::string(words[i]));
      return QByteArray::fromStdString(changed);
    };
    for (const char* line : {"now yesterday", "disk deploy much 5", "disk deploy -1 5", "disk deploy 1 -5", "disk deploy 1.5 5",
                             "disk deploy 99999999999999999999 5", "lock taken", "lock held", "hold maybe", "serving something",
                             "serving unmanaged sha256:abc", "ready ok 5", "ready 200 fast", "ready -1 5", "ready 4294967496 5",
                             "ready 200 -5", "rule env-file perhaps -", "bundle perhaps", "container app 4f2d running healthy x - - - -",
                             "container app 4f2d running healthy -1 - - - -", "image ghcr.io/acme/shop-app@sha256:abc perhaps"})
      QTest::newRow(line) << QByteArray(line);
    for (const std::size_t word : {1U, 2U, 4U, 5U, 6U, 7U, 8U, 9U, 10U})
      QTest::newRow(("run, word " + std::to_string(word)).c_str()) << with(run, word, "x=1");
    for (const std::size_t word : {1U, 3U, 4U, 5U})
      QTest::newRow(("serving, word " + std::to_string(word)).c_str()) << with(servingLine('9'), word, "x=1");
  }
  void refusesALineWithOtherWords() {
    QFETCH(QByteArray, line);
    const auto facts = readFacts(answer({line.toStdString()}));
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, Code::invalid);
  }

  void refusesALineThatComesTwice() {
    const std::set<std::string, std::less<>> many{"tool", "disk", "rule", "container", "image", "migration", "run", "interrupted", "frost"};
    for (const std::string& line : goldenLines()) {
      const std::string key(split(line, ' ')[0]);
      QVERIFY2(readFacts(answer({line, line})).has_value() == many.contains(key), line.c_str());
    }
  }

  void readsARenderingWithinFacts() {
    const std::string config = "keyed:" + std::string(64, 'a');
    const auto alone = readRendering("gantry-host 1\nconfig " + config + "\nrule env-file ok\nservice app new\nrecreate redis\nend\n");
    QVERIFY(alone);
    QCOMPARE(alone->config.text(), config);
    QVERIFY((alone->services == std::vector<Rendering::Service>{{"app", "new"}}));
    QVERIFY(alone->recreate == std::vector<std::string>{"redis"});
    const auto within = readRenderingWithin("gantry-host 1\nlock free\nrule env-file failed\nrendered config " + config +
                                            "\nrendered rule env-file ok\nrendered service app new\nrendered recreate redis\nend\n");
    QVERIFY(within && *within);
    QVERIFY(**within == *alone);
    const auto without = readRenderingWithin("gantry-host 1\nlock free\nconfig " + config + "\nend\n");
    QVERIFY(without && !*without);
  }

  void refusesARenderingThatCannotBeRead() {
    QCOMPARE(readRendering("gantry-host 1\nrule env-file ok\nend\n").error().code, Code::invalid);
    for (const char* line : {"rule env-file", "rule env-file perhaps", "config x"})
      QVERIFY2(!readRendering(std::string("gantry-host 1\nconfig keyed:") + std::string(64, 'a') + "\n" + line + "\nend\n"), line);
    QVERIFY(!readRenderingWithin("gantry-host 1\nrendered service app new\nend\n"));
  }
};

QTEST_APPLESS_MAIN(TestAnswer)
#include "test_answer.moc"
