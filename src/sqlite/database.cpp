#include "sqlite/database.h"

#include <utility>

#include <sqlite3.h>

#include "core/text.h"

namespace gantry::sqlite {
namespace {

constexpr int kBusyTimeoutMs = 10'000;

Fault faultOf(int status) {
  switch (status & 0xFF) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE: return Fault::none;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Fault::busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Fault::damaged;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return Fault::notWritable;
    default: return Fault::other;
  }
}

std::string wayOutOf(int status) {
  if ((status & 0xFF) == SQLITE_FULL) return "free some space on the disk";
  switch (faultOf(status)) {
    case Fault::busy: return "another program holds the store: close it, or wait";
    case Fault::damaged: return "close Gantry and start it again: it checks the file and says what can be done";
    case Fault::notWritable: return "make the file and its folder writable for you";
    case Fault::none:
    case Fault::other: return {};
  }
  return {};
}

Error errorOf(sqlite3* connection) {
  const char* path = sqlite3_db_filename(connection, "main");
  const std::string shown = path && *path ? " " + neutralised(path) : std::string();
  const int status = sqlite3_extended_errcode(connection);
  return {Code::storage, "the store" + shown + " failed: " + neutralised(sqlite3_errmsg(connection)), wayOutOf(status)};
}

void bind(sqlite3_stmt* statement, int at, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    sqlite3_bind_int64(statement, at, *number);
    return;
  }
  const std::string_view text = std::get<std::string_view>(value);
  // An empty view may have no address, which SQLite would read as NULL.
  sqlite3_bind_text64(statement, at, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

constexpr const char* kHardening =
    "PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA cell_size_check=ON;";

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<bool> Statement::next() {
  const int status = sqlite3_step(m_statement.get());
  if (status == SQLITE_ROW) return true;
  if (status == SQLITE_DONE) return false;
  return failure(errorOf(sqlite3_db_handle(m_statement.get())));
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
  return bytes ? std::string(bytes, size) : std::string();
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Result<Database> Database::open(const std::filesystem::path& path) {
  sqlite3* connection = nullptr;
  const int status = sqlite3_open_v2(path.c_str(), &connection,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Database database(connection);
  if (status != SQLITE_OK) return failure(errorOf(connection));
  sqlite3_busy_timeout(connection, kBusyTimeoutMs);
  for (const int off : {SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_ENABLE_VIEW})
    sqlite3_db_config(connection, off, 0, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (auto hardened = database.script(kHardening); !hardened) return failure(hardened.error());
  return database;
}

Result<Statement> Database::prepare(std::string_view sql, const Values& values) {
  sqlite3_stmt* raw = nullptr;
  const int status =
      sqlite3_prepare_v2(m_connection.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  Statement statement(raw);
  if (status != SQLITE_OK) return failure(errorOf(m_connection.get()));
  if (sqlite3_bind_parameter_count(raw) != static_cast<int>(values.size()))
    return failure(Code::internal, "a statement of the store got " + std::to_string(values.size()) + " values");
  int at = 0;
  for (const Value& value : values) bind(raw, ++at, value);
  return statement;
}

Result<int> Database::run(std::string_view sql, const Values& values) {
  auto statement = prepare(sql, values);
  if (!statement) return failure(statement.error());
  const int before = sqlite3_total_changes(m_connection.get());
  while (true) {
    const auto row = statement->next();
    if (!row) return failure(row.error());
    if (!*row) return sqlite3_total_changes(m_connection.get()) - before;
  }
}

Result<void> Database::script(const std::string& sql) {
  if (sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return failure(errorOf(m_connection.get()));
  return {};
}

Result<std::int64_t> Database::number(std::string_view sql) {
  auto statement = prepare(sql);
  if (!statement) return failure(statement.error());
  const auto row = statement->next();
  if (!row) return failure(row.error());
  return *row ? statement->integer(0) : 0;
}

bool Database::isReadOnly() const { return sqlite3_db_readonly(m_connection.get(), "main") == 1; }

Fault Database::lastFault() const { return faultOf(sqlite3_errcode(m_connection.get())); }

Result<Transaction> Transaction::begin(Database& database) {
  if (auto begun = database.script("BEGIN IMMEDIATE"); !begun) return failure(begun.error());
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
  // An error inside may have ended the transaction already; then there is nothing left to undo.
  if (m_database) static_cast<void>(m_database->script("ROLLBACK"));
}

Result<void> Transaction::commit() {
  if (auto done = m_database->script("COMMIT"); !done) return done;
  m_database = nullptr;
  return {};
}

}  // namespace gantry::sqlite
