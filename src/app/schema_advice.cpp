#include "app/schema_advice.h"

#include <algorithm>
#include <set>

#include "core/release.h"
#include "core/text.h"
#include "core/time_limit.h"

namespace gantry::app {
namespace {

constexpr auto kPatienceForward = std::chrono::minutes(2);
constexpr auto kPatienceBack = std::chrono::seconds(20);

SchemaAdvice unknownBecause(Sentence sentence) { return {Verdict::unknown, {{Verdict::unknown, std::move(sentence), {}}}, {}}; }

SchemaAdvice unknownBecause(const Error& error) {
  if (error.code == Code::cancelled) return unknownBecause(Sentence::say("the migrations could not be read in time, neither from the registry nor from a host"));
  return unknownBecause(Sentence(error.message));
}

/// What the host said of `_prisma_migrations`; empty when it could not be read.
std::optional<std::vector<MigrationFacts>> rowsOf(const HostFacts& facts) {
  if (facts.database == "read") return facts.migrations;
  if (facts.database == "no-table") return std::vector<MigrationFacts>{};
  return std::nullopt;
}

/// Only PostgreSQL's migrations are judged.
Result<MigrationSet> migrationsOf(const Desk& desk, const PinnedImage& image, const std::stop_token& stop) {
  auto set = desk.migrations.migrations(image, stop);
  if (set && set->provider != "postgresql")
    return failure(Code::notSupported, "its migrations are for " + (set->provider.empty() ? "a database that is not named" : inQuotes(set->provider)) + ", and only those for postgresql are judged");
  return set;
}

std::vector<Migration> notAppliedIn(const MigrationSet& next, const std::vector<MigrationFacts>& rows) {
  std::vector<Migration> added;
  for (const Migration& migration : next.migrations)
    if (std::ranges::none_of(rows, [&](const MigrationFacts& row) { return row.name == migration.name && row.state == "applied"; }))
      added.push_back(migration);
  return added;
}

std::vector<std::string> notHeldBy(const MigrationSet& next, const std::vector<MigrationFacts>& rows) {
  std::vector<std::string> foreign;
  for (const MigrationFacts& row : rows)
    if (row.state == "applied" && std::ranges::find(next.migrations, row.name, &Migration::name) == next.migrations.end()) foreign.push_back(row.name);
  return foreign;
}

/// The text of what a failed run applied may be in any release that ran here. One that cannot be read is left out: what
/// only it holds then has no known text, which is UNKNOWN.
std::vector<MigrationSet> setsOf(const Desk& desk, const std::vector<RunRecord>& runs, const PinnedImage& but, const std::stop_token& stop) {
  std::set<PinnedImage> seen{but};
  std::vector<MigrationSet> sets;
  for (const RunRecord& run : runs) {
    if (stop.stop_requested()) break;
    if (!seen.insert(run.migrator).second) continue;
    auto set = migrationsOf(desk, run.migrator, stop);
    if (set) sets.push_back(std::move(*set));
  }
  return sets;
}

/// `byHost`: a host vouches for the migrations, not the registry.
SchemaAdvice adviceOf(SchemaVerdict verdict, bool byHost) {
  if (byHost) verdict.reasons.push_back({Verdict::safe, Sentence::say("the registry did not give all migrations: some were read from the image on the host"), {}});
  return {verdict.verdict, std::move(verdict.reasons), {}};
}

}  // namespace

SchemaAdvice adviseWayBack(const Desk& desk, const HostFacts& facts, const PinnedImage& next, std::stop_token stop) {
  const TimeLimit limit(desk.clock, kPatienceForward, stop);
  const auto nextSet = migrationsOf(desk, next, limit.token());
  if (!nextSet) return unknownBecause(nextSet.error());
  const auto rows = rowsOf(facts);
  const ServingRun* serving = facts.servingRun();
  SchemaAdvice advice = unknownBecause(Sentence::say("no release of Gantry's serves here that one could go back to"));
  if (serving != nullptr) {
    const auto nowSet = migrationsOf(desk, {desk.project.migrator, serving->migrator}, limit.token());
    advice = nowSet ? adviceOf(judge(compareWayBack(*nowSet, *nextSet, rows), desk.analyst, Journey::back, brief(serving->release)), nowSet->fromHost || nextSet->fromHost)
                    : unknownBecause(nowSet.error());
  }
  if (rows) advice.added = notAppliedIn(*nextSet, *rows);
  if (rows) advice.foreign = notHeldBy(*nextSet, *rows);
  return advice;
}

SchemaAdvice adviseRollback(const Desk& desk, const HostFacts& facts, const Tag& release, const PinnedImage& target,
                            std::stop_token stop) {
  const TimeLimit limit(desk.clock, kPatienceBack, stop);
  const auto targetSet = migrationsOf(desk, target, limit.token());
  if (!targetSet) return unknownBecause(targetSet.error());
  const std::vector<MigrationSet> known = setsOf(desk, facts.runs, target, limit.token());
  const MigrationSet current = known.empty() ? *targetSet : known.front();
  const bool byHost = targetSet->fromHost || std::ranges::any_of(known, &MigrationSet::fromHost);
  return adviceOf(judge(compareMigrations(*targetSet, current, rowsOf(facts), known), desk.analyst, Journey::back, brief(release)), byHost);
}

Result<SchemaVerdict> judgeReleases(const Desk& desk, const PinnedImage& from, const Tag& release, const PinnedImage& to,
                                    std::stop_token stop) {
  const auto fromSet = migrationsOf(desk, from, stop);
  if (!fromSet) return failure(fromSet.error());
  const auto toSet = migrationsOf(desk, to, stop);
  if (!toSet) return failure(toSet.error());
  std::vector<MigrationFacts> rows;
  for (const Migration& migration : fromSet->migrations)
    rows.push_back({migration.name, std::string(migration.digest.hex()), "applied", {}, {}});
  return judge(compareMigrations(*toSet, *fromSet, rows), desk.analyst, Journey::back, brief(release));
}

}  // namespace gantry::app
