#include "schema/postgres_analyst.h"

#include <algorithm>

#include "core/text.h"
#include "schema/catalogue.h"
#include "schema/deep_stack.h"
#include "schema/parsed_sql.h"
#include "schema/prisma_warnings.h"
#include "schema/reading.h"
#include "schema/transitions.h"

namespace gantry::schema {
namespace {

bool cannotShareFile(const ParsedStatement& statement) {
  const Node& tree = *statement.tree;
  if (tree.node_case == PG_QUERY__NODE__NODE_INDEX_STMT) return tree.index_stmt->concurrent != 0;
  if (tree.node_case == PG_QUERY__NODE__NODE_DROP_STMT) return tree.drop_stmt->concurrent != 0;
  return tree.node_case == PG_QUERY__NODE__NODE_VACUUM_STMT && tree.vacuum_stmt->is_vacuumcmd != 0;
}

/// A file that does not parse is one statement that is not understood: PostgreSQL would refuse all of it.
void readMigration(Reading& reading, const Migration& migration) {
  const auto parsed = ParsedSql::parse(migration.sql);
  if (!parsed) {
    reading.beginStatement({migration.name, 1}, migration.sql.substr(0, 200));
    return reading.notUnderstood(Sentence::say("a migration that cannot be read ({}) was applied", neutralised(parsed.error().message)));
  }
  for (const ParsedStatement& statement : parsed->statements()) {
    reading.beginStatement({migration.name, statement.line}, statement.text);
    readStatement(reading, *statement.tree);
    if (cannotShareFile(statement) && parsed->statements().size() > 1)
      reading.remark(Sentence::say("{} line {} cannot run beside other statements of its file", neutralised(migration.name), std::to_string(statement.line)));
  }
}

/// What Prisma warns of is looked for in each migration by itself: what is undone within the judged ones was seen there.
void heedAll(const std::vector<Migration>& history, const std::vector<Migration>& judged, SchemaReport& report) {
  if (std::ranges::none_of(judged, [](const Migration& one) { return !prismaWarnings(one.sql).empty(); })) return;
  Reading reading;
  for (const Migration& migration : history) readMigration(reading, migration);
  for (const Migration& migration : judged) {
    reading.judge();
    readMigration(reading, migration);
    heedWarnings(migration, reading.report(), report);
  }
}

/// What a report is when not even a thread could be had to make it.
SchemaReport nothingKnown(const std::vector<Migration>& judged) {
  SchemaReport report;
  for (const Migration& migration : judged) {
    const StatementPlace place{migration.name, 1};
    SchemaFinding finding{SchemaEffect::unknown, false, place, {}, {}, Sentence::say("something that could not be read for lack of memory was done"), {}};
    report.statements.push_back({place, {}, SchemaEffect::unknown, false, {std::move(finding)}, {}});
  }
  return report;
}

}  // namespace

SchemaReport PostgresAnalyst::analyse(const std::vector<Migration>& history, const std::vector<Migration>& judged) const {
  SchemaReport report;
  const bool done = onDeepStack([&] {
    Reading reading;
    for (const Migration& migration : history) readMigration(reading, migration);
    reading.judge();
    for (const Migration& migration : judged) readMigration(reading, migration);
    report = reading.report();
    heedAll(history, judged, report);
  });
  return done ? report : nothingKnown(judged);
}

std::vector<SchemaReport> PostgresAnalyst::eachAlone(const std::vector<Migration>& history) const {
  std::vector<SchemaReport> reports;
  const bool done = onDeepStack([&] {
    Reading reading;
    for (const Migration& migration : history) {
      reading.judge();
      readMigration(reading, migration);
      SchemaReport& report = reports.emplace_back(reading.report());
      heedWarnings(migration, report, report);
    }
  });
  if (done) return reports;
  reports.clear();
  for (const Migration& migration : history) reports.push_back(nothingKnown({migration}));
  return reports;
}

std::vector<SchemaTransition> PostgresAnalyst::transitions(const std::vector<Migration>& history) const {
  std::vector<SchemaTransition> found;
  if (!onDeepStack([&] { found = transitionsOf(history); })) found.clear();
  return found;
}

}  // namespace gantry::schema
