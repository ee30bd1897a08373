#include "cli/to_json.h"

#include "core/text.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

using nlohmann::json;

template <class T>
json textOrNull(const std::optional<T>& value) {
  return value ? json(value->text()) : json(nullptr);
}

json toJson(const ServingRun& serving) {
  return {{"run", serving.run.text()},
          {"release", serving.release.text()},
          {"app", serving.app.text()},
          {"migrator", serving.migrator.text()},
          {"bundle", serving.bundle.text()}};
}

json toJson(const Replaced& replaced) {
  if (const auto* serving = std::get_if<ServingRun>(&replaced)) return toJson(*serving);
  if (const auto* unmanaged = std::get_if<Unmanaged>(&replaced)) return {{"unmanaged", unmanaged->image.text()}};
  return nullptr;
}

json toJson(const ContainerFacts& container) {
  return {{"service", container.service},   {"id", container.id},           {"state", container.state},
          {"health", container.health},     {"restarts", container.restarts}, {"started", container.started},
          {"image_id", container.imageId},  {"repo_digest", container.repoDigest}, {"revision", container.revision}};
}

json toJson(const HostFacts& facts, const ServiceName& appService) {
  json containers = json::array();
  for (const ContainerFacts& container : facts.containers) containers.push_back(toJson(container));
  json body{{"health", name(healthOf(facts, appService))},
            {"identity", name(identityOf(facts, appService))},
            {"serving", toJson(facts.serving)},
            {"serving_since", facts.servingSince.empty() ? json(nullptr) : json(facts.servingSince)},
            {"containers", std::move(containers)},
            {"engine", facts.engine},
            {"compose", facts.compose},
            {"mode", facts.mode}};
  body["ready"] = facts.ready ? json{{"status", facts.ready->status}, {"ms", facts.ready->ms}} : json(nullptr);
  body["lock"] = facts.lock ? json{{"run", facts.lock->run}, {"by", facts.lock->by}, {"since", facts.lock->since}, {"step", facts.lock->step}}
                            : json(nullptr);
  body["hold"] = facts.hold ? json{{"run", facts.hold->run}, {"by", facts.hold->by}, {"since", facts.hold->since}} : json(nullptr);
  return body;
}

json toJson(const std::optional<Image>& image) {
  if (!image) return nullptr;
  std::uint64_t bytes = 0;
  for (const Layer& layer : image->layers) bytes += layer.bytes;
  return {{"image", image->pinned.text()},
          {"platform_manifest", image->platformManifest.text()},
          {"config", image->config.text()},
          {"revision", textOrNull(image->revision)},
          {"created", image->created ? json(toSeconds(*image->created)) : json(nullptr)},
          {"bytes", bytes}};
}

json toJson(const CommitNote& note) {
  return {{"commit", note.commit.text()}, {"subject", note.subject}, {"author", note.author}, {"at", toSeconds(note.at)}};
}

json toJson(const app::PlannedImage& image) {
  return {{"image", image.pinned.text()}, {"present", image.present}, {"bytes", image.bytes}};
}

json toJson(const app::SchemaAdvice& schema) {
  json added = nullptr;
  if (schema.added) {
    added = json::array();
    for (const Migration& migration : *schema.added) added.push_back({{"name", neutralised(migration.name)}, {"digest", migration.digest.text()}});
  }
  return {{"verdict", name(schema.verdict)}, {"reasons", cli::toJson(schema.reasons)}, {"migrations", std::move(added)}};
}

std::string_view word(GateState state) {
  switch (state) {
    case GateState::passed: return "passed";
    case GateState::refused: return "refused";
    case GateState::unknown: return "unknown";
  }
  return "unknown";
}

std::string_view word(StepState state) {
  switch (state) {
    case StepState::pending: return "pending";
    case StepState::running: return "running";
    case StepState::succeeded: return "succeeded";
    case StepState::failed: return "failed";
    case StepState::skipped: return "skipped";
  }
  return "pending";
}

}  // namespace

json toJson(const Error& error) {
  json body{{"code", name(error.code)}, {"message", error.message}};
  if (!error.wayOut.empty()) body["hint"] = error.wayOut;
  return body;
}

json toJson(const std::vector<VerdictReason>& reasons) {
  json all = json::array();
  for (const VerdictReason& reason : reasons) {
    json one{{"weight", name(reason.weight)}, {"sentence", neutralised(reason.sentence.english())}};
    if (reason.finding)
      one["finding"] = {{"effect", name(reason.finding->effect)}, {"migration", neutralised(reason.finding->place.migration)},
                        {"line", reason.finding->place.line},     {"statement", neutralised(reason.finding->statement)}};
    all.push_back(std::move(one));
  }
  return all;
}

json toJson(const app::EnvironmentStatus& status) {
  json body{{"environment", status.environment.name.text()},
            {"host", status.environment.host.text()},
            {"fresh", !status.error.has_value()},
            {"facts", status.facts ? toJson(*status.facts, status.environment.appService) : json(nullptr)},
            {"read_at", status.facts ? json(toMilliseconds(status.readAt)) : json(nullptr)},
            {"behind", status.behind ? json(status.behind->text()) : json(nullptr)}};
  if (status.error) body["error"] = toJson(*status.error);
  return body;
}

