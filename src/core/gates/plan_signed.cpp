#include "core/gate.h"

namespace gantry::gates {

GateResult planSigned(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  const std::string who = admission.plan.requestedBy.text();
  if (!admission.policy) return {GateState::passed, Sentence::say("no policy asks for a signature")};
  if (admission.signature.holds()) return {GateState::passed, Sentence::say("signed by {}", who)};
  if (admission.signature.present)
    return {GateState::refused, Sentence::say("the signature does not count: {}", admission.signature.fault), "plan-signature",
            Sentence::say("sign with a key that the host's allowed_signers give to {}", who)};
  if (!admission.signature.willBe.empty()) return {GateState::passed, admission.signature.willBe};
  if (!admission.policy->needsSignedPlan()) return {GateState::passed, Sentence::say("the policy takes unsigned plans")};
  if (!admission.signature.fault.empty()) return {GateState::refused, Sentence::say("it cannot be signed: {}", admission.signature.fault), "plan-unsigned"};
  return {GateState::refused, Sentence::say("the plan carries no signature"), "plan-unsigned", Sentence::say("name a key of {}'s with --key", who)};
}

}  // namespace gantry::gates
