#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/names.h"

namespace gantry::evidence {

/// What a file of an evidence pack is, by its name (docs/formats/ledger.md, "Evidence pack"): there are no others.
enum class PackPart {
  guide,       ///< VERIFY.md
  script,      ///< verify.sh
  signers,     ///< ledger/ENVIRONMENT.allowed_signers
  report,      ///< report.html, report.pdf
  manifest,    ///< MANIFEST.sha256
  lines,       ///< ledger/ENVIRONMENT.jsonl
  range,       ///< ledger/ENVIRONMENT.range
  statement,   ///< statements/ENVIRONMENT/N.txt, .sig, .who
  checkpoint,  ///< checkpoints/ENVIRONMENT/N.txt, .sig, .who
};

struct PackName {
  PackPart part;
  std::optional<EnvironmentName> environment;
  std::int64_t number = 0;   ///< N
  std::string ending;        ///< txt, sig or who
};

/// Empty when a pack has no file of this name.
[[nodiscard]] std::optional<PackName> packName(std::string_view name);

/// How large such a file may be.
[[nodiscard]] std::uint64_t mostBytes(PackPart part);

}  // namespace gantry::evidence
