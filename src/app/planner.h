#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "app/desk.h"
#include "app/evidence.h"
#include "app/forecast.h"
#include "app/releases.h"
#include "app/schema_advice.h"
#include "core/gate.h"
#include "core/plan.h"
#include "host/host.h"

namespace gantry::app {

/// One image of a plan, and what the host has to fetch for it.
struct PlannedImage {
  PinnedImage pinned;
  bool present = false;         ///< on the host already
  std::uint64_t bytes = 0;      ///< compressed size of its layers; 0 when unknown
};

/// A plan and everything a person wants to see before saying yes.
struct PlanDraft {
  Plan plan;
  std::vector<JudgedGate> gates;
  PlannedImage app;
  PlannedImage migrator;
  HostFacts facts;               ///< the target, as read for this plan
  host::Rendering rendering;
  SchemaAdvice schema;           ///< the way back after a deployment; for a rollback, whether its target can live with the schema
  GateFacts gateFacts;           ///< what the gates were judged by; `admission` is there where the host has a policy or signers
  Trust trust{};                 ///< whom the host believes and what it asks
  Evidence evidence;             ///< the plan and what speaks for it, as it will be sent; unsigned when the plan is new
  bool requested = false;        ///< the plan is one that was asked for before, kept on the host
  std::string staleBecause{};    ///< a request for this release is there and cannot be used: the first line that moved
  Forecast forecast{};           ///< how long its migrations took elsewhere
  std::vector<CommitNote> commits{};  ///< what comes in (or, going back, what is left), newest first, at most 50
  std::optional<Verdict> fit{};  ///< a deployment of a release that does not hold all applied migrations: whether it can live with them; part of `schema` then

  /// Whether the plan has to be signed before it is sent: the host asks for it, or the person has something to say with it.
  [[nodiscard]] bool needsSignature() const { return evidence.plan.signature.empty() && trust.asksForSignatures(); }
  /// Puts the person's words, or none, into a plan that is new, which gives it another text and id. @error usage when the plan was asked for before
  [[nodiscard]] Result<void> giveReason(std::optional<Remark> reason);
  /// Judges all gates again, after evidence was added.
  void judgeAgain();
  /// The first gate that does not let the run start; null when all let it.
  [[nodiscard]] const JudgedGate* refusing() const;
};

/// Plans to bring `candidate` to the host's environment. Reads the host and the environment before it, uploads the
/// bundle when the host lacks it; changes nothing that runs. Blocking.
/// @error gateRefused when the release is not complete; else as Host, Registry, storage
[[nodiscard]] Result<PlanDraft> planDeployment(const Desk& desk, host::Host& target, const Candidate& candidate,
                                               std::stop_token stop);

/// Plans to go back. `word` names a release or run that was healthy here; empty means the last healthy one that does not run now.
/// Needs no registry when the images are on the host. @error notFound naming what there is to go back to
[[nodiscard]] Result<PlanDraft> planRollback(const Desk& desk, host::Host& target, std::string_view word,
                                             std::stop_token stop);

/// What a plan that somebody else made brings here, as far as this desktop can know it: from the registry, the hosts and its clone.
struct PlanContents {
  SchemaAdvice schema;              ///< as in a draft
  Forecast forecast{};
  std::vector<CommitNote> commits{};
  std::optional<Error> unread{};    ///< why commits or the host's facts could not be read
};
/// Blocks for two minutes at most, for a plan that goes back for twenty seconds.
[[nodiscard]] PlanContents contentsOf(const Desk& desk, host::Host& target, const Plan& plan, std::stop_token stop);

/// Whether the plan brings nothing new: what serves is proven, and was planned with these images, deploy files and this configuration. (Compose's
/// hash of an app that was started without its dependencies is never that of its file, so the plans are compared.) Blocking; false when unknown.
[[nodiscard]] bool changesNothing(const PlanDraft& draft, host::Host& target, std::stop_token stop);

/// Where both images of a rollback target can be had.
enum class ImagesAt { host, registry, nowhere, unknown };
[[nodiscard]] std::string_view name(ImagesAt place);

/// A release an environment can go back to: where its images are, and whether it can live with the database.
struct WayBack {
  RunRecord run;
  SchemaAdvice schema;
  ImagesAt images = ImagesAt::unknown;  ///< the registry is asked only for what is not on the host
};
/// Every rollback target with its verdict: the safest first, then those that are whole on the host, then the newest; those whose images
/// are nowhere stand last. Blocking; what cannot be read in twenty seconds each is UNKNOWN.
[[nodiscard]] std::vector<WayBack> waysBack(const Desk& desk, const HostFacts& facts, const ServiceName& appService, std::stop_token stop);

/// The healthy runs of releases that do not run now, newest first, one row per release.
[[nodiscard]] std::vector<RunRecord> rollbackTargets(const HostFacts& facts, const ServiceName& appService);

}  // namespace gantry::app
