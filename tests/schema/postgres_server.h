#pragma once

#include <memory>
#include <string>
#include <vector>

#include <libpq-fe.h>

/// A PostgreSQL of its own in a temporary directory, without network, as an unprivileged user; stopped and removed with it.
class PostgresServer {
 public:
  PostgresServer() = default;
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  /// Why it could not be started; empty when it runs.
  [[nodiscard]] std::string start();
  /// What libpq wants to know to reach it.
  [[nodiscard]] std::string address() const;

 private:
  std::string m_directory;
  bool m_runs = false;
};

/// What a statement answered: its rows, or its error.
struct Answer {
  bool worked = false;
  std::string text;
  bool operator==(const Answer&) const = default;
};

/// One connection.
class Connection {
 public:
  explicit Connection(const std::string& address);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs SQL, several statements as one unit; answers with the rows of the last one.
  [[nodiscard]] Answer run(const std::string& sql);
  /// Runs SQL and takes back what it did.
  [[nodiscard]] Answer attempt(const std::string& sql);
  /// Tries each statement alone and takes back what it did, inside the open transaction, in one round trip.
  [[nodiscard]] std::vector<Answer> attemptAll(const std::vector<std::string>& statements);
  /// Empties the database.
  void reset();

 private:
  PGconn* m_connection;
};