json toJson(const app::Candidate& candidate) {
  const Release& release = candidate.release;
  const std::string incomplete = release.incompleteBecause().english();
  return {{"release", release.tag.text()},
          {"commit", textOrNull(release.commit())},
          {"app", toJson(release.app)},
          {"migrator", toJson(release.migrator)},
          {"complete", incomplete.empty()},
          {"incomplete_because", incomplete.empty() ? json(nullptr) : json(incomplete)},
          {"moved_tags", english(candidate.movedTags)},
          {"note", candidate.note ? toJson(*candidate.note) : json(nullptr)}};
}

json toJson(const app::PlanContents& contents) {
  json commits = json::array();
  for (const CommitNote& note : contents.commits) commits.push_back(toJson(note));
  return {{"schema", toJson(contents.schema)}, {"commits", contents.unread ? json(nullptr) : std::move(commits)}};
}

json toJson(const app::PlanDraft& draft) {
  json gates = json::array();
  for (const JudgedGate& gate : draft.gates)
    gates.push_back({{"gate", gate.name}, {"state", word(gate.result.state)}, {"reason", gate.result.whole().english()}, {"code", gate.result.code.empty() ? json(nullptr) : json(gate.result.code)}});
  json commits = json::array();
  for (const CommitNote& note : draft.commits) commits.push_back(toJson(note));
  json settings = nullptr;
  if (draft.rendering.settings) {
    settings = json::array();
    for (const auto& setting : *draft.rendering.settings) settings.push_back({{"setting", setting.name}, {"state", setting.state}});
  }
  json services = json::array();
  for (const auto& service : draft.rendering.services) services.push_back({{"service", service.name}, {"state", service.state}});
  return {{"plan", draft.plan.text()},
          {"plan_id", draft.plan.id().text()},
          {"release", draft.plan.release.text()},
          {"environment", draft.plan.environment.text()},
          {"reason", textOrNull(draft.plan.reason)},
          {"direction", draft.plan.direction.text()},
          {"replaces", toJson(draft.plan.replaces)},
          {"app", toJson(draft.app)},
          {"migrator", toJson(draft.migrator)},
          {"gates", std::move(gates)},
          {"commits", std::move(commits)},
          {"schema", toJson(draft.schema)},
          {"services", std::move(services)},
          {"settings", std::move(settings)},
          {"left_as_they_are", draft.rendering.recreate}};
}

json toJson(const app::Examination& examination) {
  json checks = json::array();
  for (const host::Check& check : examination.checks)
    checks.push_back({{"check", check.name}, {"state", name(check.fitness)}, {"found", check.found.english()}, {"way_out", check.wayOut.english()}});
  json body{{"environment", examination.environment.name.text()}, {"checks", std::move(checks)}};
  if (examination.error) body["error"] = toJson(*examination.error);
  return body;
}

json toJson(const RunRecord& run) {
  return {{"run", run.run.text()},
          {"plan", run.plan.text()},
          {"release", run.release.text()},
          {"app", run.app.text()},
          {"migrator", run.migrator.text()},
          {"bundle", run.bundle.text()},
          {"outcome", run.outcome ? json(name(*run.outcome)) : json("running")},
          {"started", toMilliseconds(run.started)},
          {"finished", run.finished ? json(toMilliseconds(*run.finished)) : json(nullptr)},
          {"images_on_host", run.imagesPresent},
          {"bundle_on_host", run.bundlePresent}};
}

json toJson(const RunId& run, const RunState& state) {
  json steps = json::array();
  for (const StepRow& step : state.steps())
    steps.push_back({{"step", kindOf(step.step).name},
                     {"state", word(step.state)},
                     {"ms", step.took.count()},
                     {"code", step.code},
                     {"subject", step.subject}});
  json migrations = json::array();
  for (const MigrationRow& migration : state.migrations())
    migrations.push_back({{"name", migration.name}, {"state", word(migration.state)}, {"ms", migration.took.count()}});
  json body{{"run", run.text()},
            {"release", state.started() ? json(state.started()->release.text()) : json(nullptr)},
            {"plan", state.started() ? json(state.started()->plan.text()) : json(nullptr)},
            {"by", state.started() ? json(state.started()->by.text()) : json(nullptr)},
            {"outcome", state.outcome() ? json(name(*state.outcome())) : json("running")},
            {"lines", state.lastLine()},
            {"steps", std::move(steps)},
            {"migrations", std::move(migrations)}};
  if (const auto& waiting = state.waiting())
    body["waiting"] = {{"on", waiting->on}, {"for", waiting->schema ? "schema" : "rows"}, {"holder", waiting->holder}, {"state", waiting->state},
                       {"ms", waiting->open.count()}, {"sessions", waiting->sessions}};
  if (const auto& end = state.finished())
    body["end"] = {{"ok", end->ok},           {"code", end->code},       {"step", end->step},
                   {"changed", end->changed}, {"serving", end->serving}, {"migrations", end->migrations}, {"held", end->held}};
  return body;
}

}  // namespace gantry::cli
