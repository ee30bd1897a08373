#include "schema/random_history.h"

#include <iterator>
#include <sstream>

namespace {

/// T: a table, C: a column of it, N: a new name, E: an enum, L: one of its labels, K: a constraint of T, I: an index,
/// V: a view, R: a new table of this history, P: a type, Q: a value.
constexpr const char* kChanges[] = {
    "ALTER TABLE {T} ADD COLUMN {N} {P}",
    "ALTER TABLE {T} ADD COLUMN {N} {P}",
    "ALTER TABLE {T} ADD COLUMN {N} text DEFAULT 'x'",
    "ALTER TABLE {T} ADD COLUMN {N} int NOT NULL DEFAULT 3",
    "ALTER TABLE {T} ADD COLUMN {N} uuid NOT NULL DEFAULT gen_random_uuid()",
    "ALTER TABLE {T} ADD COLUMN {N} int UNIQUE",
    "ALTER TABLE {T} ADD COLUMN {N} int CHECK ({N} > 0)",
    "ALTER TABLE {T} ADD COLUMN {N} int DEFAULT 0 CHECK ({N} >= 0)",
    "ALTER TABLE {T} ADD COLUMN IF NOT EXISTS {C} text",
    "ALTER TABLE {T} ADD COLUMN {N} int REFERENCES {T} ON DELETE SET NULL ON UPDATE CASCADE",
    "ALTER TABLE {T} ADD COLUMN {N} int REFERENCES {T}",
    "ALTER TABLE {T} ADD COLUMN {N} serial",
    "ALTER TABLE {T} ADD COLUMN {N} mood",
    "ALTER TABLE {T} ADD COLUMN {N} text GENERATED ALWAYS AS (lower({C})) STORED",
    "ALTER TABLE {T} ADD COLUMN {N} int GENERATED ALWAYS AS (10 / ({C} + 1)) STORED",
    "ALTER TABLE {T} DROP COLUMN {C}",
    "ALTER TABLE {T} DROP COLUMN IF EXISTS {N}",
    "ALTER TABLE {T} RENAME COLUMN {C} TO {N}",
    "ALTER TABLE {T} RENAME COLUMN {C} TO {N}; ALTER TABLE {T} RENAME COLUMN {N} TO {C}",
    "ALTER TABLE {T} ALTER COLUMN {C} SET NOT NULL",
    "ALTER TABLE {T} ALTER COLUMN {C} DROP NOT NULL",
    "ALTER TABLE {T} ALTER COLUMN {C} SET DEFAULT {Q}",
    "ALTER TABLE {T} ALTER COLUMN {C} DROP DEFAULT",
    "ALTER TABLE {T} ALTER COLUMN {C} TYPE {P}",
    "ALTER TABLE {T} ALTER COLUMN {C} TYPE {P} USING {C}::text::{P}",
    "ALTER TABLE {T} ADD CONSTRAINT {N} CHECK ({C} IS NOT NULL)",
    "ALTER TABLE {T} ADD CONSTRAINT {N} CHECK ({C} IS NOT NULL) NOT VALID",
    "ALTER TABLE {T} ADD CONSTRAINT {N} CHECK (id < 100) NOT VALID",
    "ALTER TABLE {T} ADD CONSTRAINT {N} UNIQUE ({C})",
    "ALTER TABLE {T} ADD CONSTRAINT {N} FOREIGN KEY ({C}) REFERENCES {T} (id)",
    "ALTER TABLE {T} DROP CONSTRAINT {K}",
    "ALTER TABLE {T} DROP CONSTRAINT {K} CASCADE",
    "ALTER TABLE {T} VALIDATE CONSTRAINT {K}",
    "ALTER TABLE {T} RENAME CONSTRAINT {K} TO {N}",
    "CREATE INDEX {N} ON {T} ({C})",
    "CREATE INDEX {N} ON {T} (lower({C}))",
    "CREATE INDEX {N} ON {T} ((1 / ({C} - 7)))",
    "CREATE UNIQUE INDEX {N} ON {T} ({C})",
    "CREATE UNIQUE INDEX {N} ON {T} ({C}, id)",
    "DROP INDEX {I}",
    "ALTER INDEX {I} RENAME TO {N}",
    "CREATE TABLE {N} (id int PRIMARY KEY, body text NOT NULL)",
    "CREATE TABLE {N} (id int PRIMARY KEY, ref int REFERENCES {T} ON DELETE CASCADE ON UPDATE CASCADE)",
    "CREATE TABLE {N} (id int PRIMARY KEY, ref int REFERENCES {T})",
    "CREATE TABLE IF NOT EXISTS {T} (id int)",
    "CREATE TABLE {N} AS SELECT * FROM {T}",
    "DROP TABLE {T}",
    "DROP TABLE {T} CASCADE",
    "DROP TABLE IF EXISTS {N}",
    "ALTER TABLE {T} RENAME TO {N}",
    "ALTER TABLE {T} RENAME TO {N}; ALTER TABLE {N} RENAME TO {T}",
    "ALTER TABLE {T} RENAME TO {N}; CREATE VIEW {T} AS SELECT * FROM {N}",
    "ALTER TABLE {T} RENAME TO {N}; CREATE VIEW {T} AS SELECT id FROM {N}",
    "ALTER TABLE {T} SET SCHEMA audit",
    "CREATE VIEW {N} AS SELECT {C} FROM {T}",
    "DROP VIEW {V}",
    "CREATE OR REPLACE VIEW {V} AS SELECT id, email FROM users",
    "ALTER TYPE {E} ADD VALUE '{N}'",
    "ALTER TYPE {E} RENAME VALUE '{L}' TO '{N}'",
    "ALTER TYPE {E} RENAME TO {N}",
    "ALTER TYPE {E} RENAME TO {N}; ALTER TYPE {N} RENAME TO {E}",
    "CREATE TYPE {N} AS ENUM ('a', 'b')",
    "DROP TYPE {E}",
    "DROP TYPE {E} CASCADE",
    "UPDATE {T} SET {C} = {C}",
    "UPDATE {T} SET {C} = {Q}",
    "UPDATE {T} SET {C} = NULL",
    "INSERT INTO {T} (id) VALUES (900)",
    "INSERT INTO {T} SELECT * FROM {T} ON CONFLICT DO NOTHING",
    "DELETE FROM {T} WHERE id > 1",
    "DELETE FROM {T}",
    "TRUNCATE {T} CASCADE",
    "ALTER TABLE {T} DISABLE TRIGGER ALL",
    "CREATE RULE {N} AS ON DELETE TO {T} DO INSTEAD NOTHING",
    "ALTER DOMAIN percent ADD CHECK (VALUE < 90)",
    "ALTER DOMAIN percent SET NOT NULL",
    "ALTER TABLE {T} ADD COLUMN {N} percent",
    "ALTER SEQUENCE tickets RENAME TO {N}",
    "DROP FUNCTION greeting(text)",
    "COMMENT ON TABLE {T} IS 'x'",
    "DO $$ BEGIN IF (SELECT count(*) FROM {T}) > 1 THEN ALTER TABLE {T} ADD COLUMN {N} int; END IF; END $$",
    "DO $$ BEGIN EXECUTE 'ALTER TABLE {T} DROP COLUMN {C}'; END $$",
    "DO $$ BEGIN UPDATE {T} SET {C} = {C}; END $$",
    "ALTER TABLE {T} ADD COLUMN {N} text; UPDATE {T} SET {N} = {C}",
    "ALTER TABLE {T} ADD COLUMN {N} text; CREATE UNIQUE INDEX ON {T} ({N})",
    "ALTER TABLE {T} ADD COLUMN {N} text; CREATE UNIQUE INDEX ON {T} ({N}, {C})",
    "CREATE TYPE {N} AS ENUM ('happy', 'sad'); ALTER TABLE users ALTER COLUMN mood TYPE {N} USING mood::text::{N}; DROP TYPE mood; ALTER TYPE {N} RENAME TO mood",
    "CREATE TYPE {N} AS ENUM ('happy'); ALTER TABLE users ALTER COLUMN mood TYPE {N} USING 'happy'; DROP TYPE mood; ALTER TYPE {N} RENAME TO mood",
};

constexpr const char* kTypes[] = {"text", "int", "bigint", "varchar(20)", "varchar(5)", "varchar(40)", "numeric(10,2)", "numeric(12,2)", "date", "boolean", "jsonb", "smallint"};
constexpr const char* kValues[] = {"NULL", "'x'", "0", "1", "'happy'", "false", "now()", "'{}'"};

constexpr const char* kTables =
    "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname";

void replaceAll(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
}

/// Writes an application's statements for one table; $1 is replaced by its name.
constexpr const char* kStatements = R"(
WITH cols AS (
  SELECT quote_ident(attname) AS name, attnum, attnotnull AS needed, atthasdef OR attidentity <> '' AS given, attgenerated <> '' AS made,
         attidentity = 'a' AS always,
         CASE WHEN typtype = 'e' THEN (SELECT quote_literal(min(enumlabel)) FROM pg_enum WHERE enumtypid = typ.oid)
              WHEN typtype = 'd' THEN '1'
              WHEN typname IN ('int2', 'int4', 'int8') THEN '57'
              WHEN typname = 'numeric' THEN '7.25'
              WHEN typname = 'bool' THEN 'true'
              WHEN typname IN ('timestamp', 'timestamptz', 'date') THEN '''2026-03-04'''
              WHEN typname = 'jsonb' THEN '''{}'''
              WHEN typname = 'uuid' THEN '''6f0c7b5e-0000-4000-8000-000000000001'''
              WHEN typname = 'varchar' AND atttypmod > 4 THEN quote_literal(repeat('v', atttypmod - 4))
              WHEN typcategory = 'A' THEN '''{}'''
              ELSE '''some words that are rather long''' END AS value
    FROM pg_attribute JOIN pg_type typ ON typ.oid = atttypid
   WHERE attrelid = '$1'::regclass AND attnum > 0 AND NOT attisdropped),
named AS (SELECT string_agg(name, ', ' ORDER BY attnum) AS list FROM cols WHERE NOT made AND NOT always)
SELECT 'SELECT ' || string_agg(name, ', ' ORDER BY attnum) || ' FROM $1 ORDER BY 1' FROM cols
UNION ALL SELECT 'INSERT INTO $1 (' || string_agg(name, ', ' ORDER BY attnum) || ') VALUES (' || string_agg(value, ', ' ORDER BY attnum) || ')' FROM cols WHERE NOT made AND NOT always
UNION ALL SELECT 'INSERT INTO $1 (' || string_agg(name, ', ' ORDER BY attnum) || ') VALUES (' || string_agg(value, ', ' ORDER BY attnum) || ')' FROM cols WHERE needed AND NOT given AND NOT made
UNION ALL SELECT 'UPDATE $1 SET ' || name || ' = NULL' FROM cols WHERE NOT needed AND NOT made
UNION ALL SELECT 'UPDATE $1 SET ' || name || ' = ' || value || ' WHERE id = (SELECT min(id) FROM $1)' FROM cols WHERE NOT made
UNION ALL SELECT 'UPDATE $1 SET ' || name || ' = ' || value FROM cols WHERE NOT made
UNION ALL SELECT 'UPDATE $1 SET ' || name || ' = 0' FROM cols WHERE NOT made
UNION ALL SELECT 'SELECT count(*) FROM $1 WHERE ' || name || ' = ' || value FROM cols
UNION ALL SELECT 'SELECT ' || name || ', count(*) FROM $1 GROUP BY ' || name || ' ORDER BY ' || name FROM cols
UNION ALL SELECT 'SELECT max(pg_typeof(' || name || ')::text) FROM $1' FROM cols
UNION ALL SELECT 'DELETE FROM $1'
UNION ALL SELECT 'DELETE FROM $1 WHERE id = (SELECT min(id) FROM $1)'
UNION ALL SELECT 'INSERT INTO $1 (' || n.list || ') SELECT ' || n.list || ' FROM $1 WHERE false ON CONFLICT (' ||
          (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute WHERE attrelid = indrelid AND attnum = ANY (indkey)) || ') DO NOTHING'
     FROM pg_index, named n WHERE indrelid = '$1'::regclass AND indisunique AND indpred IS NULL AND indexprs IS NULL
UNION ALL SELECT 'INSERT INTO $1 (' || n.list || ') SELECT ' || n.list || ' FROM $1 WHERE false ON CONFLICT ON CONSTRAINT ' || quote_ident(conname) || ' DO NOTHING'
     FROM pg_constraint, named n WHERE conrelid = '$1'::regclass AND contype IN ('u', 'p')
)";

