#include "core/schema_verdict.h"

#include <algorithm>
#include <set>

#include "core/text.h"

namespace gantry {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

void addOnce(std::vector<std::string>& names, const std::string& name) {
  if (!contains(names, name)) names.push_back(name);
}

Sentence listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < 5; ++i) text += (i == 0 ? "" : ", ") + neutralised(names[i]);
  return names.size() > 5 ? Sentence::say("{} and {} more", text, std::to_string(names.size() - 5)) : Sentence(text);
}

std::vector<MigrationFacts> assumedRows(const MigrationSet& current) {
  std::vector<MigrationFacts> rows;
  for (const Migration& migration : current.migrations)
    rows.push_back({migration.name, std::string(migration.digest.hex()), "applied", {}, {}});
  return rows;
}

/// Rows in the order in which the database got them; without times, in the order of their names.
std::vector<MigrationFacts> inOrder(std::vector<MigrationFacts> rows) {
  const bool timed = std::ranges::all_of(rows, [](const MigrationFacts& row) { return !row.started.empty(); });
  std::ranges::stable_sort(rows, [timed](const MigrationFacts& one, const MigrationFacts& other) {
    if (timed && one.started != other.started) return one.started < other.started;
    return one.name < other.name;
  });
  return rows;
}

/// The text of an applied migration; nullptr when nobody has it, or only with another content.
const Migration* textOf(const MigrationFacts& row, const MigrationSet& current,
                        const std::vector<MigrationSet>& known) {
  const auto fits = [&row](const Migration* found) { return found != nullptr && found->digest.hex() == row.checksum; };
  if (const Migration* found = current.find(row.name); fits(found)) return found;
  for (const MigrationSet& set : known)
    if (const Migration* found = set.find(row.name); fits(found)) return found;
  return nullptr;
}

void compareRow(const MigrationFacts& row, const MigrationSet& target, const MigrationSet& current,
                const std::vector<MigrationSet>& known, MigrationComparison& comparison) {
  if (row.state == "rolled-back") return;
  if (row.state != "applied") return addOnce(comparison.failed, row.name);
  if (contains(comparison.applied, row.name)) return addOnce(comparison.changed, row.name);
  comparison.applied.push_back(row.name);
  if (const Migration* own = target.find(row.name); own != nullptr) {
    if (own->digest.hex() != row.checksum) addOnce(comparison.changed, row.name);
    comparison.interleaved = comparison.interleaved || !comparison.extra.empty();
    return;
  }
  comparison.extra.push_back(row.name);
  if (const Migration* text = textOf(row, current, known); text != nullptr)
    comparison.extras.push_back(*text);
  else
    comparison.unknown.push_back(row.name);
}

struct Weighing {
  Verdict verdict = Verdict::safe;
  std::vector<VerdictReason> reasons;

  void add(Verdict weight, Sentence sentence, std::optional<SchemaFinding> finding = std::nullopt) {
    verdict = worse(verdict, weight);
    reasons.push_back({weight, std::move(sentence), std::move(finding)});
  }
};

void weighSets(const MigrationComparison& sets, Journey journey, const std::string& release, Weighing& weighing) {
  if (!sets.failed.empty())
    weighing.add(Verdict::blocked, Sentence::say("{} started on this database and did not finish", listed(sets.failed)));
  if (!sets.changed.empty())
    weighing.add(Verdict::blocked, Sentence::say("the history was rewritten: {} is not the same in the database and in the releases", listed(sets.changed)));
  if (!sets.pending.empty() && journey == Journey::back)
    weighing.add(Verdict::blocked, Sentence::say("{} expects {}, which this database does not have", release, listed(sets.pending)));
  if (!sets.unknown.empty())
    weighing.add(Verdict::unknown, Sentence::say("no known release holds the text of {}", listed(sets.unknown)));
  if (!sets.databaseRead)
    weighing.add(Verdict::unknown, Sentence::say("the database's list of applied migrations was not read"));
  if (sets.interleaved)
    weighing.add(Verdict::caution, Sentence::say("the database got migrations of later releases before some of {}'s own; their order is not the one that was tested", release));
}

std::vector<Probe> openProbes(const std::vector<SchemaFinding>& findings, const ProbeAnswers& answers) {
  std::vector<Probe> probes;
  for (const SchemaFinding& finding : findings)
    if (finding.ifUsed && finding.probe && !answers.contains(finding.probe->sql) &&
        std::ranges::find(probes, *finding.probe) == probes.end())
      probes.push_back(*finding.probe);
  return probes;
}

