#pragma once

#include <filesystem>

#include "ledger/record.h"

namespace gantry::ledger {

/// A record that has not got its place yet.
struct Draft {
  Time at;
  std::string kind;
  std::optional<EnvironmentName> environment;
  std::string by;
  std::variant<SignedText, Body> said;
};

/// A ledger that this machine writes. Several programs may append at once: the lock beside it (`FILE.lock`, flock(2),
/// never deleted) puts them in a row. Usable from any thread.
class LedgerFile {
 public:
  explicit LedgerFile(std::filesystem::path path) : m_path(std::move(path)) {}

  /// Appends one record and returns it once it is on the disk. A last line that a crash has torn is cut off first. The
  /// first record of all must be `ledger.started`, and no other may be. Waits for the lock.
  /// @error storage when it cannot be written (the way out names the file); invalid when the last line is no record, or
  ///        the record would be longer than 64 KiB
  [[nodiscard]] Result<Record> append(Draft draft) const;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

}  // namespace gantry::ledger
