#include "gui/policy_words.h"

#include <QCoreApplication>

#include "core/time.h"
#include "gui/text.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

/// The words of a policy, one context for translators.
struct PolicyTexts {
  Q_DECLARE_TR_FUNCTIONS(PolicyTexts)
};

QString names(const std::vector<Person>& people) {
  QStringList all;
  for (const Person& person : people) all.append(toQt(person.text()));
  return all.join(u", "_s);
}

QString approvalWords(const Policy& policy) {
  if (policy.approvals == 0 && policy.required.empty()) return PolicyTexts::tr("None");
  QString words = PolicyTexts::tr("%n person(s)", nullptr, policy.approvals);
  if (!policy.requesterCounts) words += PolicyTexts::tr(", not the requester");
  if (!policy.required.empty()) words += PolicyTexts::tr("; %1 must be among them").arg(names(policy.required));
  return words;
}

QString acceptanceWords(const Policy& policy) {
  QString words = toQt(policy.acceptedOn->text());
  if (policy.acceptedWithin) words += PolicyTexts::tr(", at most %1 ago").arg(toQt(spoken(*policy.acceptedWithin)));
  if (policy.soak.count() > 0) words += PolicyTexts::tr(", after %1 of health").arg(toQt(spoken(policy.soak)));
  return words;
}

QString freezeWords(const Policy& policy) {
  QStringList all;
  for (const FreezeWindow& window : policy.freezes) all.append(toQt(window.text()));
  return all.join(u", "_s) + u" UTC"_s;
}

}  // namespace

QList<LabelRow> policyRows(const Policy& policy) {
  QList<LabelRow> rows;
  const auto add = [&rows](const QString& label, const QString& value) { rows.append({label, label, value, false}); };
  add(PolicyTexts::tr("Plan"), policy.needsSignedPlan() ? PolicyTexts::tr("Signed by the requester") : PolicyTexts::tr("May be unsigned"));
  add(PolicyTexts::tr("Approvals"), approvalWords(policy));
  if (policy.acceptedOn) add(PolicyTexts::tr("Accepted on"), acceptanceWords(policy));
  if (!policy.freezes.empty()) add(PolicyTexts::tr("Frozen every week"), freezeWords(policy));
  add(PolicyTexts::tr("Going back"), policy.rollbackExempt ? PolicyTexts::tr("Needs no approval, acceptance or open window") : PolicyTexts::tr("Needs the same"));
  if (policy.wayBackStated) add(PolicyTexts::tr("No way back"), PolicyTexts::tr("Where it is BLOCKED or UNKNOWN, somebody who approves must say so"));
  add(PolicyTexts::tr("Break-glass"), policy.breakGlass.empty() ? PolicyTexts::tr("Nobody") : names(policy.breakGlass));
  add(PolicyTexts::tr("Ledger"), policy.ledgerRequired ? PolicyTexts::tr("Nothing starts while it cannot be written") : PolicyTexts::tr("Kept, not required"));
  return rows;
}

}  // namespace gantry::gui
