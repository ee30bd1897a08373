#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "app/key_changes.h"
#include "gui/audit_proof.h"
#include "gui/record_stream.h"

namespace gantry::gui {

/// What the audit log has done on workers. All blocking.

/// Verifies the copy of every ledger of a shelf. What cannot be verified says so in its proof.
[[nodiscard]] std::vector<LedgerProof> proveShelf(const app::Desk& desk, const RecordShelf& shelf);

/// An evidence pack as it can be looked at: its records, and what they prove.
struct ShownPack {
  std::shared_ptr<RecordShelf> shelf;
  std::vector<LedgerProof> proofs;
};
/// Takes a pack apart into a private folder that is gone with the shelf. @error as evidence::OpenPack::open()
[[nodiscard]] Result<ShownPack> showPack(const app::Desk& desk, const std::filesystem::path& file, std::stop_token stop);

/// How much was recorded in one part of a stretch of time, and how much of it stands out.
struct RecordBar {
  Time from;
  Time to;
  std::int64_t records = 0;
  std::int64_t alarming = 0;
};
/// The records that a query wants, spread over `bars` equal parts from the first to the last of them; nothing when there are
/// fewer than two. Leaves the shelf to others between its looks. @error storage, cancelled
[[nodiscard]] Result<std::vector<RecordBar>> spreadRecords(RecordShelf& shelf, const RecordQuery& query, const std::string& place, int bars, std::stop_token stop);

/// What became of one copy.
struct Fetched {
  std::string place;
  std::int64_t added = 0;
  std::optional<Error> error;
  app::KeyChanges keys;
};
/// Brings the copy of every environment's ledger up to date, one after the other; `before` is called with its name.
[[nodiscard]] std::vector<Fetched> fetchLedgers(const app::Desk& desk, const std::function<void(const std::string& place)>& before, std::stop_token stop);

/// Writes the lines (`jsonl`: exactly as they are on record; `csv`: a table) of a stream to a file that appears when it is whole.
/// Returns how many. @error storage, cancelled
[[nodiscard]] Result<std::int64_t> writeRecords(RecordStream stream, const std::string& form, const std::filesystem::path& file, std::stop_token stop);

}  // namespace gantry::gui
