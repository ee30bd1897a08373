#include "app/status.h"

#include <algorithm>

#include "app/parallel.h"
#include "app/trust_checks.h"
#include "core/release.h"
#include "host/facts_reader.h"
#include "host/host.h"

namespace gantry::app {
namespace {

constexpr std::size_t kHostThreads = 32;

/// The last known facts when the host is away.
Result<void> recall(const Desk& desk, EnvironmentStatus& status) {
  const auto last = desk.environments.lastFacts(desk.project.name, status.environment.name);
  if (!last) return failure(last.error());
  if (!*last) return {};
  auto facts = host::readFacts((*last)->answer);
  if (!facts) return {};
  status.facts = std::move(*facts);
  status.readAt = (*last)->at;
  return {};
}

Result<void> keep(const Desk& desk, const EnvironmentStatus& status, const std::string& answer) {
  const EnvironmentName& name = status.environment.name;
  if (auto kept = desk.environments.keepFacts(desk.project.name, name, status.readAt, answer); !kept) return kept;
  if (!status.facts->ready) return {};
  return desk.environments.addSample(desk.project.name, name,
                                     {status.readAt, status.facts->ready->status, status.facts->ready->ms});
}

Result<void> read(const Desk& desk, host::Host& host, EnvironmentStatus& status, std::stop_token stop) {
  const auto answer = host.factsText({}, stop);
  auto facts = answer ? host::readFacts(*answer) : Result<HostFacts>(failure(answer.error()));
  if (!facts) {
    status.error = facts.error();
    return recall(desk, status);
  }
  status.facts = std::move(*facts);
  status.readAt = desk.clock.now();
  return keep(desk, status, *answer);
}

/// How far each environment is behind what stands before it.
void measure(const Desk& desk, std::vector<EnvironmentStatus>& all, std::stop_token stop) {
  const auto newest = desk.history.resolve(desk.project.mainBranch, stop);
  std::optional<Commit> before = newest ? std::optional(*newest) : std::nullopt;
  for (EnvironmentStatus& status : all) {
    const auto here = status.facts ? servingCommit(desk, *status.facts) : std::nullopt;
    if (here && before)
      if (const auto direction = desk.history.direction(*here, *before, stop)) status.behind = *direction;
    before = here;
  }
}

/// Whether the host reaches the registry: asked for what serves, or for the newest release where nothing does.
Result<std::string> reachFrom(const Desk& desk, host::Host& host, const HostFacts& facts, std::stop_token stop) {
  if (const ServingRun* serving = facts.servingRun()) return host.reach({desk.project.app, serving->app}, stop);
  const auto newest = listReleases(desk, 1, stop);
  if (!newest) return failure(newest.error());
  if (newest->empty() || !newest->front().release.app) return failure(Code::notFound, "the registry has no app image to ask for", "publish a release, then ask again");
  return host.reach(newest->front().release.app->pinned, stop);
}

Examination examineOne(const Desk& desk, const Environment& environment, std::stop_token stop) {
  Examination examination{environment, {}, {}};
  host::Host host(desk.shellTo(environment), environment);
  const auto connection = host.connect(stop);
  if (!connection) {
    examination.error = connection.error();
    return examination;
  }
  host::FactsWanted wanted;
  const auto bundle = desk.bundle();
  if (bundle) wanted.bundle = bundle->digest;
  Time asked = desk.clock.now();
  auto facts = host.facts(wanted, stop);
  std::optional<Error> unsent;
  if (facts && bundle && facts->bundlePresent == false) {
    if (const auto sent = host.putBundle(bundle->digest, bundle->packed(), stop); sent) {
      asked = desk.clock.now();
      facts = host.facts(wanted, stop);
    } else {
      unsent = sent.error();
    }
  }
  if (!facts) {
    examination.error = facts.error();
    return examination;
  }
  const Time answered = desk.clock.now();
  const auto reach = reachFrom(desk, host, *facts, stop);
  const Time near = facts->now ? std::clamp(*facts->now, std::min(asked, answered), answered) : answered;
  examination.checks = host::examine(environment, {*connection, *facts, near, reach.value_or("")});
  if (!reach)
    examination.checks.push_back({"registry", host::Fitness::warning, Sentence::say("whether this host reaches the registry is not known: {}", reach.error().message), reach.error().wayOut});
  if (unsent)
    examination.checks.push_back({"bundle", host::Fitness::failed, Sentence::say("the deploy files could not be put on this host, so their rules were not judged: {}", unsent->message), unsent->wayOut});
  if (facts->policy || facts->signers) {
    const auto trust = readTrust(desk, host, stop);
    const Trust judged = trust ? *trust : Trust{{}, {}, trust.error().message};
    for (host::Check& check : trustChecks(environment, *facts, judged, facts->now.value_or(desk.clock.now()))) examination.checks.push_back(std::move(check));
  }
  if (!bundle)
    examination.checks.push_back({"bundle", host::Fitness::failed, bundle.error().message, bundle.error().wayOut});
  return examination;
}

}  // namespace

std::optional<Commit> servingCommit(const Desk& desk, const HostFacts& facts) {
  const ServingRun* serving = facts.servingRun();
  if (serving == nullptr) return std::nullopt;
  if (const auto named = commitOf(serving->release)) return named;
  const auto image = desk.releases.image({desk.project.app, serving->app});
  return image && *image ? (*image)->revision : std::nullopt;
}

Result<EnvironmentStatus> readEnvironment(const Desk& desk, host::Host& host, std::stop_token stop) {
  EnvironmentStatus status{host.environment(), {}, {}, {}, {}};
  if (const auto done = read(desk, host, status, stop); !done) return failure(done.error());
  return status;
}

Result<std::vector<EnvironmentStatus>> rememberedStatus(const Desk& desk) {
  std::vector<EnvironmentStatus> all;
  for (const Environment& environment : desk.project.environments) {
    all.push_back({environment, {}, {}, {}, {}});
    if (const auto done = recall(desk, all.back()); !done) return failure(done.error());
  }
  return all;
}

Result<std::vector<EnvironmentStatus>> readStatus(const Desk& desk, std::stop_token stop) {
  std::vector<EnvironmentStatus> all;
  for (const Environment& environment : desk.project.environments) all.push_back({environment, {}, {}, {}, {}});
  std::vector<Result<void>> results(all.size());
  inParallel(all.size(), kHostThreads, [&](std::size_t i) {
    host::Host host(desk.shellTo(all[i].environment), all[i].environment);
    results[i] = read(desk, host, all[i], stop);
  });
  for (const auto& result : results)
    if (!result) return failure(result.error());
  measure(desk, all, stop);
  return all;
}

std::vector<Examination> examineHosts(const Desk& desk, const std::optional<EnvironmentName>& only, std::stop_token stop) {
  std::vector<Examination> all;
  for (const Environment& environment : desk.project.environments)
    if (!only || environment.name == *only) all.push_back({environment, {}, {}});
  inParallel(all.size(), kHostThreads, [&](std::size_t i) { all[i] = examineOne(desk, all[i].environment, stop); });
  return all;
}

}  // namespace gantry::app
