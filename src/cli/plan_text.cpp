#include "cli/plan_text.h"

#include <algorithm>

#include "cli/verdict_text.h"
#include "core/release.h"
#include "core/text.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

constexpr std::size_t kMostCommits = 8;
constexpr std::size_t kMostMigrations = 12;

std::string verdictWords(const app::SchemaAdvice& schema) { return "verdict " + std::string(name(schema.verdict)); }

struct ReplacedWords {
  std::string operator()(const ServesNothing&) const { return "nothing (first deployment)"; }
  std::string operator()(const Unmanaged& unmanaged) const {
    return "an app that no proven run of Gantry started (image " + unmanaged.image.brief() + "); it is taken over";
  }
  std::string operator()(const ServingRun& serving) const { return brief(serving.release) + "  " + serving.app.brief(); }
};

std::string counted(int count, const std::string& what) { return std::to_string(count) + " " + what + (count == 1 ? "" : "s"); }

std::string directionWords(const Direction& direction) {
  switch (direction.kind) {
    case Direction::Kind::first: return "first release here";
    case Direction::Kind::same: return "the same release again";
    case Direction::Kind::forward: return counted(direction.joined, "commit") + " forward";
    case Direction::Kind::backward: return counted(direction.left, "commit") + " back";
    case Direction::Kind::sideways:
      return "sideways: " + counted(direction.left, "commit") + (direction.left == 1 ? " is" : " are") + " left, " + std::to_string(direction.joined) + (direction.joined == 1 ? " comes in" : " come in");
    case Direction::Kind::unknown: return "unknown: this clone does not know both commits";
  }
  return {};
}

std::string imageWords(const app::PlannedImage& image) {
  const std::string size = image.bytes > 0 ? ", " + spokenBytes(image.bytes) : std::string();
  return image.pinned.digest.brief() + (image.present ? "  on the host already" : "  to be pulled" + size);
}

std::string migrationWords(const Plan& plan, const app::SchemaAdvice& schema) {
  if (!plan.migrate) return "skipped: a rollback runs none";
  if (!schema.added) return "run, by the migrator image only; which ones is not known";
  const std::size_t count = schema.added->size();
  return count == 0 ? "none to apply" : std::to_string(count) + " to apply, by the migrator image only";
}

/// Which names of `.env.production` differ from what the serving release was started with; the values stay on the host.
std::string settingsWords(const app::PlanDraft& draft) {
  if (std::holds_alternative<ServesNothing>(draft.plan.replaces)) return "as .env.production has them; nothing serves yet";
  if (!draft.rendering.settings) return "whether they differ is not known: the host has not noted what the serving release was started with";
  std::string words;
  for (const auto& setting : *draft.rendering.settings) words += (words.empty() ? "" : ", ") + neutralised(setting.name) + " " + setting.state;
  return words.empty() ? "the same as now" : words;
}

/// The deploy files are those of the folder on this desktop, whatever is committed; of a rollback those that ran then.
std::string bundleWords(const Plan& plan) {
  const auto* serving = std::get_if<ServingRun>(&plan.replaces);
  if (!plan.migrate && (serving == nullptr || serving->bundle != plan.bundle)) return "those that " + brief(plan.release) + " ran with";
  if (serving == nullptr) return "those of this clone, new here";
  return serving->bundle == plan.bundle ? "the same as now" : "those of this clone, changed since " + brief(serving->release);
}

/// Supporting services that the run starts for the first time.
std::string newServices(const app::PlanDraft& draft) {
  std::string words;
  for (const auto& service : draft.rendering.services)
    if (service.state == "new" && std::ranges::find(draft.plan.supportServices, service.name, &ServiceName::text) != draft.plan.supportServices.end()) words += (words.empty() ? "" : ", ") + neutralised(service.name);
  return words;
}

std::string failureWords(const Plan& plan) {
  if (plan.onFailure == OnFailure::stop) return "stop and leave it to be inspected";
  if (std::holds_alternative<ServingRun>(plan.replaces))
    return plan.isSafeToPutBack() ? "put the previous release back" : "put the previous release back as long as no migration has run; after that leave everything as it is";
  return std::holds_alternative<Unmanaged>(plan.replaces) ? "nothing can be put back: what runs now was proven by no run of Gantry" : "there is nothing to put back";
}

