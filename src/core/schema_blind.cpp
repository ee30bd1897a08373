#include "core/schema_blind.h"

namespace gantry {

SchemaReport BlindAnalyst::analyse(const std::vector<Migration>&, const std::vector<Migration>& judged) const {
  SchemaReport report;
  for (const Migration& migration : judged) {
    const StatementPlace place{migration.name, 1};
    SchemaFinding finding{SchemaEffect::unknown, false, place, migration.sql, {}, Sentence::say("something that is not understood is done"), {}};
    report.statements.push_back({place, migration.sql, SchemaEffect::unknown, false, {std::move(finding)}, {}});
  }
  return report;
}

std::vector<SchemaReport> BlindAnalyst::eachAlone(const std::vector<Migration>& history) const {
  std::vector<SchemaReport> reports;
  for (const Migration& migration : history) reports.push_back(analyse({}, {migration}));
  return reports;
}

std::vector<SchemaTransition> BlindAnalyst::transitions(const std::vector<Migration>&) const { return {}; }

}  // namespace gantry