constexpr const char* kElsewhere = R"(
SELECT 'SELECT ' || quote_literal(enumlabel) || '::' || enumtypid::regtype FROM pg_enum
UNION ALL SELECT 'SELECT count(*) FROM ' || c.oid::regclass FROM pg_class c WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace
UNION ALL SELECT 'SELECT greeting(''you'')' UNION ALL SELECT 'SELECT nextval(''tickets'') > 0' UNION ALL SELECT 'SELECT 5::percent'
UNION ALL SELECT 'SELECT id, line FROM audit.log'
)";

}  // namespace

std::vector<std::string> rowsOf(const std::string& text) {
  std::vector<std::string> rows;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) rows.push_back(line);
  return rows;
}

Answer tryOut(Connection& connection, const std::string& sql, bool keep) {
  (void)connection.run("SAVEPOINT here");
  Answer answer = connection.run(sql);
  if (answer.worked)
    if (const Answer deferred = connection.run("SET CONSTRAINTS ALL IMMEDIATE"); !deferred.worked) answer = deferred;
  if (!answer.worked || !keep) (void)connection.run("ROLLBACK TO here");
  (void)connection.run("RELEASE here");
  return answer;
}

std::string RandomHistory::pick(const std::string& query) {
  const std::vector<std::string> rows = rowsOf(m_connection.run(query).text);
  return rows.empty() ? "nothing" : rows[below(rows.size())];
}

