#include "cli/exit_code.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gantry::cli {
namespace {

constexpr std::array<std::string_view, 16> kGates{"held", "plan-stale", "plan-expired", "policy-invalid", "plan-unsigned", "rejected", "marked-bad", "break-glass",
                                                  "frozen", "acceptance-missing", "acceptance-old", "soak-short", "approvals-missing", "approval-required", "way-back-unstated", "ledger-unwritable"};
constexpr std::array<std::string_view, 4> kProofs{"digest-mismatch", "bundle-changed", "not-proven", "plan-signature"};

int refusedCode(const std::string& code) {
  if (std::ranges::find(kGates, code) != kGates.end()) return kGateRefused;
  if (std::ranges::find(kProofs, code) != kProofs.end()) return kNotVerified;
  return kNothingChanged;
}

}  // namespace

int exitCodeOf(Code code) {
  switch (code) {
    case Code::usage: return kUsage;
    case Code::projectInvalid: return kProjectInvalid;
    case Code::authentication:
    case Code::permission:
    case Code::hostKeyUnknown: return kNotAllowed;
    case Code::gateRefused:
    case Code::planStale:
    case Code::releaseIncomplete:
    case Code::tagMoved: return kGateRefused;
    case Code::busy: return kBusy;
    case Code::hostKeyChanged:
    case Code::hostKeyRevoked:
    case Code::digestMismatch: return kNotVerified;
    case Code::unreachable:
    case Code::timeout: return kUnreachable;
    case Code::cancelled: return kInterrupted;
    case Code::runFailed: return kPersonNeeded;
    case Code::invalid:
    case Code::notFound:
    case Code::notSupported:
    case Code::hostUnfit:
    case Code::hostRefused:
    case Code::storage:
    case Code::internal: return kNothingChanged;
  }
  return kNothingChanged;
}

int graver(int before, int now) { return before == kDone || now == kNotVerified ? now : before; }

int exitCodeOf(const RunState& state) {
  if (!state.finished()) return kPersonNeeded;
  const event::RunFinished& end = *state.finished();
  switch (end.outcome) {
    case Outcome::healthy: return kDone;
    case Outcome::refused: return refusedCode(end.code);
    case Outcome::restored: return kRestored;
    case Outcome::cancelled: return end.changed == "nothing" || end.changed == "services" ? kNothingChanged : kPersonNeeded;
    case Outcome::failed:
    case Outcome::interrupted: return kPersonNeeded;
  }
  return kPersonNeeded;
}

const char* exitCodeHelp() {
  return R"(Exit codes of gantryctl

    0  done
    1  failed, nothing changed
    2  wrong words on the command line
    3  the project file cannot be used
    4  authentication or permission
    5  a gate refused
    6  another run holds the environment's lock
    7  the deployment failed and the previous release was put back
    8  the deployment failed and was not put back: a person is needed
    9  verification failed: a digest, a signature, a host key, a journal or a ledger is not what it must be
   10  a host or the registry cannot be reached, or a run could not be followed to its end
   20  plan --exit-code: there is something to do
   74  done, but what there is to say could not be written
  130  interrupted; a run that was started goes on on its host
  143  terminated; a run that was started goes on on its host
)";
}

}  // namespace gantry::cli
