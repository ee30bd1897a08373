#include <algorithm>

#include "core/gate.h"

namespace gantry::gates {

GateResult provenUpstream(const GateFacts& facts) {
  if (facts.rollback) return {GateState::passed, Sentence::say("a rollback goes to a release that was healthy here")};
  if (facts.admission)
    if (const auto instead = standIn(*facts.admission)) return {GateState::passed, *instead};
  if (!facts.upstream) return {GateState::passed, Sentence::say("nothing stands before this environment")};
  const std::string upstream = facts.upstream->text();
  const std::string tag = brief(facts.release.tag);
  if (!facts.upstreamRuns)
    return {GateState::unknown, facts.upstreamError ? Sentence::say("{} could not be read: {}", upstream, facts.upstreamError->message) : Sentence::say("{} could not be read", upstream)};
  if (!facts.release.app || !facts.release.migrator) return {GateState::refused, Sentence::say("{} is not complete", tag)};
  const auto sameImages = [&](const RunRecord& run) {
    return run.app == facts.release.app->pinned && run.migrator == facts.release.migrator->pinned;
  };
  const auto healthy = [&](const RunRecord& run) { return run.outcome == Outcome::healthy && sameImages(run); };
  if (std::ranges::any_of(*facts.upstreamRuns, healthy))
    return {GateState::passed, Sentence::say("the same digests were healthy on {}", upstream)};
  const auto sameTag = [&](const RunRecord& run) {
    return run.outcome == Outcome::healthy && run.release == facts.release.tag && !sameImages(run);
  };
  if (std::ranges::any_of(*facts.upstreamRuns, sameTag))
    return {GateState::refused, Sentence::say("{} ran {} with other digests than the registry has now", upstream, tag)};
  return {GateState::refused, Sentence::say("{} was not healthy on {} yet", tag, upstream), {}, Sentence::say("deploy it there first")};
}

}  // namespace gantry::gates
