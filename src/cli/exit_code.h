#pragma once

#include "core/event.h"
#include "core/result.h"
#include "core/run_state.h"

namespace gantry::cli {

/// Exit codes of gantryctl; `gantryctl help exit-codes` prints this list.
enum ExitCode {
  kDone = 0,
  kNothingChanged = 1,     ///< failed, nothing changed
  kUsage = 2,
  kProjectInvalid = 3,
  kNotAllowed = 4,         ///< authentication or permission
  kGateRefused = 5,
  kBusy = 6,               ///< another run holds the lock
  kRestored = 7,           ///< deployment failed, the previous release was put back
  kPersonNeeded = 8,       ///< deployment failed and was not put back
  kNotVerified = 9,        ///< digest, host key or journal mismatch
  kUnreachable = 10,
  kChangesPlanned = 20,    ///< `plan --exit-code`
  kNotSaid = 74,           ///< done, but standard output took not all of what there is to say; sysexits.h, EX_IOERR
  kInterrupted = 130,
  kTerminated = 143,
};

[[nodiscard]] int exitCodeOf(Code code);
/// Of the ends of two parts of a command, the one that it ends with: what failed verification outranks everything, then the
/// first failure stays.
[[nodiscard]] int graver(int before, int now);
/// The exit code for a run that has ended. @pre state.ended()
[[nodiscard]] int exitCodeOf(const RunState& state);
[[nodiscard]] const char* exitCodeHelp();

}  // namespace gantry::cli
