#include "app/planner.h"

#include <algorithm>
#include <numeric>
#include <thread>

#include "app/admission_draft.h"
#include "app/status.h"
#include "core/text.h"
#include "core/time_limit.h"
#include "host/facts_reader.h"

namespace gantry::app {
namespace {

constexpr auto kPlanLifetime = std::chrono::hours(12);
constexpr int kMostCommits = 50;
constexpr std::chrono::seconds kPatienceWithRegistry{8};

/// What one question told: the host, and what it would run when that was asked for and can be rendered.
struct Reading {
  HostFacts facts;
  std::optional<host::Rendering> rendering;
};

/// Reads a host and keeps the exact answer, so that it can be shown with its age when the host is away.
Result<Reading> readAndKeep(const Desk& desk, host::Host& host, const host::FactsWanted& wanted, std::stop_token stop) {
  const auto text = host.factsText(wanted, stop);
  if (!text) return failure(text.error());
  auto facts = host::readFacts(*text);
  if (!facts) return failure(facts.error());
  auto rendering = host::readRenderingWithin(*text);
  if (!rendering) return failure(rendering.error());
  const auto kept = desk.environments.keepFacts(desk.project.name, host.environment().name, desk.clock.now(), *text);
  if (!kept) return failure(kept.error());
  return Reading{std::move(*facts), std::move(*rendering)};
}

/// The runs of the environment that must have been healthy first, or why they could not be read.
void readUpstream(const Desk& desk, const Environment& upstream, GateFacts& gateFacts, std::stop_token stop) {
  host::Host host(desk.shellTo(upstream), upstream);
  auto read = readAndKeep(desk, host, {.probeReady = false, .runs = 100}, stop);
  if (read) gateFacts.upstreamRuns = std::move(read->facts.runs);
  else gateFacts.upstreamError = read.error();
}

std::uint64_t bytesOf(const Image& image) {
  return std::accumulate(image.layers.begin(), image.layers.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Layer& layer) { return sum + layer.bytes; });
}

bool isPresent(const HostFacts& facts, const PinnedImage& image) {
  return std::ranges::find(facts.imagesPresent, image.text()) != facts.imagesPresent.end();
}

/// What a plan is about, before the host has been asked to render it.
struct Intent {
  Tag release;
  std::optional<Commit> revision;
  PinnedImage app;
  PinnedImage migrator;
  Digest bundle;
  bool migrate;
};

struct Travel {
  Direction direction;
  std::vector<CommitNote> commits;
};

Result<Travel> travel(const Desk& desk, const HostFacts& facts, const std::optional<Commit>& to, std::stop_token stop) {
  if (std::holds_alternative<ServesNothing>(facts.serving)) return Travel{{Direction::Kind::first}, {}};
  const auto from = servingCommit(desk, facts);
  if (!from || !to) return Travel{{Direction::Kind::unknown}, {}};
  const auto direction = desk.history.direction(*from, *to, stop);
  if (!direction) return failure(direction.error());
  if (direction->kind == Direction::Kind::unknown || direction->kind == Direction::Kind::same) return Travel{*direction, {}};
  const bool back = direction->kind == Direction::Kind::backward;
  auto commits = desk.history.between(back ? *to : *from, back ? *from : *to, kMostCommits, stop);
  if (!commits) return failure(commits.error());
  return Travel{*direction, std::move(*commits)};
}

Result<PlanDraft> draft(const Desk& desk, host::Host& target, const Intent& intent, Reading read,
                        GateFacts gateFacts, SchemaAdvice schema, std::stop_token stop) {
  HostFacts& facts = read.facts;
  const auto connection = target.connect(stop);
  if (!connection) return failure(connection.error());
  auto hostKey = Fingerprint::parse(connection->hostKey);
  if (!hostKey) return failure(hostKey.error());
  if (!read.rendering) {
    auto rendering = target.render(intent.bundle, intent.app, intent.migrator, stop);
    if (!rendering) return failure(rendering.error());
    read.rendering = std::move(*rendering);
  }
  auto way = travel(desk, facts, intent.revision, stop);
  if (!way) return failure(way.error());
  const Environment& environment = target.environment();
  const Time created = std::chrono::floor<std::chrono::seconds>(facts.now.value_or(desk.clock.now()));
  Plan plan{desk.project.name, environment.name, *hostKey, environment.deployPath, intent.release, intent.revision,
            intent.app, intent.migrator, facts.serving, way->direction, environment.composeProject,
            environment.appService, environment.migratorService, environment.databaseService,
            environment.supportServices, environment.port, environment.readyPath, environment.readyTimeout,
            environment.healthPath, environment.observe, environment.onFailure, intent.bundle, read.rendering->config,
            intent.migrate, intent.migrate ? schema.verdict : Verdict::unknown, desk.person, {}, created, created + kPlanLifetime};
  const PlannedImage app{intent.app, isPresent(facts, intent.app)};
  const PlannedImage migrator{intent.migrator, isPresent(facts, intent.migrator)};
  Evidence evidence{{plan.text(), {}}, {}, {}};
  PlanDraft result{std::move(plan), {}, app, migrator, std::move(facts), std::move(*read.rendering), std::move(schema),
                   std::move(gateFacts), {}, std::move(evidence), false, {}, {}, std::move(way->commits)};
  if (intent.migrate) result.forecast = forecastFor(desk, environment.name);
  if (auto admitted = addAdmission(desk, target, result, stop); !admitted) return failure(admitted.error());
  result.judgeAgain();
  return result;
}

/// What the plan's way back says stays as it is; what is shown of the schema is the worse of both.
void addFit(SchemaAdvice& schema, SchemaAdvice fit, const Tag& release) {
  const std::size_t count = schema.foreign.size();
  const std::string& first = schema.foreign.front();
  fit.reasons.push_back({fit.verdict, count == 1 ? Sentence::say("1 migration is applied here that {} does not hold, {}", brief(release), first)
                                                 : Sentence::say("{} migrations are applied here that {} does not hold, {} first", std::to_string(count), brief(release), first), {}});
  schema.verdict = worse(schema.verdict, fit.verdict);
  schema.reasons.insert(schema.reasons.begin(), fit.reasons.begin(), fit.reasons.end());
}

bool isMeant(const RunRecord& run, std::string_view word) {
  const auto commit = commitOf(run.release);
  return run.run.text() == word || run.release.text() == word ||
         (word.size() >= 4 && (run.release.text().starts_with(word) || (commit && commit->text().starts_with(word))));
}

/// The commit that the run's app was built from: as its plan said, so that the host finds it proven again.
std::optional<Commit> revisionOf(const Desk& desk, const RunRecord& run) {
  if (run.revisionSaid) return run.revision;
  const auto known = desk.releases.image(run.app);
  return known && *known ? (*known)->revision : commitOf(run.release);
}

/// The deploy files did not all arrive. What is on a host is there whole or not at all, and there is no run yet.
Error notSent(Error why, const Environment& environment) {
  if (why.code == Code::unreachable || why.code == Code::timeout)
    why.wayOut = "Nothing was changed on " + environment.name.text() + ", and no run was started: try again when the host answers";
  return why;
}

Error noTarget(const std::vector<RunRecord>& targets, std::string_view word, const Environment& environment) {
  std::string known;
  for (const RunRecord& run : targets) known += (known.empty() ? "" : ", ") + brief(run.release);
  const std::string where = environment.name.text();
  if (targets.empty())
    return {Code::notFound, where + " has no other release that was healthy here; there is nothing to go back to",
            "deploy a release with `gantryctl deploy`"};
  return {Code::notFound, where + " has no healthy run of " + inQuotes(word), "choose one of: " + known};
}

}  // namespace

