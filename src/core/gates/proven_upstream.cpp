#include <algorithm>

#include "core/gate.h"

namespace gantry::gates {

GateResult provenUpstream(const GateFacts& facts) {
  if (facts.rollback) return {GateState::passed, "a rollback goes to a release that was healthy here"};
  if (facts.admission)
    if (const auto instead = standIn(*facts.admission)) return {GateState::passed, *instead};
  if (!facts.upstream) return {GateState::passed, "nothing stands before this environment"};
  const std::string upstream = facts.upstream->text();
  const std::string tag = brief(facts.release.tag);
  if (!facts.upstreamRuns) return {GateState::unknown, upstream + " could not be read" + (facts.upstreamError ? ": " + facts.upstreamError->message : "")};
  if (!facts.release.app || !facts.release.migrator) return {GateState::refused, tag + " is not complete"};
  const auto sameImages = [&](const RunRecord& run) {
    return run.app == facts.release.app->pinned && run.migrator == facts.release.migrator->pinned;
  };
  const auto healthy = [&](const RunRecord& run) { return run.outcome == Outcome::healthy && sameImages(run); };
  if (std::ranges::any_of(*facts.upstreamRuns, healthy))
    return {GateState::passed, "the same digests were healthy on " + upstream};
  const auto sameTag = [&](const RunRecord& run) {
    return run.outcome == Outcome::healthy && run.release == facts.release.tag && !sameImages(run);
  };
  if (std::ranges::any_of(*facts.upstreamRuns, sameTag))
    return {GateState::refused, upstream + " ran " + tag + " with other digests than the registry has now"};
  return {GateState::refused, tag + " was not healthy on " + upstream + " yet; deploy it there first"};
}

}  // namespace gantry::gates
