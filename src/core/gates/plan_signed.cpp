#include "core/gate.h"

namespace gantry::gates {

GateResult planSigned(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  const std::string who = admission.plan.requestedBy.text();
  if (!admission.policy) return {GateState::passed, "no policy asks for a signature"};
  if (admission.signature.holds()) return {GateState::passed, "signed by " + who};
  if (admission.signature.present)
    return {GateState::refused, "the signature does not count: " + admission.signature.fault +
                                    "; sign with a key that the host's allowed_signers give to " + who, "plan-signature"};
  if (!admission.signature.willBe.empty()) return {GateState::passed, admission.signature.willBe};
  if (!admission.policy->needsSignedPlan()) return {GateState::passed, "the policy takes unsigned plans"};
  if (!admission.signature.fault.empty()) return {GateState::refused, "it cannot be signed: " + admission.signature.fault, "plan-unsigned"};
  return {GateState::refused, "the plan carries no signature; name a key of " + who + "'s with --key", "plan-unsigned"};
}

}  // namespace gantry::gates
