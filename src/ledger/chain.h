#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ledger/record.h"

namespace gantry::ledger {

/// Where a chain breaks: the record (by its place) that does not fit, and why, as a sentence.
struct ChainFault {
  std::int64_t record = 1;
  std::string why;
  bool operator==(const ChainFault&) const = default;
};

/// Folds lines into a chain and knows the digest of each: 32 bytes a record. One thread.
class Chain {
 public:
  /// Starts at a ledger's beginning.
  Chain() : Chain(1, beforeTheFirst()) {}
  /// Starts at record `first`, whose `prev` must be `prev`: a part of a ledger.
  Chain(std::int64_t first, Digest prev) : m_first(first), m_head(std::move(prev)) {}

  /// Takes the next line, without its newline. Nothing is changed when it does not fit.
  /// @error Code::invalid when it is no record; digestMismatch when its number or `prev` do not follow
  [[nodiscard]] Result<Record> take(std::string_view line);

  [[nodiscard]] std::int64_t first() const { return m_first; }
  /// The number of the last record; first() − 1 when there is none.
  [[nodiscard]] std::int64_t size() const { return m_first + static_cast<std::int64_t>(m_sums.size()) - 1; }
  /// Digest of the last line, with its newline.
  [[nodiscard]] const Digest& head() const { return m_head; }
  /// Which ledger it is: the digest of record 1; empty when it is not part of this.
  [[nodiscard]] std::optional<Digest> identity() const;
  /// Digest of record `n`'s line; empty when it is not part of this.
  [[nodiscard]] std::optional<Digest> digestOf(std::int64_t n) const;

 private:
  using Sum = std::array<unsigned char, 32>;
  std::int64_t m_first;
  Digest m_head;
  std::vector<Sum> m_sums;
};

}  // namespace gantry::ledger
