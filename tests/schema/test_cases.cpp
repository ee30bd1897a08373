#include <numeric>

#include <QtTest>

#include "core/schema_verdict.h"
#include "schema/case_file.h"
#include "schema/postgres_analyst.h"
#include "schema/postgres_server.h"
#include "schema/random_history.h"

using namespace gantry;

namespace {

Migration migration(const std::string& name, const std::string& sql) { return {name, sql, Digest::of(sql)}; }

std::vector<Migration> historyOf(const SchemaCase& one) {
  std::vector<Migration> history{migration("1_start", textOf(SCHEMA_CASES "/start.sql"))};
  if (!one.history.empty()) history.push_back(migration("2_history", one.history));
  return history;
}

std::vector<Migration> judgedOf(const SchemaCase& one) {
  std::vector<Migration> judged;
  for (const std::string& sql : one.judged) judged.push_back(migration(std::to_string(3 + judged.size()) + "_judged", sql));
  return judged;
}

SchemaVerdict verdictFor(const SchemaCase& one) {
  MigrationComparison sets;
  sets.history = historyOf(one);
  sets.extras = judgedOf(one);
  sets.databaseRead = true;
  for (const Migration& extra : sets.extras) sets.extra.push_back(extra.name);
  return judge(std::move(sets), schema::PostgresAnalyst(), Journey::back, "sha-1");
}

/// The worst effect of all, with `?` when it holds only if used.
std::string effectOf(const SchemaReport& report) {
  SchemaEffect worst = SchemaEffect::none;
  for (const StatementReport& statement : report.statements) worst = std::max(worst, statement.effect);
  bool ifUsed = worst != SchemaEffect::none;
  for (const StatementReport& statement : report.statements)
    if (statement.effect == worst) ifUsed = ifUsed && statement.ifUsed;
  return std::string(name(worst)) + (ifUsed ? "?" : "");
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

/// The statements that prove a case: its own; every application's for what harms nobody.
std::vector<std::string> statementsOf(const SchemaCase& one) {
  std::vector<std::string> statements = one.older;
  if (statements.empty() || one.effect == "none")
    for (const std::string& line : linesOf(textOf(SCHEMA_CASES "/older.sql"))) statements.push_back(line);
  return statements;
}

}  // namespace

class TestSchemaCases : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    m_cases = casesIn(SCHEMA_CASES);
    QVERIFY2(m_cases.size() >= 200, std::to_string(m_cases.size()).c_str());
    const std::string trouble = m_server.start();
    if (trouble.empty()) m_connection = std::make_unique<Connection>(m_server.address());
    else if (qEnvironmentVariableIsSet("GANTRY_NO_POSTGRES")) qWarning("%s", trouble.c_str());
    else QFAIL(trouble.c_str());
    if (m_connection) (void)m_connection->run("CREATE ROLE reader; CREATE ROLE writer");
  }

  void judgesEveryCase_data() { rows(); }
  void judgesEveryCase() {
    QFETCH(int, at);
    const SchemaCase& one = m_cases[static_cast<std::size_t>(at)];
    const SchemaVerdict verdict = verdictFor(one);
    std::string reasons;
    for (const VerdictReason& reason : verdict.reasons) reasons += "\n    " + reason.sentence.english();
    QVERIFY2(effectOf(verdict.report) == one.effect, (effectOf(verdict.report) + " instead of " + one.effect + reasons).c_str());
    QVERIFY2(name(verdict.verdict) == one.verdict, (std::string(name(verdict.verdict)) + " instead of " + one.verdict + reasons).c_str());
  }

  void holdsOnARealDatabase_data() { rows(); }
  void holdsOnARealDatabase() {
    if (!m_connection) QSKIP("no PostgreSQL");
    QFETCH(int, at);
    const SchemaCase& one = m_cases[static_cast<std::size_t>(at)];
    begin(one);
    for (const Migration& step : historyOf(one))
      if (m_alone || step.name != "1_start") QVERIFY2(apply(step), m_trouble.c_str());
    const std::vector<std::string> statements = statementsOf(one);
    const std::vector<Answer> before = attempts(statements);
    for (std::size_t i = 0; i < statements.size(); ++i) QVERIFY2(before[i].worked, (statements[i] + ": " + before[i].text).c_str());
    for (const Migration& step : judgedOf(one)) QVERIFY2(apply(step), m_trouble.c_str());
    (void)m_connection->run("RESET ALL");  // the application has a connection of its own
    if (one.effect == "unknown") return;
    const bool ifUsed = one.effect.ends_with('?');
    std::string changed = changedSince(statements, before);
    if (one.effect == "none" || ifUsed) QVERIFY2(changed.empty(), changed.c_str());
    if (one.effect == "none") return;
    if (ifUsed) {
      const Answer used = m_connection->run(one.use);
      QVERIFY2(used.worked && !one.use.empty(), used.text.c_str());
      checkProbes(one);
      changed = changedSince(statements, before);
    }
    QVERIFY2(!changed.empty(), "no older statement notices");
  }

 private:
  void rows() {
    QTest::addColumn<int>("at");
    for (std::size_t i = 0; i < m_cases.size(); ++i) QTest::newRow(m_cases[i].name.c_str()) << static_cast<int>(i);
  }

  /// Cases stand in a transaction that is taken back, so that each begins alike. What cannot gets an empty database.
  void begin(const SchemaCase& one) {
    const std::string all = one.history + one.use + std::accumulate(one.judged.begin(), one.judged.end(), std::string());
    const bool alone = all.find("CONCURRENTLY") != std::string::npos || all.find("COMMIT") != std::string::npos || all.find("ADD VALUE") != std::string::npos;
    (void)m_connection->run("ROLLBACK");
    if (alone || m_alone || m_fresh) m_connection->reset();
    if (!alone && (m_alone || m_fresh)) (void)m_connection->run(textOf(SCHEMA_CASES "/start.sql"));
    if (!alone) (void)m_connection->run("BEGIN");
    m_alone = alone;
    m_fresh = false;
  }

  Answer attempt(const std::string& statement) { return m_alone ? m_connection->attempt(statement) : tryOut(*m_connection, statement, false); }

  /// All in one go; a statement that is really two, one by one.
  std::vector<Answer> attempts(const std::vector<std::string>& statements) {
    if (!m_alone && std::ranges::none_of(statements, [](const std::string& one) { return one.find(';') != std::string::npos; }))
      return m_connection->attemptAll(statements);
    std::vector<Answer> answers;
    for (const std::string& statement : statements) answers.push_back(attempt(statement));
    return answers;
  }

  /// A file as one unit; what cannot stand in a transaction, statement by statement.
  bool apply(const Migration& step) {
    if (step.sql.find("CONCURRENTLY") == std::string::npos) {
      const Answer answer = m_connection->run(step.sql);
      m_trouble = step.sql + ": " + answer.text;
      return answer.worked;
    }
    for (const std::string& line : linesOf(step.sql))
      if (const Answer answer = m_connection->run(line); !answer.worked) return m_trouble = line + ": " + answer.text, false;
    return true;
  }

  /// The first statement that answers otherwise than before.
  std::string changedSince(const std::vector<std::string>& statements, const std::vector<Answer>& before) {
    const std::vector<Answer> now = attempts(statements);
    for (std::size_t i = 0; i < statements.size(); ++i)
      if (now[i] != before[i]) return statements[i] + ": " + before[i].text + " became " + now[i].text;
    return {};
  }

  /// Once it is used, a probe that was given must find it.
  void checkProbes(const SchemaCase& one) {
    for (const Probe& probe : verdictFor(one).probes) {
      const Answer answer = attempt(probe.sql);
      QVERIFY2(answer.worked && answer.text == "1\n", (probe.sql + ": " + answer.text).c_str());
    }
  }

  std::vector<SchemaCase> m_cases;
  PostgresServer m_server;
  std::unique_ptr<Connection> m_connection;
  std::string m_trouble;
  bool m_alone = false;  ///< the present case is not in a transaction
  bool m_fresh = true;   ///< nothing was made yet
};

QTEST_GUILESS_MAIN(TestSchemaCases)
#include "test_cases.moc"
