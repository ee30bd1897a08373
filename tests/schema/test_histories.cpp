#include <random>

#include <QtTest>

#include "core/schema_verdict.h"
#include "schema/case_file.h"
#include "schema/postgres_analyst.h"
#include "schema/postgres_server.h"
#include "schema/random_history.h"

using namespace gantry;

namespace {

Migration migration(const std::string& name, const std::string& sql) { return {name, sql, Digest::of(sql)}; }

/// Every history is rolled back and leaves its rows dead in the catalogues, which the next ones would wade through.
constexpr int kTidyEvery = 25;

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + ";\n";
  return text;
}

}  // namespace

/// Random histories on a real database: no one whose older statements fail or answer otherwise may be called SAFE.
/// GANTRY_SEED and GANTRY_HISTORIES choose which and how many.
class TestSchemaHistories : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void neverCallsSafeWhatBreaks() {
    PostgresServer server;
    const std::string trouble = server.start();
    if (!trouble.empty() && qEnvironmentVariableIsSet("GANTRY_NO_POSTGRES")) QSKIP(trouble.c_str());
    QVERIFY2(trouble.empty(), trouble.c_str());
    Connection connection(server.address());
    QVERIFY(connection.run(textOf(SCHEMA_CASES "/start.sql")).worked);
    std::uint64_t seed = qEnvironmentVariable("GANTRY_SEED").toULongLong();
    if (seed == 0) seed = std::random_device()();
    const int wanted = qEnvironmentVariableIntValue("GANTRY_HISTORIES");
    const int count = wanted == 0 ? 60 : wanted;
    qInfo("seed %llu, %d histories", static_cast<unsigned long long>(seed), count);
    for (int i = 0; i < count; ++i) {
      if (i % kTidyEvery == 0) QVERIFY(connection.run("VACUUM").worked);
      tryHistory(connection, seed + static_cast<std::uint64_t>(i));
    }
    report();
    QVERIFY(m_verdicts["SAFE"] > 0);
    QCOMPARE(m_falseSafe, 0);
  }

 private:
  void tryHistory(Connection& connection, std::uint64_t seed) {
    (void)connection.run("BEGIN");
    RandomHistory random(connection, seed);
    const std::vector<std::string> history = random.changes(static_cast<int>(seed % 5));
    const std::vector<Said> older = random.statements();
    const std::vector<std::string> judged = random.changes(1 + static_cast<int>(seed % 3));
    std::vector<std::string> statements;
    for (const Said& one : older) statements.push_back(one.statement);
    const std::vector<Answer> now = connection.attemptAll(statements);
    std::string broken;
    for (std::size_t i = 0; i < older.size() && broken.empty(); ++i)
      if (now[i] != older[i].answer) broken = older[i].statement + ": " + older[i].answer.text + " became " + now[i].text;
    (void)connection.run("ROLLBACK");
    if (!judged.empty()) count(seed, history, judged, broken);
  }

  void count(std::uint64_t seed, const std::vector<std::string>& history, const std::vector<std::string>& judged, const std::string& broken) {
    MigrationComparison sets;
    sets.databaseRead = true;
    sets.history = {migration("1", textOf(SCHEMA_CASES "/start.sql")), migration("2", joined(history))};
    sets.extras = {migration("3", joined(judged))};
    sets.extra = {"3"};
    const Verdict verdict = judge(std::move(sets), schema::PostgresAnalyst(), Journey::back, "sha-1").verdict;
    const std::string word(name(verdict));
    ++m_verdicts[word];
    if (!broken.empty()) ++m_broken[word];
    if (verdict != Verdict::safe || broken.empty()) return;
    ++m_falseSafe;
    qWarning("seed %llu is called SAFE, but %s\nhistory:\n%s\njudged:\n%s", static_cast<unsigned long long>(seed), broken.c_str(), joined(history).c_str(), joined(judged).c_str());
  }

  void report() {
    int judged = 0;
    for (const auto& [verdict, number] : m_verdicts) judged += number;
    for (const auto& [verdict, number] : m_verdicts)
      qInfo("%s: %d (%.1f %%), of these %d really broke", verdict.c_str(), number, 100.0 * number / judged, m_broken[verdict]);
    qInfo("histories judged: %d, false SAFE: %d", judged, m_falseSafe);
  }

  std::map<std::string, int> m_verdicts;
  std::map<std::string, int> m_broken;
  int m_falseSafe = 0;
};

QTEST_GUILESS_MAIN(TestSchemaHistories)
#include "test_histories.moc"
