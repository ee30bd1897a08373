#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/image.h"
#include "ledger/seen_heads.h"

namespace gantry::evidence {

/// Which records of a ledger's copy go into a pack.
struct PackSource {
  ProjectName project;
  EnvironmentName environment;
  std::filesystem::path copy;
  std::int64_t first = 1;
  std::int64_t last = 0;                 ///< 0: up to its end
  std::vector<ledger::SeenHead> heads;   ///< what others saw of it
  std::string signers;                   ///< the keys that count there: another environment's do not
};

struct PackMade {
  std::int64_t records = 0;
  std::int64_t statements = 0;
  std::uint64_t bytes = 0;
  std::string digest;   ///< SHA-256 of the file
};

/// Makes a PDF of the report's HTML, which only a program with fonts can.
using Printer = std::function<std::string(const std::string& html)>;

/// Writes an evidence pack (docs/formats/ledger.md) into a new file: all or nothing; without `print` it has no report.pdf. Blocking.
/// @error notFound when there are no such records; storage; cancelled; invalid when the copy is damaged there
[[nodiscard]] Result<PackMade> writePack(const std::filesystem::path& file, const std::vector<PackSource>& sources, Time at, std::stop_token stop,
                                         const Printer& print = {});

}  // namespace gantry::evidence
