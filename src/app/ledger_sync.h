#pragma once

#include <functional>
#include <stop_token>

#include "app/key_changes.h"
#include "app/signing_key.h"
#include "ledger/verification.h"

namespace gantry::app {

/// A copy that was brought up to date.
struct SyncedLedger {
  EnvironmentName environment;
  std::int64_t records = 0;
  std::int64_t added = 0;
  KeyChanges keys;           ///< what its allowed_signers say otherwise than at the last sync
  bool ownWordsOnly = true;  ///< nothing but checkpoints and witnesses has come since this person's last checkpoint
};

/// Fetches what comes after the end of this desktop's copy of an environment's ledger, with the host's policy and
/// allowed_signers. What does not continue the copy is refused: the other history is kept beside it as `.forked-N`, and the
/// desktop's own ledger says so. Blocking; one program at a time per copy.
/// @error digestMismatch when the host tells another history, or has lost the end of this one; storage; as Host
[[nodiscard]] Result<SyncedLedger> syncLedger(const Desk& desk, host::Host& host, std::stop_token stop);

/// Where a checkpoint was left, or why not.
struct WitnessPlace {
  std::string place;          ///< an environment, or "this desktop"
  std::optional<Error> error;
};

/// Signs what a synced and verified copy looks like now, and leaves it in its own ledger, in those of the other environments and on
/// this desktop. @error as chooseKey(), signText(); digestMismatch when the copy does not verify
[[nodiscard]] Result<std::vector<WitnessPlace>> leaveCheckpoint(const Desk& desk, host::Host& host, const Consent& consent, std::stop_token stop);

/// The statements of this kind in this desktop's copy of a ledger that `wanted` picks, oldest first; nothing without a copy. @error storage
[[nodiscard]] Result<std::vector<SignedText>> statementsIn(const Desk& desk, const EnvironmentName& environment, StatementKind kind,
                                                           const std::function<bool(const Statement&)>& wanted);

}  // namespace gantry::app
