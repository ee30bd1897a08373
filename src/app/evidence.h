#pragma once

#include <vector>

#include "app/trust.h"

namespace gantry::app {

/// What is there for a plan, before anybody looked whether it counts.
struct Evidence {
  SignedText plan;                 ///< its signature may be empty
  std::vector<SignedText> kept;    ///< what the host keeps for it
  std::vector<SignedText> carried; ///< what would be sent along
};

/// Weighs evidence as the host does (docs/formats/statements.md, "When a statement counts"). `facts` are the host's, as just
/// read: its clock, and the runs that were healthy there. @error Code::invalid when the plan cannot be read
[[nodiscard]] Result<AdmissionFacts> weigh(const Trust& trust, const Evidence& evidence, const HostFacts& facts, Time now);

/// Whether a plan brings back what was healthy on this host, without migrations.
[[nodiscard]] bool goesBack(const Plan& plan, const HostFacts& facts);

}  // namespace gantry::app
