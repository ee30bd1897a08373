#include "app/statements.h"

#include <algorithm>

#include "core/release.h"

namespace gantry::app {
namespace {

/// When the run that serves ended healthily.
std::optional<Time> healthySince(const HostFacts& facts, const RunId& run) {
  const auto found = std::ranges::find(facts.runs, run, &RunRecord::run);
  if (found == facts.runs.end() || found->outcome != Outcome::healthy) return std::nullopt;
  return found->finished;
}

std::string whyNotHealthy(const HostFacts& facts, const Environment& environment) {
  if (facts.servingRun() == nullptr) return "serves no release of Gantry's";
  if (identityOf(facts, environment.appService) != Identity::proven) return "does not run what its last run proved";
  if (healthOf(facts, environment.appService) != Health::healthy) return "is not healthy now";
  return healthySince(facts, facts.servingRun()->run) ? "" : "has not ended its run healthily";
}

}  // namespace

Result<Statement> acceptanceOfServing(const Desk& desk, host::Host& host, std::optional<Remark> reason, std::chrono::seconds lasts,
                                      std::stop_token stop) {
  const Environment& environment = host.environment();
  const auto facts = host.facts({.runs = 100}, stop);
  if (!facts) return failure(facts.error());
  if (const std::string why = whyNotHealthy(*facts, environment); !why.empty())
    return failure(Code::gateRefused, environment.name.text() + " " + why + ": there is nothing to accept", "see `gantryctl status`");
  const ServingRun& serving = *facts->servingRun();
  const auto run = std::ranges::find(facts->runs, serving.run, &RunRecord::run);
  const statement::Acceptance said{serving.run, serving.release, run->app, run->migrator,
                                   std::chrono::floor<std::chrono::seconds>(*run->finished)};
  return wordOf(desk, host, said, std::move(reason), desk.clock.now() + lasts, stop);
}

Result<Statement> freezeWord(const Desk& desk, host::Host& host, bool set, Time from, Time until, Remark reason, std::stop_token stop) {
  if (until <= from) return failure(Code::usage, "the freeze ends before it begins", "give a later --until");
  return wordOf(desk, host, statement::Freeze{set, from, until}, std::move(reason), {}, std::move(stop));
}

Result<std::optional<Spoken>> setHold(const Desk& desk, host::Host& host, bool set, const std::optional<Remark>& reason, const Consent& consent,
                                      std::stop_token stop) {
  const auto trust = readTrust(desk, host, stop);
  if (!trust) return failure(trust.error());
  if (!trust->signers) {
    if (auto done = host.setHold(set, desk.person, reason ? reason->text() : std::string(), stop); !done) return failure(done.error());
    return std::optional<Spoken>();
  }
  if (!reason)
    return failure(Code::usage, host.environment().name.text() + " believes signed words only, and a signed one needs a reason",
                   "`gantryctl hold " + std::string(set ? "set " : "lift ") + host.environment().name.text() + " --reason \"…\"`");
  const auto statement = wordOf(desk, host, statement::Hold{set}, reason, {}, stop);
  if (!statement) return failure(statement.error());
  auto spoken = signAndSay(desk, host, *statement, {}, consent, stop);
  if (!spoken) return failure(spoken.error());
  return std::optional(std::move(*spoken));
}

Result<Statement> badMarkWord(const Desk& desk, host::Host& host, bool set, const Tag& release, const PinnedImage& app,
                              const PinnedImage& migrator, Remark reason, std::stop_token stop) {
  return wordOf(desk, host, statement::BadMark{set, release, app, migrator}, std::move(reason), {}, std::move(stop));
}

}  // namespace gantry::app
