#include "core/gate.h"

#include <array>

namespace gantry {
namespace {

constexpr std::array kGates{
    GateKind{"release-complete", "Both images are there and belong together", gates::releaseComplete},
    GateKind{"tags-unmoved", "The tags point to what they always pointed to", gates::tagsUnmoved},
    GateKind{"proven-upstream", "The same images were healthy upstream", gates::provenUpstream},
    GateKind{"policy-valid", "The host's policy can be read", gates::policyValid, true},
    GateKind{"plan-signed", "The plan is signed by who asks", gates::planSigned, true},
    GateKind{"plan-current", "The plan has not expired", gates::planCurrent, true},
    GateKind{"not-rejected", "Nobody rejected the plan", gates::notRejected, true},
    GateKind{"not-held", "The environment is not held", gates::notHeld},
    GateKind{"not-marked-bad", "The images are not marked as bad", gates::notMarkedBad, true},
    GateKind{"glass-whole", "The glass is whole, or was broken by somebody who may", gates::glassWhole, true},
    GateKind{"not-frozen", "No freeze holds now", gates::notFrozen, true},
    GateKind{"accepted", "The release is accepted upstream", gates::accepted, true},
    GateKind{"approved", "Enough people approve", gates::approved, true},
    GateKind{"way-back-stated", "The way back is there, or somebody who approves says that it is not", gates::wayBackStated, true},
    GateKind{"ledger-writable", "The ledger can be written", gates::ledgerWritable, true},
    GateKind{"lock-free", "No other run is at work", gates::lockFree},
};

}  // namespace

std::span<const GateKind> gateKinds() { return kGates; }

std::vector<JudgedGate> judge(const GateFacts& facts) {
  std::vector<JudgedGate> judged;
  for (const GateKind& kind : kGates)
    if (!kind.ofPolicy || facts.admission) judged.push_back({kind.name, kind.title, kind.judge(facts)});
  return judged;
}

}  // namespace gantry
