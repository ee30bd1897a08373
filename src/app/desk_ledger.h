#pragma once

#include "app/desk.h"
#include "ledger/ledger_file.h"

namespace gantry::app {

/// Puts a record on this desktop's own ledger, which it begins when there is none yet. @error storage
[[nodiscard]] Result<void> noteOnDesk(const Desk& desk, std::string kind, ledger::Body body);
/// Keeps a checkpoint of an environment's ledger there, as a witness. @error storage
[[nodiscard]] Result<void> witnessOnDesk(const Desk& desk, const SignedText& checkpoint);

}  // namespace gantry::app
