#pragma once

#include <filesystem>
#include <string_view>

#include "ledger/chain.h"
#include "ledger/open_ledger.h"

namespace gantry::ledger {

/// A copy of a host's ledger while it is brought up to date: the host's lines, byte for byte. Holds the copy's lock.
class Replica {
 public:
  /// Opens the copy, or begins one. @error storage; invalid when its last line is no record
  [[nodiscard]] static Result<Replica> open(const std::filesystem::path& path);

  /// How many records it holds.
  [[nodiscard]] std::int64_t size() const { return m_chain.size(); }
  [[nodiscard]] const Digest& head() const { return m_chain.head(); }
  /// The last line with its newline; empty when there is none.
  [[nodiscard]] const std::string& lastLine() const { return m_last.line; }

  /// Takes the next line, without its newline, when it continues the copy; it is kept by keep().
  /// @error as Chain::take()
  [[nodiscard]] Result<Record> take(std::string_view line);
  /// Puts what was taken on the disk. @error storage
  [[nodiscard]] Result<void> keep();

 private:
  Replica(OpenLedger file, LastLine last, Chain chain) : m_file(std::move(file)), m_last(std::move(last)), m_chain(std::move(chain)) {}
  OpenLedger m_file;
  LastLine m_last;
  Chain m_chain;
  std::string m_taken;
};

}  // namespace gantry::ledger
