#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace gantry::sqlite {

/// What is bound to a `?`. A text must live until the call returns.
using Value = std::variant<std::int64_t, std::string_view>;
using Values = std::vector<Value>;

/// What kind of failure the last call of a connection was, where it matters to the way out.
enum class Fault { none, busy, damaged, notWritable, other };

/// A statement with its values, to be stepped through. Belongs to its database, which must live longer.
class Statement {
 public:
  /// Goes to the next row; false after the last one. @error storage
  [[nodiscard]] Result<bool> next();
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}
  std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// One connection to one SQLite file (https://sqlite.org/c3ref/intro.html), hardened against what a hostile file could
/// hold. One thread at a time. A call waits up to ten seconds for other programs before it fails.
class Database {
 public:
  /// Opens an existing file for reading and writing. @error storage
  [[nodiscard]] static Result<Database> open(const std::filesystem::path& path);

  [[nodiscard]] Result<Statement> prepare(std::string_view sql, const Values& values = {});
  /// Runs one statement to its end, without its rows; the number of rows it changed. @error storage
  [[nodiscard]] Result<int> run(std::string_view sql, const Values& values = {});
  /// Runs several statements without values. @error storage
  [[nodiscard]] Result<void> script(const std::string& sql);
  /// The first column of the first row; 0 when there is none. @error storage
  [[nodiscard]] Result<std::int64_t> number(std::string_view sql);
  [[nodiscard]] bool isReadOnly() const;
  [[nodiscard]] Fault lastFault() const;

 private:
  friend class Transaction;
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  explicit Database(sqlite3* connection) : m_connection(connection) {}
  std::unique_ptr<sqlite3, Close> m_connection;
};

/// A write transaction: taken at once (BEGIN IMMEDIATE), so that nothing read in it is stale when it writes; rolled back
/// unless it was committed.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> begin(Database& database);
  ~Transaction();
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  [[nodiscard]] Result<void> commit();

 private:
  explicit Transaction(Database& database) : m_database(&database) {}
  Database* m_database;
};

}  // namespace gantry::sqlite
