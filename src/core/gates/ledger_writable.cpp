#include "core/gate.h"

namespace gantry::gates {

GateResult ledgerWritable(const GateFacts& facts) {
  const bool writable = !facts.target.ledger || facts.target.ledger->writable;
  const bool required = facts.admission->policy && facts.admission->policy->ledgerRequired;
  if (!required) return {GateState::passed, Sentence::say("the policy does not ask for it")};
  if (!writable)
    return {GateState::refused, Sentence::say("the host cannot append to its ledger"), "ledger-unwritable",
            Sentence::say("make room there, or mend the owner and mode of .gantry/ledger")};
  if (!facts.target.unrecorded.empty())
    return {GateState::refused, Sentence::say("the end of run {} is not on the ledger yet", facts.target.unrecorded.front()), "ledger-unwritable",
            Sentence::say("see `gantryctl doctor {}`", facts.environment.text())};
  return {GateState::passed, Sentence::say("it can be appended to")};
}

}  // namespace gantry::gates
