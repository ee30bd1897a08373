#include "core/admission.h"

#include <algorithm>

namespace gantry {
namespace {

std::string counted(int count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

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

void addApprovals(std::vector<std::string>& complaints, const Policy& policy, const PresentPeople& people) {
  const std::size_t before = complaints.size();
  const int most = mostPeople(approversFor(people, {}));
  if (most < policy.approvals)
    complaints.push_back(std::to_string(policy.approvals) + " people must approve, and only " + counted(most, "has", "have") +
                         " a key for it" + (most < std::ssize(people.approve) ? " of their own" : ""));
  for (const Person& person : policy.required)
    if (!people.approve.contains(person.text())) complaints.push_back(person.text() + " must approve and has no key for it");
  if (policy.needsSignedPlan() && people.request.empty()) complaints.emplace_back("plans must be signed, and nobody has a key for it");
  if (complaints.size() != before) return;
  const auto asking = requesters(policy, people);
  if (std::ranges::none_of(asking, [&](const std::string& who) { return canBeApproved(policy, people, who); }))
    complaints.emplace_back("whoever asks, too few are left to approve, because the requester is excluded, with every key that is also theirs");
}

}  // namespace

std::vector<std::string> complaintsAbout(const Policy& policy, const PresentPeople& people) {
  std::vector<std::string> complaints;
  addApprovals(complaints, policy, people);
  if (policy.wayBackStated && people.approve.empty())
    complaints.push_back("a way back that is BLOCKED or UNKNOWN must be named by somebody who approves, and nobody has a key for that");
  if (policy.acceptedOn && people.accept.empty())
    complaints.push_back("a release must be accepted on " + policy.acceptedOn->text() + ", and nobody has a key for it");
  for (const Person& person : policy.breakGlass)
    if (!people.breakGlass.contains(person.text())) complaints.push_back(person.text() + " may break the glass and has no key for it");
  if (policy.breakGlass.empty() && isAlwaysFrozen(policy)) complaints.emplace_back("its freeze windows cover the whole week, and nobody may break the glass");
  return complaints;
}

}  // namespace gantry
