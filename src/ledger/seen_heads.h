#pragma once

#include <filesystem>
#include <vector>

#include "ledger/verification.h"

namespace gantry::ledger {

/// A head that a person vouched for: the signed checkpoint, the place it was found at, and when it was recorded.
struct SeenHead {
  KnownHead head;
  SignedText said;
  std::string by;
  Time at;
};

/// What a ledger (a neighbour's, or a desktop's own) bears witness to about another environment's ledger: its checkpoints
/// and witness records of that project and environment whose signature `signers` accept; with null they are not looked
/// at. `from` names the place. Nothing when there is no such file. @error storage
[[nodiscard]] Result<std::vector<SeenHead>> seenHeads(const std::filesystem::path& file, const std::string& from,
                                                      const ProjectName& project, const EnvironmentName& environment,
                                                      const signing::AllowedSigners* signers);

}  // namespace gantry::ledger
