#pragma once

#include <filesystem>
#include <optional>

#include "app/desk.h"
#include "ledger/verification.h"

namespace gantry::app {

/// What can be said of this desktop's copy of a ledger, offline.
struct CheckedLedger {
  ledger::LedgerVerdict verdict;
  std::optional<Fingerprint> host;   ///< the host key that record 1 names
  bool signersKnown = false;         ///< whether there was an allowed_signers to look at signatures with
  std::optional<Time> syncedAt;      ///< when the copy was last brought up to date
  std::optional<Time> keysAt;        ///< when the host sent the allowed_signers that were believed; empty when another file was named
  /// Statements that nobody could look at prove nothing.
  [[nodiscard]] bool good() const { return verdict.good() && (signersKnown || verdict.statements == 0); }
};

/// Verifies the copy with no network: chain, signatures with `signersFile` (empty: the host's, as of the last sync), and against
/// every head that this desktop and the copies of the neighbours' ledgers have seen.
/// @error notFound when there is no copy; storage; invalid when the signers cannot be read. A broken ledger is a value.
[[nodiscard]] Result<CheckedLedger> checkLedger(const Desk& desk, const EnvironmentName& environment, const std::filesystem::path& signersFile);

/// Every head of an environment's ledger that this desktop has seen: what stands on its own ledger is believed, and of the copies of the neighbours'
/// ledgers what `signers` (null: those that neighbour's host had at the last sync) allow. The judged host has no say in it. @error storage; invalid
[[nodiscard]] Result<std::vector<ledger::KnownHead>> knownHeads(const Desk& desk, const EnvironmentName& environment, const signing::AllowedSigners* signers);

}  // namespace gantry::app