Sentence sentenceFor(const SchemaFinding& finding, const std::string& release) {
  return Sentence::say("{} by {} line {}; {} was written before that", finding.sentence, neutralised(finding.place.migration), std::to_string(finding.place.line), release);
}

int weightOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::safe: return 0;
    case Verdict::caution: return 1;
    case Verdict::unknown: return 2;
    case Verdict::blocked: return 3;
  }
  return 2;
}

}  // namespace

Verdict worse(Verdict one, Verdict other) { return weightOf(one) >= weightOf(other) ? one : other; }

Verdict verdictOf(const SchemaFinding& finding, const ProbeAnswers& answers) {
  if (finding.effect == SchemaEffect::none) return Verdict::safe;
  if (finding.effect == SchemaEffect::unknown) return Verdict::unknown;
  const auto answer = finding.probe ? answers.find(finding.probe->sql) : answers.end();
  if (finding.ifUsed) {
    if (answer == answers.end()) return Verdict::caution;
    if (!answer->second) return Verdict::safe;
  }
  const bool survivable = finding.effect == SchemaEffect::writesBreak || finding.effect == SchemaEffect::dataChanged;
  return survivable ? Verdict::caution : Verdict::blocked;
}

MigrationComparison compareMigrations(const MigrationSet& target, const MigrationSet& current,
                                      const std::optional<std::vector<MigrationFacts>>& rows,
                                      const std::vector<MigrationSet>& known) {
  MigrationComparison comparison;
  comparison.databaseRead = rows.has_value();
  for (const MigrationFacts& row : inOrder(rows ? *rows : assumedRows(current)))
    compareRow(row, target, current, known, comparison);
  for (const Migration& migration : target.migrations) {
    const Migration* now = current.find(migration.name);
    if (now != nullptr && now->digest != migration.digest) addOnce(comparison.changed, migration.name);
    if (contains(comparison.applied, migration.name))
      comparison.history.push_back(migration);
    else if (!contains(comparison.failed, migration.name))
      comparison.pending.push_back(migration.name);
  }
  return comparison;
}

MigrationComparison compareWayBack(const MigrationSet& now, const MigrationSet& next,
                                   const std::optional<std::vector<MigrationFacts>>& rows,
                                   const std::vector<MigrationSet>& known) {
  std::vector<MigrationFacts> after = rows.value_or(assumedRows(now));
  const std::string last = after.empty() ? std::string() : inOrder(after).back().started;
  for (const MigrationFacts& row : assumedRows(next)) {
    const bool there = std::ranges::any_of(after, [&row](const MigrationFacts& one) {
      return one.name == row.name && one.state != "rolled-back";
    });
    if (!there) after.push_back({row.name, row.checksum, row.state, last, {}});
  }
  MigrationComparison comparison = compareMigrations(now, next, after, known);
  comparison.databaseRead = rows.has_value();
  return comparison;
}

SchemaVerdict judge(MigrationComparison comparison, SchemaReport report, Journey journey, const std::string& release,
                    const ProbeAnswers& answers) {
  Weighing weighing;
  weighSets(comparison, journey, release, weighing);
  const std::vector<SchemaFinding> findings = report.findings();
  for (const SchemaFinding& finding : findings)
    if (const Verdict alone = verdictOf(finding, answers); alone != Verdict::safe)
      weighing.add(alone, sentenceFor(finding, release), finding);
  std::ranges::stable_sort(weighing.reasons, [](const VerdictReason& one, const VerdictReason& other) {
    return weightOf(one.weight) > weightOf(other.weight);
  });
  if (weighing.reasons.empty())
    weighing.add(Verdict::safe, comparison.extra.empty() ? Sentence::say("the database holds nothing that {} does not know", release)
                                                         : Sentence::say("{} cannot notice what was applied after it", release));
  return {weighing.verdict, std::move(weighing.reasons), openProbes(findings, answers), std::move(comparison),
          std::move(report)};
}

SchemaVerdict judge(MigrationComparison comparison, const SchemaAnalyst& analyst, Journey journey,
                    const std::string& release, const ProbeAnswers& answers) {
  SchemaReport report = analyst.analyse(comparison.history, comparison.extras);
  return judge(std::move(comparison), std::move(report), journey, release, answers);
}

}  // namespace gantry
