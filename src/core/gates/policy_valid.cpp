#include "core/gate.h"

namespace gantry::gates {

GateResult policyValid(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (admission.policyFault.empty())
    return {GateState::passed, admission.policy ? Sentence::say("policy and allowed_signers can be read") : Sentence::say("no policy stands here")};
  return {GateState::refused, admission.policyFault, "policy-invalid", Sentence::say("the host's owner must mend it, see `gantryctl doctor {}`", facts.environment.text())};
}

}  // namespace gantry::gates
