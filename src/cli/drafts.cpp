#include "cli/drafts.h"

#include <optional>
#include <thread>

#include "cli/signing_words.h"

namespace gantry::cli {

/// The release that the environment before `target` serves now.
Result<std::string> servingUpstream(Session& session, const Environment& target) {
  const Environment* upstream = session.desk.project.upstreamOf(target.name);
  if (upstream == nullptr)
    return failure(Code::usage, target.name.text() + " is the first environment; there is nothing to promote from",
                   "name a release: `gantryctl deploy RELEASE " + target.name.text() + "`");
  host::Host host(session.desk.shellTo(*upstream), *upstream);
  const auto facts = host.facts({.probeReady = false, .runs = 0}, session.stop);
  if (!facts) return failure(facts.error());
  if (const ServingRun* serving = facts->servingRun()) return serving->release.text();
  return failure(Code::notFound, upstream->name.text() + " serves no release of Gantry's", "deploy one there first");
}

namespace {

Result<app::PlanDraft> drawn(Session& session, host::Host& host, Way way, std::string release) {
  if (way == Way::rollback) return app::planRollback(session.desk, host, release, session.stop);
  if (release.empty()) {
    auto serving = servingUpstream(session, host.environment());
    if (!serving) return failure(serving.error());
    release = std::move(*serving);
  }
  std::optional<Result<Connection>> connection;
  std::jthread door([&] { connection = host.connect(session.stop); });   // both take their time; the registry has the first word
  const auto candidate = app::findRelease(session.desk, release, session.stop);
  door.join();
  if (!candidate) return failure(candidate.error());
  if (!*connection) return failure(connection->error());
  return app::planDeployment(session.desk, host, *candidate, session.stop);
}

}  // namespace

Result<app::PlanDraft> draftFor(Session& session, host::Host& host, Way way, std::string release, const std::string& reason) {
  auto words = reasonFrom(reason);
  if (!words) return failure(words.error());
  auto draft = drawn(session, host, way, std::move(release));
  if (!draft || !*words) return draft;
  if (auto given = draft->giveReason(std::move(**words)); !given) return failure(given.error());
  return draft;
}

}  // namespace gantry::cli
