#include <algorithm>

#include "core/text.h"
#include "sqlite/row_values.h"
#include "sqlite/store.h"

namespace gantry::sqlite {
namespace {

Result<KnownRun> runOf(const Statement& row) {
  auto run = stored<RunId>(row.text(0));
  auto project = stored<ProjectName>(row.text(1));
  auto environment = stored<EnvironmentName>(row.text(2));
  auto release = stored<Tag>(row.text(3));
  if (!run) return failure(run.error());
  if (!project) return failure(project.error());
  if (!environment) return failure(environment.error());
  if (!release) return failure(release.error());
  return KnownRun{*run, *project, *environment, *release, row.text(4), timeOf(row.integer(5)), row.text(6)};
}

Result<std::string> storedLine(Database& database, const RunId& run, std::int64_t n) {
  auto statement = database.prepare("SELECT line FROM journal WHERE run = ? AND n = ?", {run.text(), n});
  if (!statement) return failure(statement.error());
  const auto row = statement->next();
  if (!row) return failure(row.error());
  if (!*row) return failure(Code::internal, "the store lost line " + std::to_string(n) + " of run " + run.text());
  return statement->text(0);
}

}  // namespace

Result<void> Store::remember(const KnownRun& run) {
  const std::scoped_lock lock(m_mutex);
  auto stored = m_database.run(
      "INSERT INTO run VALUES(?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT DO UPDATE SET outcome = excluded.outcome WHERE excluded.outcome <> ''",
      {run.run.text(), run.project.text(), run.environment.text(), run.release.text(), run.plan, msOf(run.asked),
       run.outcome});
  if (!stored) return failure(stored.error());
  return {};
}

Result<std::vector<KnownRun>> Store::runs(const ProjectName& project, int most) {
  const std::scoped_lock lock(m_mutex);
  auto statement = m_database.prepare(
      "SELECT run, project, environment, release, plan, asked_ms, outcome FROM run WHERE project = ? "
      "ORDER BY asked_ms DESC, run DESC LIMIT ?",
      {project.text(), std::int64_t{std::max(most, 0)}});
  if (!statement) return failure(statement.error());
  std::vector<KnownRun> all;
  while (true) {
    const auto row = statement->next();
    if (!row) return failure(row.error());
    if (!*row) return all;
    auto run = runOf(*statement);
    if (!run) return failure(run.error());
    all.push_back(std::move(*run));
  }
}

Result<void> Store::append(const RunId& run, std::int64_t n, const std::string& line) {
  if (n < 1) return failure(Code::invalid, "a journal has no line " + std::to_string(n));
  const std::scoped_lock lock(m_mutex);
  auto added = m_database.run("INSERT INTO journal VALUES(?, ?, ?) ON CONFLICT DO NOTHING", {run.text(), n, line});
  if (!added) return failure(added.error());
  if (*added == 1) return {};
  auto known = storedLine(m_database, run, n);
  if (!known) return failure(known.error());
  if (*known == line) return {};
  return failure(Code::digestMismatch,
                 "line " + std::to_string(n) + " of the journal of run " + run.text() + " was " + inQuotes(*known) +
                     " and is now " + inQuotes(line) + ": the journal was rewritten on the host",
                 "treat the host as tampered with until you know who did it; what was read first is kept");
}

Result<std::vector<std::string>> Store::journal(const RunId& run) {
  const std::scoped_lock lock(m_mutex);
  auto statement = m_database.prepare("SELECT n, line FROM journal WHERE run = ? ORDER BY n", {run.text()});
  if (!statement) return failure(statement.error());
  std::vector<std::string> lines;
  while (true) {
    const auto row = statement->next();
    if (!row) return failure(row.error());
    // Behind a gap the place in the list would no longer be the line's number.
    if (!*row || statement->integer(0) != static_cast<std::int64_t>(lines.size()) + 1) return lines;
    lines.push_back(statement->text(1));
  }
}

}  // namespace gantry::sqlite
