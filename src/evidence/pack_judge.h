#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "evidence/pack_reader.h"
#include "ledger/verification.h"

namespace gantry::evidence {

/// What one ledger's part of a pack proves.
struct PartVerdict {
  PackRange range;
  std::optional<ProjectName> project;  ///< empty: nothing in the pack tells it
  ledger::LedgerVerdict verdict;
  std::vector<std::string> faults;  ///< what in the pack does not agree with the lines
  [[nodiscard]] bool good() const { return verdict.good() && faults.empty(); }
};

/// The heads of an environment's ledger that somebody has seen elsewhere; may be null. @error storage
using SeenElsewhere = std::function<Result<std::vector<ledger::KnownHead>>(const ProjectName&, const EnvironmentName&)>;

/// Verifies every part: chain, signatures with `signers` (null: those in the pack for that environment), checkpoints, what was seen elsewhere of that project's
/// environment, and that the files of statements are those of the lines. Offline, blocking. @error storage; invalid
[[nodiscard]] Result<std::vector<PartVerdict>> judgePack(const OpenPack& pack, const signing::AllowedSigners* signers, const SeenElsewhere& seen);

}  // namespace gantry::evidence
