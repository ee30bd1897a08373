#include "core/admission.h"

#include <algorithm>

namespace gantry {
namespace {

bool isNamed(const std::vector<Person>& people, const Person& person) { return std::ranges::find(people, person) != people.end(); }

/// The name a statement is by, its key, and all other names that key is given to.
std::set<std::string> namesBehind(const AdmissionFacts& facts, const ProvenStatement& one) {
  std::set<std::string> names{one.statement.by.text(), one.key.text()};
  if (const auto known = facts.namesOfKey.find(one.key.text()); known != facts.namesOfKey.end()) names.insert(known->second.begin(), known->second.end());
  return names;
}

/// Whether the word stands first: "is not BLOCKED" says the opposite.
bool beginsWithWord(const Remark& reason, std::string_view word) {
  const std::string& text = reason.text();
  return text.starts_with(word) && (text.size() == word.size() || std::string_view(" :,.;!-").find(text[word.size()]) != std::string_view::npos);
}

bool shareAName(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& name) { return b.contains(name); });
}

}  // namespace

int countPeople(const std::vector<std::set<std::string>>& names) {
  std::vector<std::set<std::string>> people;
  for (std::set<std::string> person : names) {
    const auto same = std::partition(people.begin(), people.end(), [&](const auto& known) { return !shareAName(known, person); });
    for (auto known = same; known != people.end(); ++known) person.insert(known->begin(), known->end());
    people.erase(same, people.end());
    people.push_back(std::move(person));
  }
  return static_cast<int>(people.size());
}

Approvers approversOf(const AdmissionFacts& facts) {
  Approvers approvers;
  std::vector<std::set<std::string>> names;
  for (const ProvenStatement& one : facts.said) {
    const auto* approval = std::get_if<statement::Approval>(&one.statement.said);
    if (!approval || approval->plan != facts.plan.id()) continue;
    std::set<std::string> behind = namesBehind(facts, one);
    if (facts.policy && !facts.policy->requesterCounts && behind.contains(facts.plan.requestedBy.text())) continue;
    names.push_back(std::move(behind));
    approvers.people.insert(one.statement.by.text());
    if (one.statement.reason && beginsWithWord(*one.statement.reason, name(facts.plan.verdictBack))) approvers.states.insert(one.statement.by.text());
  }
  approvers.count = countPeople(names);
  return approvers;
}

const ProvenStatement* brokenGlass(const AdmissionFacts& facts) {
  if (!facts.policy) return nullptr;
  for (const ProvenStatement& one : facts.said) {
    const auto* glass = std::get_if<statement::BreakGlass>(&one.statement.said);
    if (glass && glass->plan == facts.plan.id() && isNamed(facts.policy->breakGlass, one.statement.by)) return &one;
  }
  return nullptr;
}

bool isExempt(const AdmissionFacts& facts) { return facts.policy && facts.policy->rollbackExempt && facts.goesBack; }

std::optional<Sentence> standIn(const AdmissionFacts& facts) {
  if (isExempt(facts)) return Sentence::say("going back is exempt");
  if (const ProvenStatement* glass = brokenGlass(facts))
    return withReason(Sentence::say("{} broke the glass", glass->statement.by.text()), glass->statement.reason);
  return std::nullopt;
}

Sentence withReason(const Sentence& what, const std::optional<Remark>& reason) { return reason ? Sentence::say("{}: {}", what, reason->text()) : what; }

}  // namespace gantry
