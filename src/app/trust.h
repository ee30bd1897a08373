#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/desk.h"
#include "core/admission.h"
#include "host/host.h"
#include "signing/allowed_signers.h"

namespace gantry::app {

/// Whom an environment's host believes, and what it asks.
struct Trust {
  std::optional<Policy> policy;                      ///< empty: none stands, or `fault` says why it cannot be read
  std::optional<signing::AllowedSigners> signers;    ///< empty: the host has none, or `fault` says why it cannot be read
  Sentence fault;                                    ///< empty when both can be read

  /// Whether the host asks for signed plans.
  [[nodiscard]] bool asksForSignatures() const { return policy && policy->needsSignedPlan(); }
};

/// Judges the host's two files as the host does: they must be for this project and environment, and a policy needs signers.
[[nodiscard]] Trust trustFrom(const host::OwnersTexts& texts, const ProjectName& project, const EnvironmentName& environment);

/// Asks the host for both. @error as Host::policy()
[[nodiscard]] Result<Trust> readTrust(const Desk& desk, host::Host& host, std::stop_token stop);

/// Who has a key for what at this time.
[[nodiscard]] PresentPeople presentPeople(const signing::AllowedSigners& signers, Time at);

/// Whom `signers` give each key to, at any time, by its fingerprint; only lines that count.
[[nodiscard]] std::map<std::string, std::set<std::string>> namesOfKeys(const signing::AllowedSigners& signers);

}  // namespace gantry::app
