#pragma once

#include <filesystem>
#include <string_view>

#include "core/names.h"
#include "core/result.h"

namespace gantry::ledger {

/// Where a desktop keeps its copies of ledgers, and its own (docs/formats/ledger.md, "Copies on a desktop"). A value.
struct Shelf {
  std::filesystem::path root;

  /// `$GANTRY_LEDGERS`, else `gantry/ledgers` below `$XDG_DATA_HOME`, else below `~/.local/share`. @error storage
  [[nodiscard]] static Result<Shelf> usual();

  /// This desktop's own ledger.
  [[nodiscard]] std::filesystem::path desk() const { return root / "desk"; }
  [[nodiscard]] std::filesystem::path folder(const ProjectName& project) const { return root / project.text(); }
  [[nodiscard]] std::filesystem::path copy(const ProjectName& project, const EnvironmentName& environment) const;
  /// The host's `allowed_signers` and policy as they were when the copy was last brought up to date.
  [[nodiscard]] std::filesystem::path signers(const ProjectName& project, const EnvironmentName& environment) const;
  [[nodiscard]] std::filesystem::path policy(const ProjectName& project, const EnvironmentName& environment) const;
  /// What was found out about the copy's lines, to search them; may be deleted at any time.
  [[nodiscard]] std::filesystem::path index(const ProjectName& project, const EnvironmentName& environment) const;
  /// The first name `FILE` + `ending` + N that is not taken yet: for another history, for keys that were replaced.
  [[nodiscard]] static std::filesystem::path nextBeside(const std::filesystem::path& file, std::string_view ending);
  /// Makes the project's folder, for its owner alone. @error storage
  [[nodiscard]] Result<void> prepare(const ProjectName& project) const;

  bool operator==(const Shelf&) const = default;
};

}  // namespace gantry::ledger
