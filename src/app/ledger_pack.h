#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/desk.h"
#include "app/ledger_search.h"
#include "evidence/pack_judge.h"
#include "evidence/pack_writer.h"

namespace gantry::app {

/// What an evidence pack is to hold.
struct ExportWanted {
  std::vector<EnvironmentName> environments;  ///< empty: all that this desktop has copies of
  std::int64_t first = 1;                     ///< of one environment
  std::int64_t last = 0;                      ///< 0: up to the end
  std::string release;                        ///< from the first to the last record that names it; empty: does not matter
};

/// Writes an evidence pack from this desktop's copies, with a report.pdf when there is `print`, and notes that on its own ledger. No network.
/// @error notFound; storage; usage when a range is given for several environments
[[nodiscard]] Result<evidence::PackMade> exportLedgers(const Desk& desk, const ExportWanted& wanted, const std::filesystem::path& file, std::stop_token stop,
                                                       const evidence::Printer& print = {});

/// What a pack proves, compared also with every head this desktop has seen.
struct CheckedPack {
  std::string digest;
  std::vector<evidence::PartVerdict> parts;
  [[nodiscard]] bool good() const;
};

/// Verifies an open pack, each part also against what this desktop has seen of that ledger; `signers` null: the keys in the pack.
/// @error storage; invalid
[[nodiscard]] Result<std::vector<evidence::PartVerdict>> judgePack(const Desk& desk, const evidence::OpenPack& pack, const signing::AllowedSigners* signers);

/// Opens a pack, verifies it and leaves nothing behind. `signersFile` empty: the keys in the pack.
/// @error invalid with the reason when it is no pack; digestMismatch when it was changed; storage
[[nodiscard]] Result<CheckedPack> checkPack(const Desk& desk, const std::filesystem::path& file, const std::filesystem::path& signersFile, std::stop_token stop);

/// The same, and keeps its files in a folder of its own beside the copies, to be looked at without the pack.
/// @error as checkPack(); digestMismatch when it does not verify: then nothing is kept
[[nodiscard]] Result<CheckedPack> importPack(const Desk& desk, const std::filesystem::path& file, const std::filesystem::path& signersFile,
                                             std::filesystem::path& keptAt, std::stop_token stop);

/// One record of a pack, with the environment it is of.
struct PackedRecord {
  EnvironmentName environment;
  FoundRecord found;
};

/// Searches a pack's records, newest first, without believing them: checkPack() says whether they prove anything. No network.
/// @error as checkPack()
[[nodiscard]] Result<std::vector<PackedRecord>> searchPack(const Desk& desk, const std::filesystem::path& file, const RecordQuery& query, std::stop_token stop);

}  // namespace gantry::app
