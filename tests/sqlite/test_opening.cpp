#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>

#include <sys/stat.h>

#include "sqlite/database.h"
#include "sqlite/location.h"
#include "sqlite/samples.h"
#include "sqlite/schema.h"
#include "sqlite/store.h"

using namespace gantry;
using gantry::sqlite::Database;
using gantry::sqlite::Store;

namespace {

/// Schema 1 as it was released: this text never changes.
const char* const kVersion1 = R"(
CREATE TABLE seen(
  name TEXT NOT NULL, tag TEXT NOT NULL, digest TEXT NOT NULL, first_seen_ms INTEGER NOT NULL,
  PRIMARY KEY(name, tag)) WITHOUT ROWID;
CREATE TABLE image(
  name TEXT NOT NULL, digest TEXT NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY(name, digest)) WITHOUT ROWID;
CREATE TABLE run(
  run TEXT PRIMARY KEY NOT NULL, project TEXT NOT NULL, environment TEXT NOT NULL, release TEXT NOT NULL,
  plan TEXT NOT NULL, asked_ms INTEGER NOT NULL, outcome TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX run_of_project ON run(project, asked_ms);
CREATE TABLE journal(
  run TEXT NOT NULL, n INTEGER NOT NULL CHECK(n >= 1), line TEXT NOT NULL,
  PRIMARY KEY(run, n)) WITHOUT ROWID;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'a journal is append-only'); END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'a journal is append-only'); END;
PRAGMA application_id=1198813817; PRAGMA user_version=1;
INSERT INTO journal VALUES('01JD3XW9V8ZK5T9Q2B7M4N0001', 1, 'kept');
)";

QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }

int modeOf(const std::filesystem::path& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
}

}  // namespace

