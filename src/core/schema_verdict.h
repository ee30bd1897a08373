#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/host_facts.h"
#include "core/plan.h"
#include "core/schema_analyst.h"

namespace gantry {

/// Which way the environment goes: back leaves the database as it is, forward runs the target's migrations first.
enum class Journey { back, forward };

/// What the database holds, beside what a target release holds.
struct MigrationComparison {
  std::vector<std::string> applied;  ///< in the order in which the database got them
  std::vector<std::string> extra;    ///< applied, absent from the target: what the target must live with
  std::vector<std::string> pending;  ///< in the target, not applied
  std::vector<std::string> failed;   ///< started, neither finished nor rolled back
  std::vector<std::string> changed;  ///< same name, other content
  std::vector<std::string> unknown;  ///< extra, and no known release holds its text
  std::vector<Migration> history;    ///< the target's own, as far as applied
  std::vector<Migration> extras;     ///< the text of `extra`, without those in `unknown`
  bool interleaved = false;          ///< an extra one was applied before one of the target's own
  bool databaseRead = false;         ///< false: it was assumed that the current release's set is applied
};

/// Compares the sets. `rows` is what was read from `_prisma_migrations`, or empty when it could not be read.
/// `known` are further releases' sets in which the text of an applied migration may be found.
[[nodiscard]] MigrationComparison compareMigrations(const MigrationSet& target, const MigrationSet& current,
                                                    const std::optional<std::vector<MigrationFacts>>& rows,
                                                    const std::vector<MigrationSet>& known = {});

/// The same for the way back after a deployment that has not happened: the release `now` on the database as it will be
/// when all migrations of `next` have been applied to it.
[[nodiscard]] MigrationComparison compareWayBack(const MigrationSet& now, const MigrationSet& next,
                                                 const std::optional<std::vector<MigrationFacts>>& rows,
                                                 const std::vector<MigrationSet>& known = {});

/// Why a verdict is what it is.
struct VerdictReason {
  Verdict weight = Verdict::unknown;
  Sentence sentence;                     ///< for people; names migration and line where there is one
  std::optional<SchemaFinding> finding;  ///< empty when it is about the sets
};

/// A verdict with everything that decides it.
struct SchemaVerdict {
  Verdict verdict = Verdict::unknown;
  std::vector<VerdictReason> reasons;  ///< worst first; never empty
  std::vector<Probe> probes;           ///< what may be asked of the database to settle a CAUTION
  MigrationComparison comparison;
  SchemaReport report;
};

/// Answers to probes: the query's text, and whether it gave a row.
using ProbeAnswers = std::map<std::string, bool>;

/// Judges what was compared and found. `release` is how people call the target, such as sha-1ce08b5; `report` is the
/// analyst's about `comparison.history` and `comparison.extras`.
/// Pure: the same values always give the same verdict. SAFE only when everything is known and nothing is found.
[[nodiscard]] SchemaVerdict judge(MigrationComparison comparison, SchemaReport report, Journey journey,
                                  const std::string& release, const ProbeAnswers& answers = {});
/// judge() on what `analyst` says.
[[nodiscard]] SchemaVerdict judge(MigrationComparison comparison, const SchemaAnalyst& analyst, Journey journey,
                                  const std::string& release, const ProbeAnswers& answers = {});

/// What one finding means alone.
[[nodiscard]] Verdict verdictOf(const SchemaFinding& finding, const ProbeAnswers& answers = {});
/// The worse of two: BLOCKED, then UNKNOWN, then CAUTION, then SAFE.
[[nodiscard]] Verdict worse(Verdict one, Verdict other);

}  // namespace gantry