std::string RandomHistory::filled(std::string pattern) {
  const std::string table = pick(kTables);
  const std::string type = pick("SELECT typname FROM pg_type WHERE typtype = 'e' ORDER BY 1");
  replaceAll(pattern, "{T}", table);
  replaceAll(pattern, "{N}", "new_" + std::to_string(++m_names));
  replaceAll(pattern, "{P}", kTypes[below(std::size(kTypes))]);
  replaceAll(pattern, "{Q}", kValues[below(std::size(kValues))]);
  replaceAll(pattern, "{E}", type);
  const auto ask = [&](const char* hole, const std::string& query) {
    if (pattern.find(hole) != std::string::npos) replaceAll(pattern, hole, pick(query));
  };
  ask("{C}", "SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = to_regclass('" + table + "') AND attnum > 0 AND NOT attisdropped ORDER BY attnum");
  ask("{K}", "SELECT quote_ident(conname) FROM pg_constraint WHERE conrelid = to_regclass('" + table + "') ORDER BY 1");
  ask("{I}", "SELECT quote_ident(indexrelid::regclass::text) FROM pg_index WHERE indrelid >= 16384 ORDER BY 1");
  ask("{V}", "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace ORDER BY 1");
  ask("{L}", "SELECT enumlabel FROM pg_enum WHERE enumtypid = to_regtype('" + type + "') ORDER BY 1");
  return pattern;
}

std::string RandomHistory::change() { return filled(kChanges[below(std::size(kChanges))]); }

std::vector<std::string> RandomHistory::changes(int count) {
  std::vector<std::string> done;
  for (int attempts = 0; static_cast<int>(done.size()) < count && attempts < 4 * count; ++attempts)
    if (const std::string sql = change(); tryOut(m_connection, sql, true).worked) done.push_back(sql);
  return done;
}

std::vector<Said> RandomHistory::statements() {
  std::vector<std::string> made = rowsOf(m_connection.run(kElsewhere).text);
  for (const std::string& table : rowsOf(m_connection.run(kTables).text)) {
    std::string query = kStatements;
    replaceAll(query, "$1", table);
    const Answer answer = tryOut(m_connection, query, false);
    for (const std::string& statement : rowsOf(answer.text)) made.push_back(statement);
  }
  std::erase(made, "NULL");
  const std::vector<Answer> answers = m_connection.attemptAll(made);
  std::vector<Said> good;
  for (std::size_t i = 0; i < made.size(); ++i)
    if (answers[i].worked) good.push_back({made[i], answers[i]});
  return good;
}
