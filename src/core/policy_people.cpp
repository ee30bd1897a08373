#include "core/admission.h"

#include <algorithm>

namespace gantry {
namespace {

/// Who may approve what `requester` asks for (empty: whoever it is), and whom the key names that they had best approve with: the fewest, and not
/// the requester where that one is excluded.
std::map<std::string, std::set<std::string>> approversFor(const PresentPeople& people, const std::string& requester) {
  std::map<std::string, std::set<std::string>> approvers;
  for (const auto& [person, keys] : people.keysToApprove) {
    if (person == requester) continue;
    for (const std::set<std::string>& names : keys) {
      if (names.contains(requester)) continue;
      const auto [best, first] = approvers.try_emplace(person, names);
      if (!first && names.size() < best->second.size()) best->second = names;
    }
  }
  return approvers;
}

/// How many people these approvers are at most.
int mostPeople(const std::map<std::string, std::set<std::string>>& approvers) {
  std::vector<std::set<std::string>> names;
  for (const auto& [person, together] : approvers) {
    names.push_back(together);
    names.back().insert(person);
  }
  return countPeople(names);
}

bool canBeApproved(const Policy& policy, const PresentPeople& people, const std::string& requester) {
  const auto approvers = approversFor(people, policy.requesterCounts ? std::string() : requester);
  const auto isThere = [&](const Person& person) { return approvers.contains(person.text()); };
  return mostPeople(approvers) >= policy.approvals && std::ranges::all_of(policy.required, isThere);
}

bool isAlwaysFrozen(const Policy& policy) {
  for (int minute = 0; minute < WeekMinute::kPerWeek; ++minute)
    if (std::ranges::none_of(policy.freezes, [&](const FreezeWindow& window) { return window.contains({minute}); })) return false;
  return true;
}

/// Whoever may ask: with a signed plan only people with a key, else anybody.
std::set<std::string> requesters(const Policy& policy, const PresentPeople& people) {
  return policy.needsSignedPlan() ? people.request : std::set<std::string>{"-"};
}

Sentence tooFew(int asked, int most, bool shared) {
  const std::string all = std::to_string(asked);
  const std::string have = std::to_string(most);
  if (shared)
    return most == 1 ? Sentence::say("{} people must approve, and only 1 has a key for it of their own", all)
                     : Sentence::say("{} people must approve, and only {} have a key for it of their own", all, have);
  return most == 1 ? Sentence::say("{} people must approve, and only 1 has a key for it", all)
                   : Sentence::say("{} people must approve, and only {} have a key for it", all, have);
}

void addApprovals(std::vector<Sentence>& complaints, const Policy& policy, const PresentPeople& people) {
  const std::size_t before = complaints.size();
  const int most = mostPeople(approversFor(people, {}));
  if (most < policy.approvals) complaints.push_back(tooFew(policy.approvals, most, most < std::ssize(people.approve)));
  for (const Person& person : policy.required)
    if (!people.approve.contains(person.text())) complaints.push_back(Sentence::say("{} must approve and has no key for it", person.text()));
  if (policy.needsSignedPlan() && people.request.empty()) complaints.push_back(Sentence::say("plans must be signed, and nobody has a key for it"));
  if (complaints.size() != before) return;
  const auto asking = requesters(policy, people);
  if (std::ranges::none_of(asking, [&](const std::string& who) { return canBeApproved(policy, people, who); }))
    complaints.push_back(Sentence::say("whoever asks, too few are left to approve, because the requester is excluded, with every key that is also theirs"));
}

}  // namespace

std::vector<Sentence> complaintsAbout(const Policy& policy, const PresentPeople& people) {
  std::vector<Sentence> complaints;
  addApprovals(complaints, policy, people);
  if (policy.wayBackStated && people.approve.empty())
    complaints.push_back(Sentence::say("a way back that is BLOCKED or UNKNOWN must be named by somebody who approves, and nobody has a key for that"));
  if (policy.acceptedOn && people.accept.empty())
    complaints.push_back(Sentence::say("a release must be accepted on {}, and nobody has a key for it", policy.acceptedOn->text()));
  for (const Person& person : policy.breakGlass)
    if (!people.breakGlass.contains(person.text())) complaints.push_back(Sentence::say("{} may break the glass and has no key for it", person.text()));
  if (policy.breakGlass.empty() && isAlwaysFrozen(policy)) complaints.push_back(Sentence::say("its freeze windows cover the whole week, and nobody may break the glass"));
  return complaints;
}

}  // namespace gantry
