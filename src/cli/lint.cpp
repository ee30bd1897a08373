#include "cli/lint.h"

#include <algorithm>
#include <iostream>
#include <iterator>

#include "cli/exit_code.h"
#include "cli/sarif.h"
#include "cli/verdict_text.h"
#include "core/schema_verdict.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

/// The report on the migrations that are to be judged.
Result<SchemaReport> reportOn(const SchemaAnalyst& analyst, const LintWish& wish, const MigrationSet& set) {
  if (wish.all) {
    SchemaReport whole;
    for (SchemaReport& one : analyst.eachAlone(set.migrations)) {
      std::ranges::move(one.statements, std::back_inserter(whole.statements));
      std::ranges::move(one.remarks, std::back_inserter(whole.remarks));
    }
    return whole;
  }
  auto from = set.migrations.end() - 1;
  if (!wish.after.empty()) {
    from = std::ranges::find(set.migrations, wish.after, &Migration::name);
    if (from == set.migrations.end())
      return failure(Code::notFound, inQuotes(wish.after) + " is no migration in " + inQuotes(wish.folder), "name the last migration that is deployed");
    ++from;
  }
  return analyst.analyse({set.migrations.begin(), from}, {from, set.migrations.end()});
}

Verdict verdictOn(const SchemaReport& report) {
  Verdict verdict = Verdict::safe;
  for (const SchemaFinding& finding : report.findings()) verdict = worse(verdict, verdictOf(finding));
  return verdict;
}

void print(Output& output, const SchemaReport& report, Verdict verdict) {
  std::string shown;
  for (const StatementReport& statement : report.statements) {
    if (statement.place.migration != shown) output.line(output.paint(Tone::strong, neutralised(statement.place.migration)));
    shown = statement.place.migration;
    printStatement(output, statement, "  ");
  }
  for (const Sentence& remark : report.remarks) output.line(output.paint(Tone::faint, neutralised(remark.english())));
  output.line(output.icon(statusOf(verdict)) + " " + std::string(name(verdict)) + " to go back over");
}

void report(Output& output, const LintWish& wish, const SchemaReport& report, Verdict verdict) {
  if (wish.sarif) {
    std::cout << sarif(report, wish.folder).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
    return;
  }
  if (!output.json()) return print(output, report, verdict);
  nlohmann::json statements = nlohmann::json::array();
  for (const StatementReport& statement : report.statements) {
    statements.push_back(toJson(statement));
    statements.back()["migration"] = neutralised(statement.place.migration);
  }
  output.document("gantry.lint/1", {{"folder", wish.folder}, {"verdict", name(verdict)}, {"statements", std::move(statements)}, {"remarks", english(report.remarks)}});
}

}  // namespace

int lint(Output& output, const LintWish& wish, const SchemaAnalyst& analyst,
         const std::function<Result<MigrationSet>(const std::string& folder)>& migrationsAt) {
  const auto set = migrationsAt(wish.folder);
  if (!set) return output.fail(set.error());
  if (set->provider != "postgresql")
    return output.fail({Code::notSupported, "the migrations in " + inQuotes(wish.folder) + " are for " + inQuotes(set->provider), "only those for postgresql are judged"});
  const auto found = reportOn(analyst, wish, *set);
  if (!found) return output.fail(found.error());
  const Verdict verdict = verdictOn(*found);
  report(output, wish, *found, verdict);
  const Verdict allowed = wish.allow == "caution" ? Verdict::caution : Verdict::safe;
  return worse(verdict, allowed) == allowed ? kDone : kGateRefused;
}

void defineLint(CLI::App& schema, LintWish& wish) {
  auto* command = schema.add_subcommand("lint", "Judge migrations in a folder of this machine; needs no project");
  command->add_option("folder", wish.folder, "Where NAME/migration.sql are, such as prisma/migrations")->required();
  auto* after = command->add_option("--after", wish.after, "Judge everything after this migration together (else: the newest one)");
  command->add_flag("--all", wish.all, "Judge each migration alone")->excludes(after);
  command->add_flag("--sarif", wish.sarif, "A SARIF 2.1.0 log on standard output");
  command->add_option("--allow", wish.allow, "The worst verdict that is exit code 0: safe or caution")->check(CLI::IsMember({"safe", "caution"}));
  command->callback([&wish] { wish.chosen = true; });
}

}  // namespace gantry::cli
