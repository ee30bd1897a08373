#include "schema/postgres_server.h"

#include <cstdlib>
#include <filesystem>

#include <unistd.h>

namespace {

constexpr const char* kPrograms = "/usr/lib/postgresql/15/bin/";

/// PostgreSQL refuses to run as root.
std::string unprivileged() { return getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups -- " : ""; }

bool shell(const std::string& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

/// Runs a statement and undoes it: its answer travels in the exception that ends it.
constexpr const char* kTry = R"(
CREATE OR REPLACE FUNCTION pg_temp.try_all(statements text[]) RETURNS TABLE (worked boolean, answer text) LANGUAGE plpgsql AS $body$
DECLARE
  statement text;
  line record;
  lines bigint;
BEGIN
  FOREACH statement IN ARRAY statements LOOP
    worked := false;
    BEGIN
      answer := '';
      IF statement ~* '^(SELECT|WITH)' OR statement ~* 'RETURNING' THEN
        FOR line IN EXECUTE statement LOOP answer := answer || line::text || chr(10); END LOOP;
      ELSE
        EXECUTE statement;
        GET DIAGNOSTICS lines = ROW_COUNT;
        answer := lines::text;
      END IF;
      SET CONSTRAINTS ALL IMMEDIATE;
      RAISE EXCEPTION USING ERRCODE = 'GT001', MESSAGE = answer || '.';
    EXCEPTION
      WHEN SQLSTATE 'GT001' THEN worked := true; answer := SQLERRM;
      WHEN OTHERS THEN answer := SQLERRM;
    END;
    RETURN NEXT;
  END LOOP;
END
$body$)";

}  // namespace

PostgresServer::~PostgresServer() {
  if (m_runs) shell(unprivileged() + kPrograms + "pg_ctl -D " + m_directory + "/data -m immediate -w stop");
  std::error_code ignored;
  if (!m_directory.empty()) std::filesystem::remove_all(m_directory, ignored);
}

std::string PostgresServer::start() {
  if (!std::filesystem::exists(std::string(kPrograms) + "initdb")) return "PostgreSQL 15 is not installed";
  char name[] = "/tmp/gantry-postgres-XXXXXX";
  if (mkdtemp(name) == nullptr) return "no temporary directory";
  m_directory = name;
  if (getuid() == 0 && chown(name, 65534, 65534) != 0) return "cannot give the directory away";
  const std::string data = m_directory + "/data";
  if (!shell(unprivileged() + kPrograms + "initdb -D " + data + " -U postgres -A trust -E UTF8 --locale=C --no-sync")) return "initdb failed";
  m_runs = shell(unprivileged() + kPrograms + "pg_ctl -D " + data + " -l " + m_directory + "/log -w -t 60 -o \"-k " + m_directory +
                 " -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c timezone=UTC\" start");
  return m_runs ? "" : "the server did not start";
}

std::string PostgresServer::address() const { return "host=" + m_directory + " user=postgres dbname=postgres"; }

Connection::Connection(const std::string& address) : m_connection(PQconnectdb(address.c_str())) {
  PQsetNoticeProcessor(m_connection, [](void*, const char*) {}, nullptr);
  (void)run(kTry);
}

Connection::~Connection() { PQfinish(m_connection); }

Answer Connection::run(const std::string& sql) {
  PGresult* result = PQexec(m_connection, sql.c_str());
  const ExecStatusType status = PQresultStatus(result);
  Answer answer{status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY, {}};
  if (!answer.worked) answer.text = PQresultErrorMessage(result);
  else answer.text = status == PGRES_TUPLES_OK ? "" : PQcmdStatus(result);
  for (int row = 0; row < PQntuples(result); ++row) {
    for (int column = 0; column < PQnfields(result); ++column)
      answer.text += (column == 0 ? "" : "|") + std::string(PQgetisnull(result, row, column) != 0 ? "NULL" : PQgetvalue(result, row, column));
    answer.text += "\n";
  }
  PQclear(result);
  return answer;
}

std::vector<Answer> Connection::attemptAll(const std::vector<std::string>& statements) {
  std::string list;
  for (const std::string& statement : statements) {
    char* quoted = PQescapeLiteral(m_connection, statement.c_str(), statement.size());
    list += (list.empty() ? "" : ", ") + std::string(quoted);
    PQfreemem(quoted);
  }
  PGresult* result = PQexec(m_connection, ("SELECT * FROM pg_temp.try_all(ARRAY[" + list + "]::text[])").c_str());
  std::vector<Answer> answers;
  for (int row = 0; row < PQntuples(result); ++row) answers.push_back({*PQgetvalue(result, row, 0) == 't', PQgetvalue(result, row, 1)});
  if (answers.size() != statements.size()) answers.assign(statements.size(), {false, PQresultErrorMessage(result)});
  PQclear(result);
  return answers;
}

Answer Connection::attempt(const std::string& sql) {
  (void)run("BEGIN");
  Answer answer = run(sql);
  if (answer.worked)
    if (const Answer deferred = run("SET CONSTRAINTS ALL IMMEDIATE"); !deferred.worked) answer = deferred;
  (void)run("ROLLBACK");
  return answer;
}

void Connection::reset() {
  (void)run("ROLLBACK");
  (void)run("RESET ALL");
  (void)run("RESET ROLE");
  (void)run("DO $$ DECLARE s text; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP "
            "EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP; END $$");
  (void)run("DO $$ DECLARE e text; BEGIN FOR e IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP EXECUTE format('DROP EXTENSION %I CASCADE', e); END LOOP; END $$");
  (void)run("CREATE SCHEMA public");
  (void)run("DISCARD ALL");
  (void)run(kTry);
}
