#include "core/gate.h"

namespace gantry::gates {

GateResult notRejected(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  for (const ProvenStatement& one : admission.said) {
    const auto* rejection = std::get_if<statement::Rejection>(&one.statement.said);
    if (!rejection || rejection->plan != admission.plan.id()) continue;
    const bool own = one.statement.by == admission.plan.requestedBy;
    return {GateState::refused, one.statement.by.text() + (own ? " withdrew it" : " rejected it") +
                                    (one.statement.reason ? ": " + one.statement.reason->text() : "") + "; make a new plan",
            "rejected"};
  }
  return {GateState::passed, "nobody said no"};
}

}  // namespace gantry::gates
