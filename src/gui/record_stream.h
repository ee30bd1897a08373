#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger_search.h"

namespace gantry::gui {

/// One ledger that can be read with no network: a copy and its index.
struct RecordSource {
  app::WhichLedger which;     ///< empty: this desktop's own
  std::string place;          ///< the environment, or `-`
  std::filesystem::path copy;
  std::unique_ptr<RecordIndex> index;   ///< null: the copy cannot be read as records, `fault` says why
  std::optional<Error> fault{};
  std::int64_t records = 0;
};

/// Every ledger that is looked at together. Made and read on workers, by one at a time: they hold `mutex`.
struct RecordShelf {
  std::mutex mutex;
  std::vector<RecordSource> sources;
  std::shared_ptr<const void> holds;   ///< what the copies lie in, when it must not go before this

  [[nodiscard]] std::int64_t records() const;
};

/// Opens whatever this desktop has a copy of, and its own ledger. Blocking; the first time it indexes whole copies.
/// A copy that cannot be read is on the shelf with its fault. @error storage, cancelled. No copy at all is an empty shelf.
[[nodiscard]] Result<std::shared_ptr<RecordShelf>> openShelf(const app::Desk& desk, std::stop_token stop);

/// Everybody whose word is in one of the ledgers. Blocking; one that cannot be read is left out.
[[nodiscard]] std::set<std::string> peopleOf(RecordShelf& shelf);

struct StreamedRecord {
  app::FoundRecord found;
  std::string place;   ///< as RecordSource::place
};

/// The records of a shelf that a query wants, of all its ledgers together, newest first, a page at a time: memory and time
/// do not grow with what comes later. One thread at a time.
class RecordStream {
 public:
  /// `place` empty: all of them.
  RecordStream(std::shared_ptr<RecordShelf> shelf, RecordQuery query, std::string place);
  /// The next records; fewer than `most` when there are no more. Blocking. @error storage
  [[nodiscard]] Result<std::vector<StreamedRecord>> next(int most);

 private:
  struct Lane {
    std::size_t source = 0;
    std::deque<RecordRow> rows;
    std::int64_t before = 0;
    bool ended = false;
  };
  [[nodiscard]] Result<void> fill(Lane& lane, int most);
  [[nodiscard]] Lane* newest();

  std::shared_ptr<RecordShelf> m_shelf;
  RecordQuery m_query;
  std::vector<Lane> m_lanes;
};

}  // namespace gantry::gui
