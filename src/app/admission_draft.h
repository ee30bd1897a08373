#pragma once

#include "app/planner.h"
#include "app/signing_key.h"

namespace gantry::app {

/// Adds what the host's policy will ask to a draft: whom it believes, a request for the same plan that is kept there (then
/// the draft takes over that plan), and the acceptances of the environment before it. Does nothing where the host has neither policy
/// nor allowed_signers. @error as Host
[[nodiscard]] Result<void> addAdmission(const Desk& desk, host::Host& target, PlanDraft& draft, std::stop_token stop);

/// Brings this desktop's copy of the ledger of `upstream` up to date, where acceptances lie. Without a connection the copy stays as it is.
void fetchAcceptances(const Desk& desk, const EnvironmentName& upstream, std::stop_token stop);

/// The acceptances of a plan's two images that the copy holds, oldest first; the newest twenty.
[[nodiscard]] std::vector<SignedText> acceptancesOf(const Desk& desk, const EnvironmentName& upstream, const Plan& plan);

/// Says with which key the plan will be signed, when it must be and one is at hand; else the gate refuses with the reason.
void promiseSignature(const Desk& desk, const Environment& environment, PlanDraft& draft, std::stop_token stop);

/// The first line, by its key, in which two plans differ that the host checks; empty when a host takes one for the other.
[[nodiscard]] std::string movedLine(const Plan& requested, const Plan& fresh);

}  // namespace gantry::app
