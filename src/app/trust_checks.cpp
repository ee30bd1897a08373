#include "app/trust_checks.h"

namespace gantry::app {
namespace {

using host::Check;
using host::Fitness;

/// What the project file wishes and the policy does not ask for.
Sentence wishedBeyond(const Policy& policy, const Wishes& wishes) {
  const bool accepts = wishes.acceptedOn && policy.acceptedOn != wishes.acceptedOn;
  const Sentence acceptance = accepts ? Sentence::say("an acceptance on {}", wishes.acceptedOn->text()) : Sentence();
  if (policy.approvals >= wishes.approvals) return acceptance;
  const Sentence approvals = Sentence::say("{} approvals", std::to_string(wishes.approvals));
  return accepts ? Sentence::say("{} and {}", approvals, acceptance) : approvals;
}

Check policyCheck(const Environment& environment, const HostFacts& facts, const Trust& trust) {
  if (!trust.fault.empty()) return {"policy", Fitness::failed, trust.fault, Sentence::say("mend the file beside .env.production: no run starts before")};
  if (!trust.policy) {
    const Sentence found = Sentence::say("the host has people whose signatures it believes, and no policy");
    if (environment.wishes.approvals == 0) return {"policy", Fitness::ok, found, {}};
    return {"policy", Fitness::warning, found, Sentence::say("the project file wishes approvals: let the host's owner put a policy beside .env.production")};
  }
  const Policy& policy = *trust.policy;
  Sentence found = Sentence::say("asks for {} approvals", std::to_string(policy.approvals));
  if (policy.acceptedOn) found = Sentence::say("{}, accepted on {}", found, policy.acceptedOn->text());
  if (facts.mode != "protected") found = Sentence::say("{}; on a guarded host it guards against mistakes only", found);
  if (const Sentence more = wishedBeyond(policy, environment.wishes); !more.empty())
    return {"policy", Fitness::warning, Sentence::say("{}; the project file wishes {}", found, more), Sentence::say("let the host's owner change the policy, or change the wishes")};
  return {"policy", Fitness::ok, found, {}};
}

void addPeople(std::vector<Check>& checks, const Trust& trust, Time now) {
  if (!trust.signers) return;
  for (const signing::AllowedSigner& line : trust.signers->lines()) {
    const std::string number = std::to_string(line.line);
    if (!line.namesPeople()) checks.push_back({"people", Fitness::warning, Sentence::say("line {} of allowed_signers holds a pattern and counts for nobody", number), Sentence::say("write who is meant")});
    if (line.shortKey) checks.push_back({"people", Fitness::warning, Sentence::say("line {} of allowed_signers holds an RSA key of less than 2048 bits and counts for nobody", number), Sentence::say("let its owner make a new one: ssh-keygen -t ed25519")});
    if (line.localTime) checks.push_back({"people", Fitness::warning, Sentence::say("line {} of allowed_signers has a time without Z, which means another moment elsewhere", number), Sentence::say("write the Z")});
  }
  if (!trust.policy) return;
  const auto complaints = complaintsAbout(*trust.policy, presentPeople(*trust.signers, now));
  for (const Sentence& complaint : complaints)
    checks.push_back({"people", Fitness::failed, Sentence::say("the policy cannot be satisfied: {}", complaint), Sentence::say("add keys to allowed_signers, or change the policy")});
  const std::size_t approvers = trust.signers->people(rowOf(StatementKind::approval).nameSpace, now).size();
  if (complaints.empty()) checks.push_back({"people", Fitness::ok, approvers == 1 ? Sentence::say("1 person may approve") : Sentence::say("{} people may approve", std::to_string(approvers)), {}});
}

void addLedger(std::vector<Check>& checks, const HostFacts& facts, const Trust& trust) {
  if (!facts.ledger) return;
  const bool required = trust.policy && trust.policy->ledgerRequired;
  if (!facts.ledger->writable)
    checks.push_back({"ledger", required ? Fitness::failed : Fitness::warning, Sentence::say("the ledger cannot be appended to"), Sentence::say("make room, or mend the owner and mode of .gantry/ledger")});
  else if (!facts.unrecorded.empty())
    checks.push_back({"ledger", Fitness::warning, Sentence::say("the end of run {} is not on the ledger yet", facts.unrecorded.front()), Sentence::say("it is written before the next run; see whether the disk is full")});
  else
    checks.push_back({"ledger", Fitness::ok, Sentence::say("the ledger has {} records", std::to_string(facts.ledger->size)), {}});
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
