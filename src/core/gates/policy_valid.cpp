#include "core/gate.h"

namespace gantry::gates {

GateResult policyValid(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (admission.policyFault.empty())
    return {GateState::passed, admission.policy ? "policy and allowed_signers can be read" : "no policy stands here"};
  return {GateState::refused, admission.policyFault + "; the host's owner must mend it, see `gantryctl doctor`", "policy-invalid"};
}

}  // namespace gantry::gates
