#include <QtTest>

#include <QTemporaryDir>

#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "core/time.h"
#include "ledger/chain.h"
#include "ledger/ledger_file.h"
#include "ledger/lines_of_file.h"

using namespace gantry;
using namespace gantry::ledger;

namespace {

Record sample() {
  return {7, beforeTheFirst(), *parseTime("2026-11-23T08:50:00.123Z"), "run.finished", *EnvironmentName::parse("production"), "host",
          Body{{"run", std::string("01JD")}, {"ok", true}, {"migrations", std::int64_t{3}}, {"why", std::string("a \"quoted\" \\ word\nand more")}}};
}

std::string bare(const Record& record) {
  std::string line = record.line();
  line.pop_back();
  return line;
}

Draft draft(const char* kind) { return {*parseTime("2026-11-23T08:50:00.123Z"), kind, std::nullopt, "desk", Body{{"project", std::string("shop")}}}; }

std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace

class TestRecord : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsWhatItWrites() {
    const auto read = Record::parse(bare(sample()));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(*read == sample());
    QVERIFY(sample().line().starts_with("{\"n\":7,\"prev\":\"sha256:e3b0c442"));
  }

  void writesHiddenCharactersVisibly() {
    Record record = sample();
    record.said = Body{{"why", std::string("a\x1b[2J\xe2\x80\xae\xff\tb")}};
    const std::string line = record.line();
    QVERIFY(line.find('\x1b') == std::string::npos);
    QVERIFY(line.find("⟦U+001B⟧[2J⟦U+202E⟧⟦0xFF⟧ b") != std::string::npos);
    QVERIFY(Record::parse(bare(record)));
  }

  void refusesEverySingleChangedByteThatIsNoLongerTheOneSpelling() {
    const std::string line = bare(sample());
    for (std::size_t at = 0; at < line.size(); ++at)
      for (const char c : {'\0', '\x1b', '"', '\\', '\xff'}) {
        std::string changed = line;
        changed[at] = c;
        const auto read = Record::parse(changed);
        QVERIFY(!read || bare(*read) == changed);
      }
    for (std::size_t length = 0; length < line.size(); ++length) QVERIFY(!Record::parse(line.substr(0, length)));
  }

  void refusesOtherSpellings_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char* name, const char* from, const char* to) { QTest::newRow(name) << QByteArray(from) << QByteArray(to); };
    row("a blank", "\"n\":7", "\"n\": 7");
    row("a zero in front", "\"n\":7", "\"n\":07");
    row("record nought", "\"n\":7", "\"n\":0");
    row("a fraction", "\"migrations\":3", "\"migrations\":3.0");
    row("a number beyond 2^53", "\"migrations\":3", "\"migrations\":9007199254740992");
    row("a null", "\"migrations\":3", "\"migrations\":null");
    row("something nested", "\"migrations\":3", "\"migrations\":{\"a\":1}");
    row("a list", "\"migrations\":3", "\"migrations\":[3]");
    row("a name twice", "\"migrations\":3", "\"ok\":3");
    row("a needless escape", "01JD", "\\u0030");
    row("a slash escaped", "01JD", "\\/");
    row("a control character", "01JD", "\x01");
    row("a line's end as it is", "01JD", "\n");
    row("UTF-8 that is none", "01JD", "\xc3\x28");
    row("text turned around", "01JD", "\xe2\x80\xae");
    row("another first key", "{\"n\"", "{\"m\"");
    row("parts of a millisecond", "00.123Z", "00.1234Z");
    row("another environment's form", "\"production\"", "\"Production\"");
    row("something behind", "}}", "}} ");
  }
  void refusesOtherSpellings() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    std::string line = bare(sample());
    const std::size_t at = line.find(from.toStdString());
    QVERIFY(at != std::string::npos);
    QVERIFY(!Record::parse(line.replace(at, static_cast<std::size_t>(from.size()), to.toStdString())));
  }

  void refusesDeepAndLongLinesQuickly() {
    QVERIFY(!Record::parse(std::string(60'000, '{')));
    QVERIFY(!Record::parse(std::string(60'000, '[')));
    QVERIFY(!Record::parse(std::string(100'000, 'x')));
  }

  void appendsInAChain() {
    const QTemporaryDir folder;
    const LedgerFile file(folder.filePath(QStringLiteral("desk")).toStdString());
    QVERIFY(!file.append(draft("attempt.refused")));
    QVERIFY(file.append(draft("ledger.started")));
    QVERIFY(!file.append(draft("ledger.started")));
    QVERIFY(file.append(draft("attempt.refused")));
    Chain chain;
    QVERIFY(readLines(file.path(), [&](std::string_view line) { return chain.take(line).has_value(); }));
    QCOMPARE(chain.size(), std::int64_t{2});
  }

  void cutsOffATornLine() {
    const QTemporaryDir folder;
    const LedgerFile file(folder.filePath(QStringLiteral("desk")).toStdString());
    QVERIFY(file.append(draft("ledger.started")));
    const std::string whole = bytesOf(file.path());
    std::ofstream(file.path(), std::ios::app) << "{\"n\":2,\"prev\":";
    QVERIFY(readLines(file.path(), [](std::string_view) { return true; })->torn);
    const auto second = file.append(draft("attempt.refused"));
    QVERIFY(second);
    QCOMPARE(bytesOf(file.path()), whole + second->line());
  }

  void doesNotWriteWhereItCannotRead() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("desk")).toStdString();
    std::ofstream(path) << "not a ledger\n";
    QVERIFY(!LedgerFile(path).append(draft("attempt.refused")));
    QCOMPARE(bytesOf(path), std::string("not a ledger\n"));
    QVERIFY(!LedgerFile("/proc/nowhere/desk").append(draft("ledger.started")));
    std::filesystem::create_symlink(path, path.string() + "-link");
    QVERIFY(!LedgerFile(path.string() + "-link").append(draft("ledger.started")));
  }

  void writersAtOnceMakeOneChain() {
    const QTemporaryDir folder;
    const LedgerFile file(folder.filePath(QStringLiteral("desk")).toStdString());
    QVERIFY(file.append(draft("ledger.started")));
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer)
      writers.emplace_back([&] {
        for (int i = 0; i < 25; ++i) [[maybe_unused]] const auto record = file.append(draft("attempt.refused"));
      });
    for (std::thread& writer : writers) writer.join();
    Chain chain;
    QVERIFY(readLines(file.path(), [&](std::string_view line) { return chain.take(line).has_value(); }));
    QCOMPARE(chain.size(), std::int64_t{101});
  }

  void refusesAGigabyteWithoutANewlineInLittleMemory() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("bomb")).toStdString();
    { std::ofstream made(path); }
    std::filesystem::resize_file(path, std::uintmax_t{1} << 30);  // sparse: a gigabyte of NUL
    const auto read = readLines(path, [](std::string_view) { return true; });
    QVERIFY(!read);
    QVERIFY(read.error().code == Code::invalid);
  }
};

QTEST_APPLESS_MAIN(TestRecord)
#include "test_record.moc"