Result<void> PlanDraft::giveReason(std::optional<Remark> reason) {
  if (requested)
    return failure(Code::usage, plan.requestedBy.text() + " asked for this plan already, and it runs exactly as it was signed",
                   "leave the reason out, or withdraw that request first (`gantryctl reject " + std::string(plan.id().hex().substr(0, 12)) + "`)");
  plan.reason = std::move(reason);
  evidence.plan.text = plan.text();
  if (gateFacts.admission) gateFacts.admission->plan = plan;
  return {};
}

void PlanDraft::judgeAgain() { gates = judge(gateFacts); }

const JudgedGate* PlanDraft::refusing() const {
  const auto found = std::ranges::find_if(gates, [](const JudgedGate& gate) { return gate.result.state != GateState::passed; });
  return found == gates.end() ? nullptr : &*found;
}

Result<PlanDraft> planDeployment(const Desk& desk, host::Host& target, const Candidate& candidate, std::stop_token stop) {
  const Sentence why = candidate.release.incompleteBecause();
  if (!why.empty())
    return failure(Code::releaseIncomplete, brief(candidate.release.tag) + " is not complete: " + why.english(),
                   "run the publishing workflow for this commit again, or choose another release");
  const auto bundle = desk.bundle();
  if (!bundle) return failure(bundle.error());

  GateFacts gateFacts{.release = candidate.release, .environment = target.environment().name, .movedTags = candidate.movedTags};
  gateFacts.upstream = target.environment().wishes.acceptedOn;
  std::jthread upstream;
  if (gateFacts.upstream)
    upstream = std::jthread([&] { readUpstream(desk, *desk.project.environment(*gateFacts.upstream), gateFacts, stop); });
  const Image& app = *candidate.release.app;
  const Image& migrator = *candidate.release.migrator;
  auto read = readAndKeep(desk, target, {.bundle = bundle->digest, .images = {app.pinned, migrator.pinned},
                                         .rendered = std::pair(app.pinned, migrator.pinned)}, stop);
  if (upstream.joinable()) upstream.join();
  if (!read) return failure(read.error());
  gateFacts.target = read->facts;
  if (read->facts.bundlePresent != true)
    if (auto sent = target.putBundle(bundle->digest, bundle->packed(), stop); !sent) return failure(notSent(sent.error(), target.environment()));

  const Intent intent{candidate.release.tag, app.revision, app.pinned, migrator.pinned, bundle->digest, true};
  SchemaAdvice schema = adviseWayBack(desk, read->facts, migrator.pinned, stop);
  // A release from before is deployed onto a schema that it was not built for, as in a rollback.
  std::optional<SchemaAdvice> fit;
  if (!schema.foreign.empty()) fit = adviseRollback(desk, read->facts, candidate.release.tag, migrator.pinned, stop);
  auto result = draft(desk, target, intent, std::move(*read), std::move(gateFacts), std::move(schema), stop);
  if (!result) return result;
  if (fit) {
    result->fit = fit->verdict;
    addFit(result->schema, std::move(*fit), candidate.release.tag);
  }
  result->app.bytes = bytesOf(app);
  result->migrator.bytes = bytesOf(migrator);
  return result;
}

