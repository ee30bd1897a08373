#include "schema/prisma_warnings.h"

#include <algorithm>

#include "core/text.h"

namespace gantry::schema {
namespace {

bool findsNothingIn(const SchemaReport& report, const std::string& migration) {
  return std::ranges::all_of(report.statements, [&](const StatementReport& one) { return one.place.migration != migration || one.effect == SchemaEffect::none; });
}

StatementReport& statementOf(SchemaReport& report, const std::string& migration) {
  const auto found = std::ranges::find_if(report.statements, [&](const StatementReport& one) { return one.place.migration == migration; });
  if (found != report.statements.end()) return *found;
  return report.statements.emplace_back(StatementReport{{migration, 1}, {}, SchemaEffect::none, false, {}, {}});
}

}  // namespace

std::vector<PrismaWarning> prismaWarnings(const std::string& sql) {
  const std::string_view text(sql);
  const std::size_t begins = text.find_first_not_of(" \t\r\n");
  const std::size_t ends = text.find("*/");
  if (begins == std::string_view::npos || ends == std::string_view::npos || !text.substr(begins).starts_with("/*")) return {};
  std::vector<PrismaWarning> warnings;
  bool headed = false;
  int line = 0;
  for (const std::string_view each : split(text.substr(0, ends), '\n')) {
    ++line;
    const std::string_view words = trimmed(each);
    headed = headed || words == "Warnings:";
    if (headed && words.starts_with("- ") && !words.starts_with("- A unique constraint")) warnings.push_back({line, std::string(words.substr(2))});
  }
  return warnings;
}

void heedWarnings(const Migration& migration, const SchemaReport& alone, SchemaReport& report) {
  if (!findsNothingIn(report, migration.name) || !findsNothingIn(alone, migration.name)) return;
  for (const PrismaWarning& warning : prismaWarnings(migration.sql)) {
    StatementReport& statement = statementOf(report, migration.name);
    const StatementPlace place{migration.name, warning.line};
    const std::string quote = warning.text.substr(0, 200);
    statement.findings.push_back({SchemaEffect::unknown, false, place, statement.statement, {},
                                  Sentence::say("Prisma's warning \"{}\", which its SQL does not confirm, was written", neutralised(quote)), {}});
    statement.effect = SchemaEffect::unknown;
    statement.ifUsed = false;
  }
}

}  // namespace gantry::schema