class TestOpening : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> m_folder;

  [[nodiscard]] std::filesystem::path path(const char* name = "gantry.sqlite") const {
    return std::filesystem::path(m_folder->path().toStdString()) / name;
  }
  void makeDatabase(const std::string& sql) const {
    std::ofstream(path()).flush();
    auto database = Database::open(path());
    QVERIFY(database);
    const auto made = database->script(sql);
    QVERIFY2(made, made ? "" : made.error().message.c_str());
  }
  void refuses(Code code, const char* message, const char* wayOut) const {
    const auto store = Store::open(path());
    QVERIFY(!store);
    QCOMPARE(store.error().code, code);
    QVERIFY2(bytes(store.error().message).contains(bytes(path().string())), store.error().message.c_str());
    QVERIFY2(bytes(store.error().message).contains(message), store.error().message.c_str());
    QVERIFY2(bytes(store.error().wayOut).contains(wayOut), store.error().wayOut.c_str());
  }

 private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void makesAPrivateFile() {
    const auto deep = path("share/gantry/gantry.sqlite");
    const auto store = Store::open(deep);
    QVERIFY2(store, store ? "" : store.error().message.c_str());
    QVERIFY((*store)->append(samples::run(), 1, "x"));
    QCOMPARE(modeOf(deep), 0600);
    QCOMPARE(modeOf(deep.string() + "-wal"), 0600);
    QCOMPARE(modeOf(deep.parent_path()), 0700);
    QCOMPARE(modeOf(deep.parent_path().parent_path()), 0700);
  }

  void takesOthersRightsAway() {
    QVERIFY(Store::open(path()));
    chmod(path().c_str(), 0664);
    QVERIFY(Store::open(path()));
    QCOMPARE(modeOf(path()), 0600);
  }

  void hardensTheConnection() {
    QVERIFY(Store::open(path()));
    auto database = Database::open(path());
    QCOMPARE(*database->number("PRAGMA foreign_keys"), 1);
    QCOMPARE(*database->number("PRAGMA recursive_triggers"), 1);
    QCOMPARE(*database->number("PRAGMA trusted_schema"), 0);
    QCOMPARE(*database->number("PRAGMA busy_timeout"), 10'000);
    QCOMPARE(*database->number("PRAGMA user_version"), sqlite::newestSchema());
    QVERIFY(database->number("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'").value() == 1);
  }

  void upgradesFromVersion1() {
    makeDatabase(kVersion1);
    const auto store = Store::open(path());
    QVERIFY2(store, store ? "" : store.error().message.c_str());
    QCOMPARE((*store)->journal(samples::run())->front(), std::string("kept"));
    QVERIFY((*store)->keepFacts(samples::project(), samples::environment(), samples::at(1), "new"));
  }

  void refusesANewerSchema() {
    makeDatabase("PRAGMA application_id=1198813817; PRAGMA user_version=99;");
    refuses(Code::notSupported, "has schema 99; this Gantry knows schemas up to 3", "start the newer Gantry");
  }
  void refusesAnotherProgramsFile_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("tables") << QByteArray("CREATE TABLE bookmarks(url)");
    QTest::newRow("version") << QByteArray("CREATE TABLE x(y); PRAGMA user_version=1;");
    QTest::newRow("application") << QByteArray("PRAGMA application_id=5;");
    QTest::newRow("newer of another") << QByteArray("PRAGMA application_id=5; PRAGMA user_version=99;");
  }
  void refusesAnotherProgramsFile() {
    QFETCH(QByteArray, sql);
    makeDatabase(sql.toStdString());
    refuses(Code::notSupported, "is a database of another program", "GANTRY_STORE");
  }

  void saysWhatADamagedFileCosts_data() {
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("large");
    QTest::newRow("header") << 0 << false;
    QTest::newRow("page") << 4096 << false;
    QTest::newRow("header of a large file") << 0 << true;
  }
  void saysWhatADamagedFileCosts() {
    QFETCH(int, offset);
    QFETCH(bool, large);
    {
      const auto store = Store::open(path());
      for (int n = 1; n <= 100; ++n) QVERIFY((*store)->append(samples::run(), n, std::string(200, 'x')));
      if (large) QVERIFY((*store)->keepFacts(samples::project(), samples::environment(), samples::at(1), std::string(20'000'000, 'x')));
    }
    std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(offset);
    file << std::string(8192, '\x5a');
    file.close();
    refuses(Code::storage, "is damaged", "-wal");
    refuses(Code::storage, "is damaged", "the digests first seen for each tag");
  }
  void saysThatAFileIsNoDatabase() {
    std::ofstream(path()) << std::string(5000, 'x');
    refuses(Code::storage, "is damaged", "aside");
  }

  void wantsToWrite_data() {
    QTest::addColumn<bool>("file");
    QTest::newRow("read-only file") << true;
    QTest::newRow("read-only folder") << false;
  }
  void wantsToWrite() {
    QFETCH(bool, file);
    QVERIFY(Store::open(path()));
    chmod(path().c_str(), file ? 0400 : 0600);
    chmod(path().parent_path().c_str(), file ? 0700 : 0500);
    constexpr uid_t nobody = 65534;
    const bool isRoot = geteuid() == 0;
    // Root may write everywhere: become somebody else for the look.
    if (isRoot) QCOMPARE(chown(path().c_str(), nobody, nobody) | chown(path().parent_path().c_str(), nobody, nobody), 0);
    if (isRoot) QCOMPARE(seteuid(nobody), 0);
    const auto store = Store::open(path());
    if (isRoot) QCOMPARE(seteuid(0), 0);
    chmod(path().parent_path().c_str(), 0700);
    QVERIFY(!store);
    QCOMPARE(store.error().code, Code::storage);
    QVERIFY2(bytes(store.error().message).contains("cannot be written"), store.error().message.c_str());
    QVERIFY(bytes(store.error().wayOut).contains("writable"));
  }

  void refusesAPlaceThatIsNoFile() {
    std::filesystem::create_directory(path());
    refuses(Code::storage, "it is not a regular file", "GANTRY_STORE");
    std::filesystem::remove(path());
    QCOMPARE(mkfifo(path().c_str(), 0600), 0);
    refuses(Code::storage, "it is not a regular file", "GANTRY_STORE");
    QVERIFY(bytes(Store::open(path() / "below.sqlite").error().message).contains("it is not a folder"));
  }

  void findsItsPlace() {
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", "/home/mara");
    qunsetenv("XDG_DATA_HOME");
    qunsetenv("GANTRY_STORE");
    QCOMPARE(sqlite::defaultStorePath()->string(), std::string("/home/mara/.local/share/gantry/gantry.sqlite"));
    qputenv("XDG_DATA_HOME", "relative");
    QCOMPARE(sqlite::defaultStorePath()->string(), std::string("/home/mara/.local/share/gantry/gantry.sqlite"));
    qputenv("XDG_DATA_HOME", "/data");
    QCOMPARE(sqlite::defaultStorePath()->string(), std::string("/data/gantry/gantry.sqlite"));
    qputenv("GANTRY_STORE", "/elsewhere/x.sqlite");
    QCOMPARE(sqlite::defaultStorePath()->string(), std::string("/elsewhere/x.sqlite"));
    qunsetenv("GANTRY_STORE");
    qunsetenv("XDG_DATA_HOME");
    qunsetenv("HOME");
    QCOMPARE(sqlite::defaultStorePath().error().code, Code::storage);
    qputenv("HOME", home);
  }
};

QTEST_APPLESS_MAIN(TestOpening)
#include "test_opening.moc"
