#include <QTemporaryDir>
#include <QtTest>

#include <thread>

#include "sqlite/database.h"
#include "sqlite/image_json.h"
#include "sqlite/store.h"
#include "sqlite/samples.h"

using namespace gantry;
using gantry::sqlite::Store;

class TestStore : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<Store> m_store;

  [[nodiscard]] std::filesystem::path path() const { return m_folder->path().toStdString() + "/gantry.sqlite"; }
  void reopen() {
    m_store.reset();
    auto store = Store::open(path());
    QVERIFY2(store, store ? "" : store.error().message.c_str());
    m_store = std::move(*store);
  }
  static Image image() {
    return {{samples::imageName(), samples::digest("index")},
            samples::digest("manifest"),
            samples::digest("config"),
            Commit::parse("1ce08b52b1ce08b52b1ce08b52b1ce08b52b1ce0").value(),
            samples::at(1'700'000'000'123),
            {{samples::digest("layer"), 18'446'744'073'709'551'615U, "application/vnd.oci.image.layer.v1.tar+gzip"},
             {samples::digest("other"), 0, "odd \xff \" type"}}};
  }

 private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
  }
  void cleanup() { m_store.reset(); }

  void keepsTheFirstSeenDigest() {
    QVERIFY(*m_store->remember(samples::seen("one", 1)) == samples::seen("one", 1));
    QVERIFY(*m_store->remember(samples::seen("two", 2)) == samples::seen("one", 1));
    reopen();
    QVERIFY(*m_store->remember(samples::seen("two", 3)) == samples::seen("one", 1));
    QVERIFY(m_store->replace(samples::seen("two", 4)));
    QVERIFY(*m_store->remember(samples::seen("one", 5)) == samples::seen("two", 4));
    SeenImage other = samples::seen("one", 6);
    other.tag = samples::tag("latest");
    QVERIFY(*m_store->remember(other) == other);
  }

  void keepsImages() {
    Image kept = image();
    kept.layers.pop_back();
    QVERIFY(!m_store->image(kept.pinned)->has_value());
    QVERIFY(m_store->keep(kept));
    QVERIFY(m_store->keep(kept));
    reopen();
    QVERIFY(**m_store->image(kept.pinned) == kept);
    kept.revision.reset();
    kept.created.reset();
    kept.layers.clear();
    QVERIFY(m_store->keep(kept));
    QVERIFY(**m_store->image(kept.pinned) == kept);
    QVERIFY(!m_store->image({kept.pinned.name, samples::digest("x")})->has_value());
  }

  void survivesMediaTypesThatAreNoText() {
    QVERIFY(m_store->keep(image()));
    QCOMPARE((**m_store->image(image().pinned)).layers[1].mediaType, std::string("odd \xEF\xBF\xBD \" type"));
  }

  void refusesOtherJson_data() {
    QTest::addColumn<QByteArray>("json");
    const std::string good = sqlite::jsonOf(image());
    for (const char* text : {"", "{", "[]", "null", "{}", "{\"image\":7}"}) QTest::newRow(text) << QByteArray(text);
    for (const char* key : {"image", "platformManifest", "config", "layers", "digest", "bytes"})
      QTest::newRow(key) << QByteArray::fromStdString(good).replace(QByteArray("\"") + key + "\"", "\"x\"");
    QTest::newRow("deep") << QByteArray(100'000, '[');
  }
  void refusesOtherJson() {
    QFETCH(QByteArray, json);
    QVERIFY(!sqlite::imageOf(json.toStdString()));
  }

  void remembersRunsNewestFirst() {
    for (const int number : {2, 1, 3}) QVERIFY(m_store->remember(samples::known(number)));
    KnownRun foreign = samples::known(9);
    foreign.project = *ProjectName::parse("other");
    QVERIFY(m_store->remember(foreign));
    reopen();
    const auto runs = m_store->runs(samples::project(), 2);
    QVERIFY(runs);
    QCOMPARE(runs->size(), std::size_t{2});
    QVERIFY((*runs)[0] == samples::known(3));
    QVERIFY((*runs)[1] == samples::known(2));
    QVERIFY(m_store->runs(samples::project(), -1)->empty());
  }

  void updatesTheOutcomeOnly() {
    QVERIFY(m_store->remember(samples::known(1)));
    KnownRun again = samples::known(1, "healthy");
    again.plan = "another plan";
    again.asked = samples::at(0);
    QVERIFY(m_store->remember(again));
    QVERIFY(m_store->runs(samples::project(), 1)->front() == samples::known(1, "healthy"));
    QVERIFY(m_store->remember(samples::known(1)));
    QVERIFY(m_store->runs(samples::project(), 1)->front() == samples::known(1, "healthy"));
  }

  void keepsAJournalVerbatim() {
    const std::vector<std::string> lines{"{\"n\":1}", "", std::string("a\0b", 3), "\xff\x1b[2J'; DROP TABLE journal; --"};
    for (std::size_t at = 0; at < lines.size(); ++at)
      QVERIFY(m_store->append(samples::run(), static_cast<std::int64_t>(at) + 1, lines[at]));
    QVERIFY(m_store->append(samples::run(), 2, ""));
    reopen();
    QVERIFY(*m_store->journal(samples::run()) == lines);
    QVERIFY(m_store->journal(samples::run(2))->empty());
  }

  void stopsAJournalAtTheFirstGap() {
    for (const std::int64_t n : {1, 2, 4}) QVERIFY(m_store->append(samples::run(), n, "x"));
    QCOMPARE(m_store->journal(samples::run())->size(), std::size_t{2});
    QVERIFY(m_store->append(samples::run(), 3, "x"));
    QCOMPARE(m_store->journal(samples::run())->size(), std::size_t{4});
    QCOMPARE(m_store->append(samples::run(), 0, "x").error().code, Code::invalid);
  }

  void seesARewrittenJournal() {
    QVERIFY(m_store->append(samples::run(), 1, "first"));
    const auto rewritten = m_store->append(samples::run(), 1, "other\x1b[2J");
    QCOMPARE(rewritten.error().code, Code::digestMismatch);
    const QByteArray message = QByteArray::fromStdString(rewritten.error().message);
    QVERIFY2(message.contains("line 1 of the journal of run 01JD") && message.contains("⟦U+001B⟧"), message);
    QCOMPARE(m_store->journal(samples::run())->front(), std::string("first"));
  }

  void letsNobodyRewriteAJournal_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("update") << QByteArray("UPDATE journal SET line = 'x'");
    QTest::newRow("delete") << QByteArray("DELETE FROM journal");
    QTest::newRow("replace") << QByteArray("INSERT OR REPLACE INTO journal SELECT run, n, 'x' FROM journal");
    QTest::newRow("upsert") << QByteArray(
        "INSERT INTO journal SELECT run, n, 'x' FROM journal WHERE true ON CONFLICT DO UPDATE SET line = 'x'");
  }
  void letsNobodyRewriteAJournal() {
    QFETCH(QByteArray, sql);
    QVERIFY(m_store->append(samples::run(), 1, "first"));
    auto database = sqlite::Database::open(path());
    QVERIFY(database);
    const auto changed = database->run(sql.constData());
    QVERIFY(!changed);
    QVERIFY(QByteArray::fromStdString(changed.error().message).contains("a journal is append-only"));
    QCOMPARE(m_store->journal(samples::run())->front(), std::string("first"));
  }

  void keepsTheLatestFacts() {
    const auto staging = samples::environment();
    QVERIFY(!m_store->lastFacts(samples::project(), staging)->has_value());
    QVERIFY(m_store->keepFacts(samples::project(), staging, samples::at(2), "two"));
    QVERIFY(m_store->keepFacts(samples::project(), staging, samples::at(1), "one, late"));
    QCOMPARE((**m_store->lastFacts(samples::project(), staging)).answer, std::string("two"));
    QVERIFY(m_store->keepFacts(samples::project(), staging, samples::at(3), "three"));
    reopen();
    const auto last = m_store->lastFacts(samples::project(), staging);
    QCOMPARE((**last).answer, std::string("three"));
    QVERIFY((**last).at == samples::at(3));
    QVERIFY(!m_store->lastFacts(samples::project(), samples::environment("production"))->has_value());
  }

  void keepsSamplesOfAMonth() {
    const auto staging = samples::environment();
    constexpr std::int64_t day = 86'400'000;
    for (const int at : {1, 3, 2}) QVERIFY(m_store->addSample(samples::project(), staging, {samples::at(at), 200 + at, at}));
    auto found = m_store->samples(samples::project(), staging, 2);
    QCOMPARE(found->size(), std::size_t{2});
    QVERIFY(found->front() == (HealthSample{samples::at(2), 202, 2}));
    QVERIFY(found->back() == (HealthSample{samples::at(3), 203, 3}));
    QVERIFY(m_store->addSample(samples::project(), staging, {samples::at(30 * day + 3), 0, 0}));
    found = m_store->samples(samples::project(), staging, 100);
    QCOMPARE(found->size(), std::size_t{2});
    QVERIFY(found->front().at == samples::at(3));
  }

  void servesManyThreads() {
    std::vector<std::jthread> threads;
    std::atomic<int> failed = 0;
    for (int thread = 1; thread <= 8; ++thread)
      threads.emplace_back([&, thread] {
        for (int n = 1; n <= 25; ++n) {
          if (!m_store->append(samples::run(thread), n, std::to_string(n))) ++failed;
          if (m_store->journal(samples::run(thread))->size() != static_cast<std::size_t>(n)) ++failed;
          if (!m_store->remember(samples::seen("x", thread))) ++failed;
        }
      });
    threads.clear();
    QCOMPARE(failed.load(), 0);
  }
};

QTEST_APPLESS_MAIN(TestStore)
#include "test_store.moc"
