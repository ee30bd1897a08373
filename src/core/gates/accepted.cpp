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
  if (!admission.policy || !admission.policy->acceptedOn) return {GateState::passed, Sentence::say("the policy asks for no acceptance")};
  if (const auto instead = standIn(admission)) return {GateState::passed, *instead};
  const std::string where = admission.policy->acceptedOn->text();
  GateResult worst{GateState::refused, Sentence::say("nobody accepted these two images on {}", where), "acceptance-missing",
                   Sentence::say("accept it with `gantryctl accept {}`", where)};
  for (const ProvenStatement& one : admission.said) {
    const auto* said = acceptanceIn(admission, one);
    if (!said) continue;
    const Sentence who = Sentence::say("{} accepted it on {} at {}", one.statement.by.text(), where, toSeconds(one.statement.created));
    const auto healthy = one.statement.created - said->healthySince;
    if (isOld(admission, one)) {
      if (worst.code == "acceptance-missing")
        worst = {GateState::refused, Sentence::say("{}, longer ago than {}", who, spoken(*admission.policy->acceptedWithin)), "acceptance-old",
                 Sentence::say("accept it with `gantryctl accept {}` again", where)};
    } else if (healthy < admission.policy->soak) {
      worst = {GateState::refused, Sentence::say("{}, after {} of health; the policy asks for {}", who, spoken(healthy), spoken(admission.policy->soak)), "soak-short",
               Sentence::say("accept it again later with `gantryctl accept {}`", where)};
    } else {
      return {GateState::passed, who};
    }
  }
  return worst;
}

}  // namespace gantry::gates
