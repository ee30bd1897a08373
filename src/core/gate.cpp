#include "core/gate.h"

#include <array>

namespace gantry {
namespace {

constexpr std::array kGates{
    GateKind{"release-complete", "Both images are there and belong together", gates::releaseComplete},
    GateKind{"tags-unmoved", "The tags point to what they always pointed to", gates::tagsUnmoved},
    GateKind{"proven-upstream", "The same images were healthy upstream", gates::provenUpstream},
    GateKind{"not-held", "The environment is not held", gates::notHeld},
    GateKind{"lock-free", "No other run is at work", gates::lockFree},
};

}  // namespace

std::span<const GateKind> gateKinds() { return kGates; }

std::vector<JudgedGate> judge(const GateFacts& facts) {
  std::vector<JudgedGate> judged;
  for (const GateKind& kind : kGates) judged.push_back({kind.name, kind.title, kind.judge(facts)});
  return judged;
}

}  // namespace gantry
