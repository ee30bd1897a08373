#pragma once

#include <filesystem>
#include <memory>

#include "core/record_index.h"
#include "sqlite/database.h"

namespace gantry::sqlite {

/// What is found in the copy of one ledger, in one SQLite file with a full-text index (FTS5). A cache: a file that is damaged, or
/// of another form, is made anew.
class LedgerIndex : public RecordIndex {
 public:
  /// @error storage
  [[nodiscard]] static Result<std::unique_ptr<RecordIndex>> open(const std::filesystem::path& path);

  Result<IndexedUpTo> indexed() override;
  Result<void> add(const std::vector<RecordRow>& rows, const IndexedUpTo& upTo) override;
  Result<void> forget() override;
  Result<std::vector<RecordRow>> find(const RecordQuery& query) override;
  Result<std::vector<std::string>> people() override;

 private:
  explicit LedgerIndex(Database database) : m_database(std::move(database)) {}
  Database m_database;
};

}  // namespace gantry::sqlite
