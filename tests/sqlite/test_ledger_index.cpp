#include <QtTest>

#include <QTemporaryDir>

#include <fstream>

#include "sqlite/ledger_index.h"

using namespace gantry;
using namespace gantry::sqlite;

namespace {

RecordRow row(std::int64_t n, const char* kind, const char* by, const char* release, const char* words) {
  return {n, Time(std::chrono::seconds(1000 + n)), kind, by, release, "01JD", "healthy", words, n * 100, 100};
}

std::vector<std::int64_t> numbers(const Result<std::vector<RecordRow>>& rows) {
  std::vector<std::int64_t> found;
  if (!rows) return {-1};
  for (const RecordRow& one : *rows) found.push_back(one.n);
  return found;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

class TestLedgerIndex : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_index.reset();
    std::filesystem::remove(path());
    m_index = std::move(*LedgerIndex::open(path()));
    const std::vector<RecordRow> rows{row(1, "ledger.started", "host", "", "shop"), row(2, "approval", "jonas", "", "approves größe sha-abc123"), row(3, "run.started", "host", "sha-abc123", "run started by mara"),
                                      row(4, "run.finished", "host", "sha-abc123", "run finished healthy"), row(5, "hold", "mara", "", "holds \"quoted\" because")};
    QVERIFY(m_index->add(rows, {5, 600, "sha256:head"}));
  }

  void filtersNewestFirst() {
    QCOMPARE(numbers(m_index->find({})), (Numbers{5, 4, 3, 2, 1}));
    QCOMPARE(numbers(m_index->find({.person = "host"})), (Numbers{4, 3, 1}));
    QCOMPARE(numbers(m_index->find({.kind = "run."})), (Numbers{4, 3}));
    QCOMPARE(numbers(m_index->find({.kind = "run.started"})), (Numbers{3}));
    QCOMPARE(numbers(m_index->find({.release = "sha-abc"})), (Numbers{4, 3}));
    QCOMPARE(numbers(m_index->find({.since = Time(std::chrono::seconds(1004))})), (Numbers{5, 4}));
    QCOMPARE(numbers(m_index->find({.until = Time(std::chrono::seconds(1002))})), (Numbers{1}));
    QCOMPARE(numbers(m_index->find({.before = 4, .most = 2})), (Numbers{3, 2}));
  }

  void namesEverybodyOnce() {
    QCOMPARE(*m_index->people(), (std::vector<std::string>{"host", "jonas", "mara"}));
    QVERIFY(m_index->forget());
    QVERIFY(m_index->people()->empty());
  }

  void findsWords() {
    QCOMPARE(numbers(m_index->find({.text = "run"})), (Numbers{4, 3}));
    QCOMPARE(numbers(m_index->find({.text = "run mara"})), (Numbers{3}));
    QCOMPARE(numbers(m_index->find({.text = "sha-abc1"})), (Numbers{2}));
    QCOMPARE(numbers(m_index->find({.text = "grosse"})), (Numbers{}));
    QCOMPARE(numbers(m_index->find({.text = "große"})), (Numbers{2}));
    QCOMPARE(numbers(m_index->find({.text = "GRÖSSE"})), (Numbers{}));
    QCOMPARE(numbers(m_index->find({.text = "Größe"})), (Numbers{2}));
    QCOMPARE(numbers(m_index->find({.person = "host", .text = "healthy"})), (Numbers{4}));
    QCOMPARE(numbers(m_index->find({.text = "run", .before = 4})), (Numbers{3}));
    QCOMPARE(numbers(m_index->find({.text = "run - , mara"})), (Numbers{3}));
    QCOMPARE(numbers(m_index->find({.text = "\"", .before = 4, .most = 2})), (Numbers{3, 2}));
  }

  void keepsOnceWhatTwoAddAtTheSameTime() {
    QVERIFY(m_index->add({row(4, "run.finished", "host", "sha-abc123", "again"), row(5, "hold", "mara", "", "again"), row(6, "hold", "mara", "", "lifted")}, {6, 700, "sha256:next"}));
    QVERIFY(m_index->add({row(4, "run.finished", "host", "sha-abc123", "again")}, {4, 500, "sha256:earlier"}));
    QCOMPARE(numbers(m_index->find({})), (Numbers{6, 5, 4, 3, 2, 1}));
    QCOMPARE(numbers(m_index->find({.text = "again"})), (Numbers{}));
    QCOMPARE(m_index->indexed()->records, std::int64_t{6});
  }

  void takesNothingAsSyntax() {
    for (const char* text : {"\"", "\"quoted\"", "run OR", "run NEAR(", "*", "col:run", "-run", "^run", "'; DROP TABLE record; --"}) {
      const auto rows = m_index->find({.text = text});
      QVERIFY2(rows, rows ? "" : (std::string(text) + rows.error().message).c_str());
    }
    QCOMPARE(numbers(m_index->find({.text = "\"quoted\""})), (Numbers{5}));
  }

  void remembersHowFarItGot() {
    m_index.reset();
    m_index = std::move(*LedgerIndex::open(path()));
    const auto upTo = m_index->indexed();
    QCOMPARE(upTo->records, std::int64_t{5});
    QCOMPARE(upTo->bytes, std::int64_t{600});
    QCOMPARE(upTo->head, std::string("sha256:head"));
    QVERIFY(m_index->forget());
    QCOMPARE(m_index->indexed()->records, std::int64_t{0});
    QCOMPARE(numbers(m_index->find({})), Numbers{});
  }

  void addsAllOrNothing() {
    QVERIFY(!m_index->add({row(6, "hold", "mara", "", "x"), row(5, "hold", "mara", "", "there already")}, {6, 700, "h"}));
    QCOMPARE(m_index->indexed()->records, std::int64_t{5});
    QCOMPARE(numbers(m_index->find({.kind = "hold"})), (Numbers{5}));
  }

  void isMadeAnewWhenItIsDamaged() {
    m_index.reset();
    std::ofstream(path(), std::ios::binary | std::ios::trunc) << std::string(8192, 'x');
    auto opened = LedgerIndex::open(path());
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    QCOMPARE((*opened)->indexed()->records, std::int64_t{0});
  }

 private:
  [[nodiscard]] std::filesystem::path path() const { return std::filesystem::path(m_folder.path().toStdString()) / "production.index"; }
  QTemporaryDir m_folder;
  std::unique_ptr<RecordIndex> m_index;
};

QTEST_APPLESS_MAIN(TestLedgerIndex)
#include "test_ledger_index.moc"