PlanContents contentsOf(const Desk& desk, host::Host& target, const Plan& plan, std::stop_token stop) {
  const auto facts = target.facts({.probeReady = false, .runs = 100}, stop);
  if (!facts) return {SchemaAdvice{Verdict::unknown, {{Verdict::unknown, facts.error().message, {}}}, {}}, {}, {}, facts.error()};
  PlanContents contents{plan.migrate ? adviseWayBack(desk, *facts, plan.migrator, stop) : adviseRollback(desk, *facts, plan.release, plan.migrator, stop)};
  if (!contents.schema.foreign.empty()) addFit(contents.schema, adviseRollback(desk, *facts, plan.release, plan.migrator, stop), plan.release);
  if (plan.migrate) contents.forecast = forecastFor(desk, target.environment().name);
  auto way = travel(desk, *facts, plan.revision, stop);
  if (way) contents.commits = std::move(way->commits);
  else contents.unread = way.error();
  return contents;
}

bool changesNothing(const PlanDraft& draft, host::Host& target, std::stop_token stop) {
  const auto* serving = std::get_if<ServingRun>(&draft.plan.replaces);
  if (serving == nullptr || identityOf(draft.facts, target.environment().appService) != Identity::proven) return false;
  const auto text = target.plan(serving->run, std::move(stop));
  if (!text) return false;
  const auto before = Plan::parse(*text);
  return before && before->way() == draft.plan.way() && before->config == draft.plan.config;
}

