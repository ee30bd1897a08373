#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "app/desk.h"
#include "core/record_index.h"
#include "ledger/subject.h"

namespace gantry::app {

/// One record as it was found, with what it is about.
struct FoundRecord {
  ledger::Record record;
  ledger::Subject subject;
  std::string line;   ///< as it stands in the copy, without its newline
};

/// Which ledger: an environment's copy, or this desktop's own.
using WhichLedger = std::optional<EnvironmentName>;

/// Searches this desktop's copy of a ledger, newest first; no network. Brings the index up to date first: the first time that reads
/// the whole copy, later only what came since.
/// @error notFound without a copy; storage; cancelled
[[nodiscard]] Result<std::vector<FoundRecord>> searchLedger(const Desk& desk, const WhichLedger& which, const RecordQuery& query, std::stop_token stop);

/// Opens the index of a copy and brings it up to date, for whoever asks often. @error as searchLedger()
[[nodiscard]] Result<std::unique_ptr<RecordIndex>> openIndex(const Desk& desk, const WhichLedger& which, std::stop_token stop);

/// The same for any file of records, with its index in that place: for what is looked at and not kept. @error as searchLedger()
[[nodiscard]] Result<std::unique_ptr<RecordIndex>> openIndexOf(const Desk& desk, const std::filesystem::path& copy, const std::filesystem::path& index,
                                                               std::stop_token stop);

/// Reads the lines of rows from the copy; a line that is no record is left out. @error storage
[[nodiscard]] Result<std::vector<FoundRecord>> readRows(const std::filesystem::path& copy, const std::vector<RecordRow>& rows);

/// Where the copy lies.
[[nodiscard]] std::filesystem::path copyOf(const Desk& desk, const WhichLedger& which);

}  // namespace gantry::app
