#include <map>

#include <QtTest>

#include "app/forecast.h"
#include "app/schema_advice.h"
#include "core/schema_blind.h"
#include "sqlite/store.h"
#include "support/hand_clock.h"

using namespace gantry;
using namespace gantry::app;

namespace {

/// Nothing here may ask these.
class NoRegistry : public Registry {
  Result<std::vector<Tag>> tags(const ImageName&, std::stop_token) override { return failure(Code::internal, "asked"); }
  Result<Image> image(const ImageName&, const Tag&, std::stop_token) override { return failure(Code::internal, "asked"); }
  Result<Image> image(const PinnedImage&, std::stop_token) override { return failure(Code::internal, "asked"); }
  Result<void> blob(const ImageName&, const Digest&, const std::function<bool(std::string_view)>&, std::stop_token) override {
    return failure(Code::internal, "asked");
  }
};
class NoHistory : public History {
  Result<Direction> direction(const Commit&, const Commit&, std::stop_token) override { return Direction{}; }
  Result<std::vector<CommitNote>> between(const Commit&, const Commit&, int, std::stop_token) override { return std::vector<CommitNote>{}; }
  Result<std::vector<CommitNote>> ordered(const std::vector<Commit>&, int, std::stop_token) override { return std::vector<CommitNote>{}; }
  Result<Commit> resolve(std::string_view, std::stop_token) override { return failure(Code::notFound, "asked"); }
};

class ScriptedMigrations : public MigrationSource {
 public:
  std::map<std::string, MigrationSet> sets;
  bool silent = false;  ///< answers only when it is stopped
  Result<MigrationSet> migrations(const PinnedImage& image, std::stop_token stop) override {
    if (silent) {
      std::mutex mutex;
      std::unique_lock lock(mutex);
      std::condition_variable_any().wait(lock, stop, [] { return false; });
      return failure(Code::cancelled, "was stopped");
    }
    const auto found = sets.find(image.digest.text());
    if (found == sets.end()) return failure(Code::unreachable, "cannot reach registry.example.org:443");
    return found->second;
  }
};

Digest digest(char c) { return *Digest::parse("sha256:" + std::string(64, c)); }
Tag tag(char c) { return *Tag::parse("sha-" + std::string(40, c)); }

Migration migration(const std::string& name) { return {name, name + ";", Digest::of(name + ";")}; }
MigrationFacts row(const std::string& name, const char* state = "applied") {
  return {name, std::string(migration(name).digest.hex()), state, "2026-01-01T00:00:0" + name.substr(0, 1) + ".000Z", "-"};
}

}  // namespace

