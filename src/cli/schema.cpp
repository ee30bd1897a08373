#include "app/releases.h"
#include "app/schema_advice.h"
#include "app/status.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "cli/to_json.h"
#include "cli/verdict_text.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

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
  const auto found = app::findMigrator(session.desk, word, session.stop);
  if (!found) return session.output.fail(found.error());
  const auto set = session.desk.migrations.migrations(found->migrator, session.stop);
  if (!set) return session.output.fail(set.error());
  session.output.line(session.output.paint(Tone::strong, brief(found->release)) + "  " + std::to_string(set->migrations.size()) +
                      " migrations in /" + neutralised(set->path) + (set->provider.empty() ? "" : ", " + neutralised(set->provider)) +
                      (set->fromHost ? ", from the image on a host: the registry did not give them" : ""));
  nlohmann::json migrations = describe(session.output, session.desk.analyst, *set);
  session.output.document("gantry.schema/1", {{"release", found->release.text()},
                                              {"migrator", found->migrator.text()},
                                              {"folder", neutralised(set->path)},
                                              {"provider", neutralised(set->provider)},
                                              {"source", set->fromHost ? "host" : "registry"},
                                              {"migrations", std::move(migrations)}});
  return kDone;
}

int verdict(Session& session, const std::string& fromWord, const std::string& toWord) {
  const auto from = app::findMigrator(session.desk, fromWord, session.stop);
  if (!from) return session.output.fail(from.error());
  const auto to = app::findMigrator(session.desk, toWord, session.stop);
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

struct TransitionOptions {
  std::string release;
  int patienceDays = static_cast<int>(kTransitionPatience.count());
};

Status statusOf(TransitionState state) {
  switch (state) {
    case TransitionState::planned: return Status::pending;
    case TransitionState::waiting: return Status::waiting;
    case TransitionState::ended: return Status::succeeded;
    case TransitionState::endedTooSoon: return Status::degraded;
    case TransitionState::unknown: return Status::unknown;
  }
  return Status::unknown;
}

std::string transitionWords(TransitionState state, int days) {
  switch (state) {
    case TransitionState::planned: return "not expanded here yet";
    case TransitionState::waiting: return "waits for its contract step";
    case TransitionState::ended: return "contracted";
    case TransitionState::endedTooSoon: return "contracted less than " + std::to_string(days) + " days after it was expanded: there was little time to go back";
    case TransitionState::unknown: return "not known: the database's rows were not read, or have no times";
  }
  return {};
}

nlohmann::json describe(Session& session, const SchemaTransition& transition, const std::vector<app::EnvironmentStatus>& all, int days) {
  Output& output = session.output;
  const auto place = [](const StatementPlace& at) { return neutralised(at.migration) + " line " + std::to_string(at.line); };
  output.line(output.paint(Tone::strong, neutralised(transition.subject)) + "  " + neutralised(transition.sentence.english()));
  output.line("    expand   " + place(transition.expand));
  output.line("    contract " + (transition.contract ? place(*transition.contract) : std::string("not in this release")));
  nlohmann::json states = nlohmann::json::object();
  for (const app::EnvironmentStatus& one : all) {
    const bool read = one.facts && one.facts->database == "read";
    const TransitionState state = read ? stateOf(transition, one.facts->migrations, std::chrono::days(days)) : TransitionState::unknown;
    output.line("    " + output.icon(statusOf(state)) + " " + one.environment.name.text() + ": " + transitionWords(state, days));
    states[one.environment.name.text()] = name(state);
  }
  nlohmann::json json{{"subject", neutralised(transition.subject)}, {"replacement", neutralised(transition.replacement)},
                      {"sentence", neutralised(transition.sentence.english())}, {"expand", place(transition.expand)}, {"environments", std::move(states)}};
  json["contract"] = transition.contract ? nlohmann::json(place(*transition.contract)) : nlohmann::json(nullptr);
  return json;
}

/// What is on its way out in a release's schema, and how far each environment is with it.
int showTransitions(Session& session, const TransitionOptions& wanted) {
  const auto found = app::findMigrator(session.desk, wanted.release, session.stop);
  if (!found) return session.output.fail(found.error());
  const auto set = session.desk.migrations.migrations(found->migrator, session.stop);
  if (!set) return session.output.fail(set.error());
  const auto all = app::readStatus(session.desk, session.stop);
  if (!all) return session.output.fail(all.error());
  nlohmann::json transitions = nlohmann::json::array();
  for (const SchemaTransition& transition : session.desk.analyst.transitions(set->migrations))
    transitions.push_back(describe(session, transition, *all, wanted.patienceDays));
  if (transitions.empty()) session.output.line("Nothing is on its way out in the schema of " + brief(found->release) + ".");
  session.output.document("gantry.transitions/1", {{"release", found->release.text()}, {"patience_days", wanted.patienceDays}, {"transitions", std::move(transitions)}});
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
  auto moving = std::make_shared<TransitionOptions>();
  auto* tracker = command->add_subcommand("transitions", "What is expanded and waits for its contract step, by environment");
  tracker->add_option("release", moving->release, "Tag, commit or branch")->required();
  tracker->add_option("--patience", moving->patienceDays, "Days an expand step should be in use before its contract step")->check(CLI::Range(0, 3650))->capture_default_str();
  tracker->callback([&choice, moving] { choice.action = [moving](Session& session) { return showTransitions(session, *moving); }; });
  auto* way = command->add_subcommand("verdict", "Whether a database that has all of FROM's migrations can serve TO");
  way->add_option("from", *from, "Whose migrations the database has")->required();
  way->add_option("to", *to, "The release to run on it")->required();
  way->callback([&choice, from, to] { choice.action = [from, to](Session& session) { return verdict(session, *from, *to); }; });
}

}  // namespace gantry::cli
