#include "core/gate.h"

namespace gantry::gates {

GateResult notRejected(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  for (const ProvenStatement& one : admission.said) {
    const auto* rejection = std::get_if<statement::Rejection>(&one.statement.said);
    if (!rejection || rejection->plan != admission.plan.id()) continue;
    const std::string who = one.statement.by.text();
    const Sentence no = who == admission.plan.requestedBy.text() ? Sentence::say("{} withdrew it", who) : Sentence::say("{} rejected it", who);
    return {GateState::refused, withReason(no, one.statement.reason), "rejected", Sentence::say("make a new plan")};
  }
  return {GateState::passed, Sentence::say("nobody said no")};
}

}  // namespace gantry::gates
