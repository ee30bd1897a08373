#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/names.h"
#include "ledger/chain.h"
#include "signing/allowed_signers.h"

namespace gantry::ledger {

/// A head of a ledger that somebody has seen, and where that is known from ("a witness in staging's ledger, record 7").
struct KnownHead {
  Digest ledger;
  std::int64_t size = 1;
  Digest head;
  std::string from;
};

/// A record whose statement does not count, and why.
struct BadStatement {
  std::int64_t record = 1;
  std::string why;
};

/// Nothing is known of another history only when it was compared with something.
enum class Completeness { nobodyToCompare, complete, cutOff, rewritten };

inline constexpr std::size_t kMostBadStatements = 1000;

/// What can be said of a ledger; intact, complete and signatures are three answers.
struct LedgerVerdict {
  std::int64_t records = 0;
  std::optional<Digest> identity;
  Digest head = beforeTheFirst();
  std::optional<ChainFault> fault;        ///< empty: intact
  bool torn = false;                      ///< the last line was cut off by a crash; it is no record
  Completeness completeness = Completeness::nobodyToCompare;
  std::vector<std::string> comparisons;   ///< one sentence for each known head
  std::int64_t statements = 0;
  std::vector<BadStatement> badStatements;  ///< those found; at most kMostBadStatements
  std::vector<KnownHead> witnessed;       ///< heads of other environments' ledgers that this one bears witness to

  [[nodiscard]] bool intact() const { return !fault; }
  /// Empty when nothing bad was found, and what comes after a fault was not looked at.
  [[nodiscard]] std::optional<bool> signaturesHold() const { return !badStatements.empty() ? std::optional(false) : intact() ? std::optional(true) : std::nullopt; }
  /// False for what comes after a fault, after the end, or after more bad statements than are kept.
  [[nodiscard]] bool lookedAt(std::int64_t record) const { return record <= records && (badStatements.size() < kMostBadStatements || record <= badStatements.back().record); }
  [[nodiscard]] bool good() const { return intact() && badStatements.empty() && (completeness == Completeness::complete || completeness == Completeness::nobodyToCompare); }
};

struct VerifyWanted {
  std::optional<ProjectName> project;           ///< empty: of a part that does not tell; then no statement in it counts
  std::optional<EnvironmentName> environment;   ///< empty: a desktop's own ledger
  const signing::AllowedSigners* signers = nullptr;  ///< null: signatures are not looked at
  std::vector<KnownHead> known;
  std::int64_t first = 1;           ///< of a part of a ledger: its first record, and the `prev` that one must have
  Digest prev = beforeTheFirst();
};

/// Reads a whole ledger and judges it. Offline, blocking; memory: 32 bytes a record and 64 a statement.
/// @error notFound, storage; a broken ledger is a value
[[nodiscard]] Result<LedgerVerdict> verify(const std::filesystem::path& file, const VerifyWanted& wanted);

}  // namespace gantry::ledger
