#include "app/releases.h"
#include "app/schema_advice.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "cli/to_json.h"
#include "cli/verdict_text.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

/// A release and where its migrations are.
struct Found {
  Tag release;
  PinnedImage migrator;
};

Result<Found> find(Session& session, const std::string& word) {
  const auto candidate = app::findRelease(session.desk, word, session.stop);
  if (!candidate) return failure(candidate.error());
  const Release& release = candidate->release;
  if (!release.migrator)
    return failure(Code::releaseIncomplete, brief(release.tag) + " has no migrator image in the registry",
                   "run the publishing workflow for this commit again, or choose another release");
  return Found{release.tag, release.migrator->pinned};
}

/// What each migration does to the application before it, statement by statement.
nlohmann::json describe(Output& output, const SchemaAnalyst& analyst, const MigrationSet& set) {
  nlohmann::json all = nlohmann::json::array();
  const std::vector<SchemaReport> reports = analyst.eachAlone(set.migrations);
  for (std::size_t i = 0; i < set.migrations.size(); ++i) {
    const Migration& migration = set.migrations[i];
    output.line("  " + output.paint(Tone::strong, neutralised(migration.name)) + "  " + output.paint(Tone::faint, migration.digest.brief()));
    nlohmann::json statements = nlohmann::json::array();
    for (const StatementReport& report : reports[i].statements) {
      printStatement(output, report, "    ");
      statements.push_back(toJson(report));
    }
    all.push_back({{"name", neutralised(migration.name)}, {"digest", migration.digest.text()}, {"statements", std::move(statements)}});
  }
  return all;
}

int showMigrations(Session& session, const std::string& word) {
  const auto found = find(session, word);
  if (!found) return session.output.fail(found.error());
  const auto set = session.desk.migrations.migrations(found->migrator, session.stop);
  if (!set) return session.output.fail(set.error());
  session.output.line(session.output.paint(Tone::strong, brief(found->release)) + "  " + std::to_string(set->migrations.size()) +
                      " migrations in /" + neutralised(set->path) + (set->provider.empty() ? "" : ", " + neutralised(set->provider)));
  nlohmann::json migrations = describe(session.output, session.desk.analyst, *set);
  session.output.document("gantry.schema/1", {{"release", found->release.text()},
                                              {"migrator", found->migrator.text()},
                                              {"folder", neutralised(set->path)},
                                              {"provider", neutralised(set->provider)},
                                              {"migrations", std::move(migrations)}});
  return kDone;
}

int verdict(Session& session, const std::string& fromWord, const std::string& toWord) {
  const auto from = find(session, fromWord);
  if (!from) return session.output.fail(from.error());
  const auto to = find(session, toWord);
  if (!to) return session.output.fail(to.error());
  const auto judged = app::judgeReleases(session.desk, from->migrator, to->release, to->migrator, session.stop);
  if (!judged) return session.output.fail(judged.error());
  session.output.line(brief(from->release) + " " + session.output.arrow() + " " + brief(to->release) + "  " +
                      session.output.icon(cli::statusOf(judged->verdict)) + " " + std::string(name(judged->verdict)));
  printReasons(session.output, judged->reasons, "  ");
  session.output.document("gantry.verdict/1", {{"from", from->release.text()},
                                               {"to", to->release.text()},
                                               {"verdict", name(judged->verdict)},
                                               {"reasons", toJson(judged->reasons)}});
  return kDone;
}

}  // namespace

void defineSchema(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("schema", "What migrations do, and whether one can go back over them");
  command->require_subcommand(1);
  auto from = std::make_shared<std::string>();
  auto to = std::make_shared<std::string>();
  auto* one = command->add_subcommand("show", "The migrations of a release, with what they do");
  one->add_option("release", *from, "Tag, commit or branch")->required();
  one->callback([&choice, from] { choice.action = [from](Session& session) { return showMigrations(session, *from); }; });
  auto* way = command->add_subcommand("verdict", "Whether a database that has all of FROM's migrations can serve TO");
  way->add_option("from", *from, "Whose migrations the database has")->required();
  way->add_option("to", *to, "The release to run on it")->required();
  way->callback([&choice, from, to] { choice.action = [from, to](Session& session) { return verdict(session, *from, *to); }; });
}

}  // namespace gantry::cli