class TestSchemaAdvice : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_directory = std::make_unique<QTemporaryDir>();
    m_store = std::move(sqlite::Store::open(m_directory->filePath(QStringLiteral("store")).toStdString()).value());
    m_source = std::make_unique<ScriptedMigrations>();
    m_clock.hasty = false;
    m_source->sets[digest('a').text()] = {"postgresql", "prisma/migrations", {migration("1_a")}};
    m_source->sets[digest('b').text()] = {"postgresql", "prisma/migrations", {migration("1_a"), migration("2_b")}};
    m_facts = {};
    m_facts.database = "read";
    m_facts.migrations = {row("1_a")};
    m_facts.serving = ServingRun{*RunId::parse("01JD3XW9V8ZK5T9Q2B7M4N6P8R"), tag('a'), digest('1'), digest('a'), digest('2')};
  }

  void foretellsFromWhatAMigrationTookElsewhere() {
    const EnvironmentName staging = *EnvironmentName::parse("staging");
    Forecast forecast;
    addTimes(forecast, staging, {{"1_a", "-", "applied", "2026-01-05T09:00:00.000Z", "2026-01-05T09:00:12.500Z"}, {"2_b", "-", "failed", "2026-01-05T09:01:00.000Z", "-"},
                                 {"3_c", "-", "applied", "2026-01-05T09:02:00.000Z", "2026-01-05T09:01:00.000Z"}});
    addTimes(forecast, *EnvironmentName::parse("test"), {{"1_a", "-", "applied", "2026-01-05T09:00:00.000Z", "2026-01-05T09:00:01.000Z"}});
    QCOMPARE(forecast.size(), std::size_t{1});
    QCOMPARE(inWords(forecast, "1_a"), std::string("took 12 s on staging"));
    QCOMPARE(inWords(forecast, "2_b"), std::string());
  }

  void namesWhatIsAppliedAndNotHeld() {
    m_facts.migrations = {row("1_a"), row("2_b"), row("3_c", "failed")};
    QVERIFY(wayBack('b').foreign.empty());
    QCOMPARE(wayBack('a').foreign, (std::vector<std::string>{"2_b"}));
  }

  void saysWhatADeploymentAdds() {
    const SchemaAdvice advice = wayBack('b');
    QCOMPARE(advice.added->size(), std::size_t{1});
    QCOMPARE(advice.added->front().name, std::string("2_b"));
    QCOMPARE(advice.verdict, Verdict::unknown);  // its text would have to be understood
  }
  void isSafeWhereThereIsNothingToJudge() {
    const SchemaAdvice advice = wayBack('a');
    QCOMPARE(advice.verdict, Verdict::safe);
    QVERIFY(advice.added->empty());
    QVERIFY(!advice.reasons.empty());
  }
  void blocksOverAFailedMigration() {
    m_facts.migrations.push_back(row("2_b", "failed"));
    QCOMPARE(wayBack('b').verdict, Verdict::blocked);
    QCOMPARE(rollback('a').verdict, Verdict::blocked);
  }
  void isUnknownWhenTheDatabaseWasNotRead() {
    m_facts.database = "unreadable";
    QCOMPARE(wayBack('a').verdict, Verdict::unknown);
    QVERIFY(!wayBack('a').added);
  }
  void isUnknownWhenNothingServes() {
    m_facts.serving = ServesNothing{};
    m_facts.database = "no-table";
    m_facts.migrations.clear();
    QCOMPARE(wayBack('b').verdict, Verdict::unknown);
    QCOMPARE(wayBack('b').added->size(), std::size_t{2});
  }
  void isUnknownWithTheRegistrysReason() {
    const SchemaAdvice advice = wayBack('f');
    QCOMPARE(advice.verdict, Verdict::unknown);
    QCOMPARE(advice.reasons.front().sentence.english(), std::string("cannot reach registry.example.org:443"));
  }
  void doesNotWaitForASilentRegistry() {
    m_source->silent = true;
    m_clock.hasty = true;
    QCOMPARE(rollback('a').verdict, Verdict::unknown);
    QVERIFY(rollback('a').reasons.front().sentence.english().find("in time") != std::string::npos);
  }
  void blocksWhenTheTargetExpectsMore() {
    QCOMPARE(rollback('b').verdict, Verdict::blocked);
  }
  void findsTheTextOfWhatAnotherRunApplied() {
    m_facts.migrations.push_back(row("2_b"));
    QVERIFY(rollback('a').reasons.front().sentence.english().find("no known release") != std::string::npos);
    m_facts.runs.push_back({m_facts.servingRun()->run, digest('3'), tag('b'), pinned('1'), pinned('b'), digest('2'), Outcome::failed, {}, {}, true});
    QVERIFY(rollback('a').reasons.front().finding.has_value());
    QCOMPARE(rollback('a').verdict, Verdict::unknown);
  }

 private:
  PinnedImage pinned(char c) const { return {*ImageName::parse("ghcr.io/acme/shop-migrator"), digest(c)}; }
  Desk desk() {
    Project project{*ProjectName::parse("shop"), *ImageName::parse("ghcr.io/acme/shop-app"), *ImageName::parse("ghcr.io/acme/shop-migrator"),
                    {}, {}, "main", {}, {}, {}};
    return {std::move(project), *Person::parse("mara"), m_registry, m_history, *m_store, *m_store, *m_store, m_clock, *m_source, m_analyst, {}, {}, {}};
  }
  SchemaAdvice wayBack(char next) { return adviseWayBack(desk(), m_facts, pinned(next), {}); }
  SchemaAdvice rollback(char target) { return adviseRollback(desk(), m_facts, tag(target), pinned(target), {}); }

  std::unique_ptr<QTemporaryDir> m_directory;
  std::unique_ptr<sqlite::Store> m_store;
  std::unique_ptr<ScriptedMigrations> m_source;
  testing::HandClock m_clock;
  NoRegistry m_registry;
  NoHistory m_history;
  BlindAnalyst m_analyst;
  HostFacts m_facts;
};

QTEST_GUILESS_MAIN(TestSchemaAdvice)
#include "test_schema_advice.moc"
