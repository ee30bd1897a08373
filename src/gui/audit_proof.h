#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "gui/trust_faces.h"
#include "ledger/verification.h"

namespace gantry::gui {

/// What one ledger proves, or why that could not be found out.
struct LedgerProof {
  std::string place;                 ///< as RecordSource::place
  std::optional<Error> error;
  ledger::LedgerVerdict verdict;
  bool signersKnown = false;
  std::optional<Time> syncedAt;
  std::vector<std::string> faults;   ///< of an evidence pack: what does not agree with its lines
};

/// Puts three words into a face: intact, complete, signatures. The worst of all ledgers counts; each says which.
void sayProof(AuditFace& face, const std::vector<LedgerProof>& proofs);
/// The three words while nothing was looked at: `word` for each.
void sayNothingProven(AuditFace& face, const QString& word);

}  // namespace gantry::gui
