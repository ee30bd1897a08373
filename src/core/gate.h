#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/admission.h"
#include "core/host_facts.h"
#include "core/release.h"
#include "core/sentence.h"

namespace gantry {

enum class GateState {
  passed,
  refused,  ///< does not let the run start
  unknown,  ///< what it needs could not be read; it does not let the run start either
};

struct GateResult {
  GateState state = GateState::unknown;
  Sentence reason;     ///< for people
  std::string code{};  ///< the host's word for this refusal (docs/formats/policy.md); empty where the host has none
  Sentence wayOut{};   ///< in the terminal's words; empty where the reason says all
  /// Both in one sentence.
  [[nodiscard]] Sentence whole() const { return wayOut.empty() ? reason : Sentence::say("{}; {}", reason, wayOut); }
  bool operator==(const GateResult&) const = default;
};

/// What the desktop knows when it judges whether a release may go to an environment.
struct GateFacts {
  Release release;
  EnvironmentName environment;   ///< where it may go
  /// About tags that point elsewhere than when first seen; empty when none moved.
  std::vector<Sentence> movedTags;
  /// The environment before this one, when it must have run the release healthily first.
  std::optional<EnvironmentName> upstream;
  /// What that environment's host lists; empty when it could not be read.
  std::optional<std::vector<RunRecord>> upstreamRuns;
  std::optional<Error> upstreamError{};   ///< why it could not
  HostFacts target;
  /// A rollback goes to a release that was healthy here; it needs no registry and no upstream.
  bool rollback = false;
  /// What the host's policy will be asked; empty where none stands.
  std::optional<AdmissionFacts> admission{};
};

/// One gate: a pure function with a reason for people.
struct GateKind {
  std::string_view name;   ///< in `--json`, such as proven-upstream
  std::string_view title;
  GateResult (*judge)(const GateFacts&);
  bool ofPolicy = false;   ///< asks what a policy asks: there is no row where none stands
};

/// All gates, in the order in which people read them; those of the policy in the order in which a host judges them.
[[nodiscard]] std::span<const GateKind> gateKinds();

struct JudgedGate {
  std::string_view name;
  std::string_view title;
  GateResult result;
};
[[nodiscard]] std::vector<JudgedGate> judge(const GateFacts& facts);

namespace gates {
GateResult releaseComplete(const GateFacts& facts);
GateResult tagsUnmoved(const GateFacts& facts);
GateResult provenUpstream(const GateFacts& facts);
GateResult policyValid(const GateFacts& facts);
GateResult planSigned(const GateFacts& facts);
GateResult planCurrent(const GateFacts& facts);
GateResult notRejected(const GateFacts& facts);
GateResult notHeld(const GateFacts& facts);
GateResult notMarkedBad(const GateFacts& facts);
GateResult glassWhole(const GateFacts& facts);
GateResult notFrozen(const GateFacts& facts);
GateResult accepted(const GateFacts& facts);
GateResult approved(const GateFacts& facts);
GateResult wayBackStated(const GateFacts& facts);
GateResult ledgerWritable(const GateFacts& facts);
GateResult lockFree(const GateFacts& facts);
}  // namespace gates

}  // namespace gantry