std::vector<RunRecord> rollbackTargets(const HostFacts& facts, const ServiceName& appService) {
  // After a failed run the last proven release is no longer what runs: then it is the first one to go back to.
  const ServingRun* serving = identityOf(facts, appService) == Identity::drifted ? nullptr : facts.servingRun();
  std::vector<RunRecord> targets;
  for (const RunRecord& run : facts.runs) {
    const bool serves = serving != nullptr && run.app.digest == serving->app && run.release == serving->release;
    const bool listed = std::ranges::find(targets, run.release, &RunRecord::release) != targets.end();
    if (run.outcome == Outcome::healthy && !serves && !listed) targets.push_back(run);
  }
  return targets;
}

std::string_view name(ImagesAt place) {
  switch (place) {
    case ImagesAt::host: return "host";
    case ImagesAt::registry: return "registry";
    case ImagesAt::nowhere: return "nowhere";
    case ImagesAt::unknown: return "unknown";
  }
  return "unknown";
}

namespace {

ImagesAt imagesOf(const Desk& desk, const RunRecord& run, const std::stop_token& stop) {
  if (run.imagesPresent) return ImagesAt::host;
  const TimeLimit limit(desk.clock, kPatienceWithRegistry, stop);
  for (const PinnedImage& image : {run.app, run.migrator}) {
    const auto there = desk.registry.image(image, limit.token());
    if (!there) return there.error().code == Code::notFound ? ImagesAt::nowhere : ImagesAt::unknown;
  }
  return ImagesAt::registry;
}

}  // namespace

std::vector<WayBack> waysBack(const Desk& desk, const HostFacts& facts, const ServiceName& appService, std::stop_token stop) {
  std::vector<WayBack> ways;
  for (const RunRecord& run : rollbackTargets(facts, appService))
    ways.push_back({run, adviseRollback(desk, facts, run.release, run.migrator, stop), imagesOf(desk, run, stop)});
  const auto isWhole = [](const WayBack& way) { return way.run.imagesPresent && way.run.bundlePresent; };
  std::ranges::stable_sort(ways, [&](const WayBack& one, const WayBack& other) {
    if ((one.images == ImagesAt::nowhere) != (other.images == ImagesAt::nowhere)) return other.images == ImagesAt::nowhere;
    if (one.schema.verdict != other.schema.verdict) return worse(one.schema.verdict, other.schema.verdict) == other.schema.verdict;
    return isWhole(one) && !isWhole(other);
  });
  return ways;
}

Result<PlanDraft> planRollback(const Desk& desk, host::Host& target, std::string_view word, std::stop_token stop) {
  auto read = readAndKeep(desk, target, {.runs = 100}, stop);
  if (!read) return failure(read.error());
  HostFacts& facts = read->facts;
  const auto targets = rollbackTargets(facts, target.environment().appService);
  const auto chosen = std::ranges::find_if(targets, [&](const RunRecord& run) { return word.empty() || isMeant(run, word); });
  if (chosen == targets.end()) return failure(noTarget(targets, word, target.environment()));
  if (chosen->imagesPresent) {
    facts.imagesPresent.push_back(chosen->app.text());
    facts.imagesPresent.push_back(chosen->migrator.text());
  }
  const auto revision = revisionOf(desk, *chosen);
  GateFacts gateFacts{.release = {chosen->release, {}, {}}, .environment = target.environment().name, .target = facts, .rollback = true};
  const Intent intent{chosen->release, revision, chosen->app, chosen->migrator, chosen->bundle, false};
  SchemaAdvice schema = adviseRollback(desk, facts, chosen->release, chosen->migrator, stop);
  return draft(desk, target, intent, std::move(*read), std::move(gateFacts), std::move(schema), stop);
}

}  // namespace gantry::app
