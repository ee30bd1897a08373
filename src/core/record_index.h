#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/digest.h"
#include "core/image.h"

namespace gantry {

/// One record of a ledger as lists and searches need it; its line stays in the ledger's copy.
struct RecordRow {
  std::int64_t n = 1;
  Time at;
  std::string kind;
  std::string by;
  std::string release;
  std::string run;
  std::string outcome;
  std::string search;      ///< what it is found by; not handed back by find()
  std::int64_t offset = 0; ///< of its line in the copy
  std::int64_t bytes = 0;  ///< of its line, with the newline
};

/// Which records are wanted; what is empty does not matter.
struct RecordQuery {
  std::string person;
  std::string kind;                 ///< whole, or its first word when it ends with a dot (`run.`)
  std::string release;              ///< whole, or its beginning
  std::string text;                 ///< every word of it must occur, or begin a word
  std::optional<Time> since;        ///< at this time or later
  std::optional<Time> until;        ///< before this time
  std::int64_t before = 0;          ///< only records before this one: the next page; 0: the newest page
  int most = 100;
};

/// How much of a copy is in the index.
struct IndexedUpTo {
  std::int64_t records = 0;
  std::int64_t bytes = 0;
  std::string head;      ///< digest of the last indexed line; empty when there is none
};

/// Makes the copy of one ledger searchable. A cache: it can be forgotten and made again. One thread at a time.
class RecordIndex {
 public:
  virtual ~RecordIndex() = default;
  [[nodiscard]] virtual Result<IndexedUpTo> indexed() = 0;
  /// Adds rows that follow, up to this state; all or nothing. @error storage
  [[nodiscard]] virtual Result<void> add(const std::vector<RecordRow>& rows, const IndexedUpTo& upTo) = 0;
  [[nodiscard]] virtual Result<void> forget() = 0;
  /// Newest first. @error storage
  [[nodiscard]] virtual Result<std::vector<RecordRow>> find(const RecordQuery& query) = 0;
  /// Everybody whose word is on record, by name; as fast with a million records. @error storage
  [[nodiscard]] virtual Result<std::vector<std::string>> people() = 0;
};

}  // namespace gantry
