#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/result.h"
#include "ssh/descriptor.h"

namespace gantry::ledger {

struct LastLine {
  std::string line;      ///< with its newline; empty when there is none
  std::int64_t end = 0;  ///< where whole lines end
};

/// A ledger's file while this program holds its lock (`FILE.lock` beside it, flock(2), never deleted): one writer at a time.
class OpenLedger {
 public:
  /// Waits for the lock; makes the file when it is not there. @error storage, with the way out
  [[nodiscard]] static Result<OpenLedger> open(const std::filesystem::path& path);
  /// The last whole line. @error storage; invalid when the file ends in something that is no record
  [[nodiscard]] Result<LastLine> lastLine() const;
  /// Cuts off whatever comes after `end` (what a crash has torn), and appends whole lines; they are on the disk when this
  /// returns, else nothing of them is. @error storage
  [[nodiscard]] Result<void> write(std::int64_t end, std::string_view lines) const;

 private:
  OpenLedger(std::filesystem::path path, ssh::Descriptor lock, ssh::Descriptor file)
      : m_path(std::move(path)), m_lock(std::move(lock)), m_file(std::move(file)) {}
  std::filesystem::path m_path;
  ssh::Descriptor m_lock;
  ssh::Descriptor m_file;
};

}  // namespace gantry::ledger
