#include <algorithm>

#include "core/gate.h"
#include "core/time.h"

namespace gantry::gates {
namespace {

const statement::Acceptance* acceptanceIn(const AdmissionFacts& admission, const ProvenStatement& one) {
  const auto* said = std::get_if<statement::Acceptance>(&one.statement.said);
  const bool here = said && one.statement.environment == *admission.policy->acceptedOn;
  return here && said->app == admission.plan.app && said->migrator == admission.plan.migrator ? said : nullptr;
}

bool isOld(const AdmissionFacts& admission, const ProvenStatement& one) {
  return admission.policy->acceptedWithin && admission.now - one.statement.created > *admission.policy->acceptedWithin;
}

}  // namespace

GateResult accepted(const GateFacts& facts) {
  const AdmissionFacts& admission = *facts.admission;
  if (!admission.policy || !admission.policy->acceptedOn) return {GateState::passed, "the policy asks for no acceptance"};
  if (const auto instead = standIn(admission)) return {GateState::passed, *instead};
  const std::string where = admission.policy->acceptedOn->text();
  const std::string wayOut = "; accept it with `gantryctl accept " + where + "`";
  GateResult worst{GateState::refused, "nobody accepted these two images on " + where + wayOut, "acceptance-missing"};
  for (const ProvenStatement& one : admission.said) {
    const auto* said = acceptanceIn(admission, one);
    if (!said) continue;
    const std::string who = one.statement.by.text() + " accepted it on " + where + " at " + toSeconds(one.statement.created);
    const auto healthy = one.statement.created - said->healthySince;
    if (isOld(admission, one)) {
      if (worst.code == "acceptance-missing")
        worst = {GateState::refused, who + ", longer ago than " + spoken(*admission.policy->acceptedWithin) + wayOut + " again", "acceptance-old"};
    } else if (healthy < admission.policy->soak) {
      worst = {GateState::refused, who + ", after " + spoken(healthy) + " of health; the policy asks for " + spoken(admission.policy->soak) +
                                       ": accept it again later with `gantryctl accept " + where + "`", "soak-short"};
    } else {
      return {GateState::passed, who};
    }
  }
  return worst;
}

}  // namespace gantry::gates
