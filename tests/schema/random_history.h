#pragma once

#include <random>
#include <string>
#include <vector>

#include "schema/postgres_server.h"

/// A statement of an application, and what it answered on the schema it was written for.
struct Said {
  std::string statement;
  Answer answer;
};

/// Makes changes as a team might make them, on what a database holds at the moment.
class RandomHistory {
 public:
  RandomHistory(Connection& connection, std::uint64_t seed) : m_connection(connection), m_random(seed) {}

  /// Applies `count` random changes inside the open transaction; gives those that the database took.
  [[nodiscard]] std::vector<std::string> changes(int count);
  /// What an application says that knows the present schema: only what works.
  [[nodiscard]] std::vector<Said> statements();

 private:
  [[nodiscard]] std::string change();
  [[nodiscard]] std::string filled(std::string pattern);
  [[nodiscard]] std::string pick(const std::string& query);
  [[nodiscard]] std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }

  Connection& m_connection;
  std::mt19937_64 m_random;
  int m_names = 0;
};

/// Tries SQL inside the open transaction; `keep` leaves what it did.
[[nodiscard]] Answer tryOut(Connection& connection, const std::string& sql, bool keep);
[[nodiscard]] std::vector<std::string> rowsOf(const std::string& text);