void printSchema(Output& output, const app::SchemaAdvice& schema, const app::Forecast& forecast) {
  if (schema.added)
    for (std::size_t i = 0; i < schema.added->size() && i < kMostMigrations; ++i)
      output.line("    + " + neutralised((*schema.added)[i].name) + "  " + output.paint(Tone::faint, inWords(forecast, (*schema.added)[i].name)));
  if (schema.added && schema.added->size() > kMostMigrations)
    output.line("    and " + std::to_string(schema.added->size() - kMostMigrations) + " more");
  printReasons(output, schema.reasons, "    ");
}

void printCommits(Output& output, const Plan& plan, const std::vector<CommitNote>& commits) {
  const bool back = plan.direction.kind == Direction::Kind::backward;
  if (commits.empty()) return;
  output.line(back ? "  commits that are left" : "  commits that come in");
  for (std::size_t i = 0; i < commits.size() && i < kMostCommits; ++i)
    output.line("    " + output.paint(Tone::faint, commits[i].commit.text().substr(0, 7)) + " " + commits[i].subject);
  if (commits.size() > kMostCommits)
    output.line("    and " + std::to_string(commits.size() - kMostCommits) + " more");
}

}  // namespace

Status statusOf(GateState state) {
  switch (state) {
    case GateState::passed: return Status::succeeded;
    case GateState::refused: return Status::failed;
    case GateState::unknown: return Status::unknown;
  }
  return Status::unknown;
}

void printContents(Output& output, const Plan& plan, const app::PlanContents& contents) {
  for (const std::string& line : columns({{"  direction", directionWords(plan.direction)},
                                          {"  migrations", migrationWords(plan, contents.schema)},
                                          {plan.migrate ? "  way back" : "  schema", verdictWords(contents.schema) + ", as this desktop judges it"}}))
    output.line(line);
  printSchema(output, contents.schema, contents.forecast);
  printCommits(output, plan, contents.commits);
  if (contents.unread) output.line("  " + output.icon(Status::unknown) + " what comes in is not known: " + contents.unread->message);
}

void printDraft(Output& output, const app::PlanDraft& draft) {
  const Plan& plan = draft.plan;
  output.line(output.paint(Tone::strong, brief(plan.release) + " " + output.arrow() + " " + plan.environment.text()) + "  (" +
              plan.deployPath.text() + ")");
  for (const std::string& line : columns({{"  replaces", std::visit(ReplacedWords{}, plan.replaces)},
                                          {"  direction", directionWords(plan.direction)},
                                          {"  app", imageWords(draft.app)},
                                          {"  migrator", imageWords(draft.migrator)},
                                          {"  migrations", migrationWords(plan, draft.schema)},
                                          {"  settings", settingsWords(draft)},
                                          {"  deploy files", bundleWords(plan)},
                                          {"  ready", plan.readyPath.text() + " within " + spoken(plan.readyTimeout) +
                                                          ", then observed for " + spoken(plan.observe)},
                                          {"  on failure", failureWords(plan)},
                                          {plan.migrate ? "  way back" : "  schema", verdictWords(draft.schema)},
                                          {"  plan", plan.id().brief()}}))
    output.line(line);
  if (const std::string started = newServices(draft); !started.empty() && std::holds_alternative<ServingRun>(plan.replaces)) output.line("  started     " + started + ": no such service runs yet");
  if (plan.reason) output.line("  reason      " + plan.reason->text());
  printSchema(output, draft.schema, draft.forecast);
  printCommits(output, plan, draft.commits);
  for (const std::string& service : draft.rendering.recreate)
    output.line("  " + output.icon(Status::degraded) + " " + service +
                ": its configuration differs from what runs; a deployment leaves it as it is");
  for (const RuleVerdict& rule : draft.rendering.rules)
    if (!rule.ok)
      output.line("  " + output.icon(Status::failed) + " rule " + rule.rule + " does not hold" +
                  (rule.subject == "-" ? "" : " for " + rule.subject));
  for (const JudgedGate& gate : draft.gates)
    output.line("  " + output.icon(statusOf(gate.result.state)) + " " + std::string(gate.title) + ": " + gate.result.whole().english());
}

}  // namespace gantry::cli
