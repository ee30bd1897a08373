#include "app/trust_checks.h"

namespace gantry::app {
namespace {

using host::Check;
using host::Fitness;

Check policyCheck(const Environment& environment, const HostFacts& facts, const Trust& trust) {
  if (!trust.fault.empty()) return {"policy", Fitness::failed, trust.fault.english(), "mend the file beside .env.production: no run starts before"};
  if (!trust.policy)
    return {"policy", environment.wishes.approvals > 0 ? Fitness::warning : Fitness::ok, "the host has people whose signatures it believes, and no policy",
            environment.wishes.approvals > 0 ? "the project file wishes approvals: let the host's owner put a policy beside .env.production" : ""};
  const Policy& policy = *trust.policy;
  const Wishes& wishes = environment.wishes;
  std::string wished = policy.approvals < wishes.approvals ? std::to_string(wishes.approvals) + " approvals" : "";
  if (wishes.acceptedOn && policy.acceptedOn != wishes.acceptedOn) wished += (wished.empty() ? "" : " and ") + std::string("an acceptance on ") + wishes.acceptedOn->text();
  const std::string found = "asks for " + std::to_string(policy.approvals) + " approvals" + (policy.acceptedOn ? ", accepted on " + policy.acceptedOn->text() : "") +
                            (facts.mode == "protected" ? "" : "; on a guarded host it guards against mistakes only");
  if (!wished.empty()) return {"policy", Fitness::warning, found + "; the project file wishes " + wished, "let the host's owner change the policy, or change the wishes"};
  return {"policy", Fitness::ok, found, {}};
}

void addPeople(std::vector<Check>& checks, const Trust& trust, Time now) {
  if (!trust.signers) return;
  for (const signing::AllowedSigner& line : trust.signers->lines()) {
    const std::string where = "line " + std::to_string(line.line) + " of allowed_signers";
    if (!line.namesPeople()) checks.push_back({"people", Fitness::warning, where + " holds a pattern and counts for nobody", "write who is meant"});
    if (line.shortKey) checks.push_back({"people", Fitness::warning, where + " holds an RSA key of less than 2048 bits and counts for nobody", "let its owner make a new one: ssh-keygen -t ed25519"});
    if (line.localTime) checks.push_back({"people", Fitness::warning, where + " has a time without Z, which means another moment elsewhere", "write the Z"});
  }
  if (!trust.policy) return;
  const auto complaints = complaintsAbout(*trust.policy, presentPeople(*trust.signers, now));
  for (const std::string& complaint : complaints)
    checks.push_back({"people", Fitness::failed, "the policy cannot be satisfied: " + complaint, "add keys to allowed_signers, or change the policy"});
  const std::size_t approvers = trust.signers->people(rowOf(StatementKind::approval).nameSpace, now).size();
  if (complaints.empty()) checks.push_back({"people", Fitness::ok, std::to_string(approvers) + (approvers == 1 ? " person may approve" : " people may approve"), {}});
}

void addLedger(std::vector<Check>& checks, const HostFacts& facts, const Trust& trust) {
  if (!facts.ledger) return;
  const bool required = trust.policy && trust.policy->ledgerRequired;
  if (!facts.ledger->writable)
    checks.push_back({"ledger", required ? Fitness::failed : Fitness::warning, "the ledger cannot be appended to", "make room, or mend the owner and mode of .gantry/ledger"});
  else if (!facts.unrecorded.empty())
    checks.push_back({"ledger", Fitness::warning, "the end of run " + facts.unrecorded.front() + " is not on the ledger yet", "it is written before the next run; see whether the disk is full"});
  else
    checks.push_back({"ledger", Fitness::ok, "the ledger has " + std::to_string(facts.ledger->size) + " records", {}});
}

}  // namespace

std::vector<Check> trustChecks(const Environment& environment, const HostFacts& facts, const Trust& trust, Time now) {
  std::vector<Check> checks;
  if (facts.policy || facts.signers) checks.push_back(policyCheck(environment, facts, trust));
  addPeople(checks, trust, now);
  addLedger(checks, facts, trust);
  return checks;
}

}  // namespace gantry::app
