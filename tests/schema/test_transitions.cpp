#include <QtTest>

#include "schema/postgres_analyst.h"

using namespace gantry;

namespace {

std::vector<Migration> historyOf(const std::vector<std::string>& files) {
  std::vector<Migration> history{{"1_start", "CREATE TABLE users (id int PRIMARY KEY, name text);", Digest::of("")}};
  for (const std::string& sql : files) history.push_back({std::to_string(history.size() + 1) + "_next", sql, Digest::of(sql)});
  return history;
}

/// "subject -> replacement, expanded by NAME line N, contracted by NAME line N", a line each.
std::string told(const std::vector<std::string>& files) {
  std::string text;
  for (const SchemaTransition& one : schema::PostgresAnalyst().transitions(historyOf(files))) {
    text += one.subject + " -> " + one.replacement + ", expanded by " + one.expand.migration + " line " + std::to_string(one.expand.line);
    text += one.contract ? ", contracted by " + one.contract->migration + " line " + std::to_string(one.contract->line) + "\n" : "\n";
  }
  return text;
}

}  // namespace

/// Which expand steps a history holds, and which of them were contracted.
class TestTransitions : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void followsAColumnThatIsMoved() {
    const std::vector<std::string> expand{"ALTER TABLE users ADD COLUMN display_name text;\nUPDATE users SET display_name = name;"};
    QCOMPARE(told(expand), std::string("\"users\".\"name\" -> \"users\".\"display_name\", expanded by 2_next line 2\n"));
    QCOMPARE(told({expand[0], "ALTER TABLE users DROP COLUMN name;"}),
             std::string("\"users\".\"name\" -> \"users\".\"display_name\", expanded by 2_next line 2, contracted by 3_next line 1\n"));
  }

  void followsACheckUntilItIsValidated() {
    const std::string added = "ALTER TABLE users ADD CONSTRAINT named CHECK (name IS NOT NULL) NOT VALID;";
    QVERIFY(!schema::PostgresAnalyst().transitions(historyOf({added})).at(0).contract);
    const auto ended = schema::PostgresAnalyst().transitions(historyOf({added, "ALTER TABLE users VALIDATE CONSTRAINT named;"}));
    QCOMPARE(ended.size(), std::size_t{1});
    QCOMPARE(ended[0].contract->migration, std::string("3_next"));
  }

  void followsAViewUnderAnOldName() {
    const std::vector<std::string> renamed{"ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people;"};
    const auto waiting = schema::PostgresAnalyst().transitions(historyOf(renamed));
    QCOMPARE(waiting.size(), std::size_t{1});
    QVERIFY(!waiting[0].contract);
    QVERIFY(schema::PostgresAnalyst().transitions(historyOf({renamed[0], "DROP VIEW users;"})).at(0).contract);
  }

  void isNotMisledByOtherChanges() {
    QCOMPARE(told({"ALTER TABLE users ADD COLUMN phone text; UPDATE users SET phone = 'none';", "CREATE INDEX ON users (phone);", "ALTER TABLE users DROP COLUMN phone;"}), std::string());
    QCOMPARE(told({"this is no SQL"}), std::string());
  }
};

QTEST_GUILESS_MAIN(TestTransitions)
#include "test_transitions.moc"
