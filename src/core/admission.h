#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/host_facts.h"
#include "core/plan.h"
#include "core/policy.h"
#include "core/sentence.h"
#include "core/statement.h"

namespace gantry {

/// A statement that counts (docs/formats/statements.md, "When a statement counts"), and whose key said it.
struct ProvenStatement {
  Statement statement;
  Fingerprint key;
  Digest id;
  bool operator==(const ProvenStatement&) const = default;
};

/// What a plan's own signature is worth.
struct PlanSignature {
  bool present = false;
  std::string fault;               ///< why it does not count, or cannot be made
  Sentence willBe;                 ///< how it will be signed before it is sent, when it is not yet
  [[nodiscard]] bool holds() const { return present && fault.empty(); }
  bool operator==(const PlanSignature&) const = default;
};

/// What is known when an environment's host is asked whether a plan may run (docs/formats/policy.md, "Admission").
struct AdmissionFacts {
  std::optional<Policy> policy;      ///< empty: none stands, or `policyFault` says why it cannot be read
  Sentence policyFault;              ///< policy or allowed_signers cannot be read, or are for something else
  Plan plan;
  PlanSignature signature;
  std::vector<ProvenStatement> said;  ///< what counts of what was said about this plan, and the acceptances that go with it
  std::string glassFault;            ///< why a break-glass for this plan does not count
  std::map<std::string, std::set<std::string>> namesOfKey;  ///< whom allowed_signers give a key to, by its fingerprint
  bool goesBack = false;             ///< no migration, and the way (Plan::way) of an earlier run that was healthy here
  Time now;                          ///< the host's clock
  bool isKept = false;               ///< the plan is a request that the host keeps: others can name it by its id
};

/// Who approves this plan, as far as they count.
struct Approvers {
  std::set<std::string> people;  ///< by the names they approve under
  std::set<std::string> states;  ///< those whose reason names the verdict on the way back
  int count = 0;                 ///< how many people that is: names with a key in common are one person
};
[[nodiscard]] Approvers approversOf(const AdmissionFacts& facts);

/// How many people these names are: those in one set are one person, and so on through sets that share a name.
[[nodiscard]] int countPeople(const std::vector<std::set<std::string>>& names);

/// The break-glass for this plan by somebody who may; null when there is none.
[[nodiscard]] const ProvenStatement* brokenGlass(const AdmissionFacts& facts);
/// Whether the plan goes back and the policy lets that pass without approvals, acceptance and open window.
[[nodiscard]] bool isExempt(const AdmissionFacts& facts);
/// Whether something stands in for approvals, acceptance and open window; `why` says what.
[[nodiscard]] std::optional<Sentence> standIn(const AdmissionFacts& facts);

/// What somebody did, and what they gave as the reason, when they gave one.
[[nodiscard]] Sentence withReason(const Sentence& what, const std::optional<Remark>& reason);

/// Who has a key for what, at one time (docs/formats/allowed-signers.md); only people who are named plainly.
struct PresentPeople {
  std::set<std::string> request;  ///< may sign plans
  std::set<std::string> approve;
  std::set<std::string> accept;
  std::set<std::string> breakGlass;
  std::map<std::string, std::vector<std::set<std::string>>> keysToApprove;  ///< of each who may approve: whom each of their keys is given to
};

/// Why the present people cannot do what a policy asks; empty when they can. For whoever sets a
/// policy, and for doctor.
[[nodiscard]] std::vector<Sentence> complaintsAbout(const Policy& policy, const PresentPeople& people);

}  // namespace gantry
