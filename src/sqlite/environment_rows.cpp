#include <algorithm>

#include "sqlite/row_values.h"
#include "sqlite/store.h"

namespace gantry::sqlite {
namespace {
constexpr std::int64_t kSamplesKeptMs = std::chrono::milliseconds(std::chrono::hours(24 * 30)).count();
}

Result<void> Store::keepFacts(const ProjectName& project, const EnvironmentName& environment, Time at,
                              const std::string& answer) {
  const std::scoped_lock lock(m_mutex);
  auto kept = m_database.run(
      "INSERT INTO facts VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET at_ms = excluded.at_ms, answer = excluded.answer "
      "WHERE excluded.at_ms >= at_ms",
      {project.text(), environment.text(), msOf(at), answer});
  if (!kept) return failure(kept.error());
  return {};
}

Result<std::optional<EnvironmentMemory::LastFacts>> Store::lastFacts(const ProjectName& project,
                                                                     const EnvironmentName& environment) {
  const std::scoped_lock lock(m_mutex);
  auto statement = m_database.prepare("SELECT at_ms, answer FROM facts WHERE project = ? AND environment = ?",
                                      {project.text(), environment.text()});
  if (!statement) return failure(statement.error());
  const auto row = statement->next();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  return LastFacts{timeOf(statement->integer(0)), statement->text(1)};
}

Result<void> Store::addSample(const ProjectName& project, const EnvironmentName& environment,
                              const HealthSample& sample) {
  const std::scoped_lock lock(m_mutex);
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return failure(transaction.error());
  auto added = m_database.run(
      "INSERT INTO health VALUES(?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET status = excluded.status, ms = excluded.ms",
      {project.text(), environment.text(), msOf(sample.at), std::int64_t{sample.status}, std::int64_t{sample.ms}});
  if (!added) return failure(added.error());
  auto dropped = m_database.run("DELETE FROM health WHERE project = ? AND environment = ? AND at_ms < ?",
                                {project.text(), environment.text(), msOf(sample.at) - kSamplesKeptMs});
  if (!dropped) return failure(dropped.error());
  return transaction->commit();
}

Result<std::vector<HealthSample>> Store::samples(const ProjectName& project, const EnvironmentName& environment,
                                                 int most) {
  const std::scoped_lock lock(m_mutex);
  auto statement = m_database.prepare(
      "SELECT at_ms, status, ms FROM health WHERE project = ? AND environment = ? ORDER BY at_ms DESC LIMIT ?",
      {project.text(), environment.text(), std::int64_t{std::max(most, 0)}});
  if (!statement) return failure(statement.error());
  std::vector<HealthSample> all;
  while (true) {
    const auto row = statement->next();
    if (!row) return failure(row.error());
    if (!*row) break;
    all.push_back({timeOf(statement->integer(0)), static_cast<int>(statement->integer(1)),
                   static_cast<int>(statement->integer(2))});
  }
  std::ranges::reverse(all);
  return all;
}

}  // namespace gantry::sqlite
