#include "app/trust.h"

#include "core/text.h"

namespace gantry::app {
namespace {

Sentence faultOf(const Policy& policy, const ProjectName& project, const EnvironmentName& environment) {
  if (policy.project != project) return Sentence::say("the host's policy is for the project {}", policy.project.text());
  if (policy.environment != environment) return Sentence::say("the host's policy is for the environment {}", policy.environment.text());
  return {};
}

}  // namespace

Trust trustFrom(const host::OwnersTexts& texts, const ProjectName& project, const EnvironmentName& environment) {
  Trust trust;
  if (texts.signers) {
    auto signers = signing::AllowedSigners::parse(*texts.signers);
    if (!signers) trust.fault = signers.error().message;
    else trust.signers = std::move(*signers);
  }
  if (!texts.policy) return trust;
  auto policy = Policy::parse(*texts.policy);
  if (!policy) trust.fault = Sentence::say("the host's policy cannot be read: {}", policy.error().message);
  else if (Sentence fault = faultOf(*policy, project, environment); !fault.empty()) trust.fault = std::move(fault);
  else if (!texts.signers) trust.fault = Sentence::say("the host has a policy and no allowed_signers");
  if (trust.fault.empty()) trust.policy = std::move(*policy);
  return trust;
}

Result<Trust> readTrust(const Desk& desk, host::Host& host, std::stop_token stop) {
  const auto texts = host.policy(std::move(stop));
  if (!texts) return failure(texts.error());
  return trustFrom(*texts, desk.project.name, host.environment().name);
}

PresentPeople presentPeople(const signing::AllowedSigners& signers, Time at) {
  const auto people = [&](StatementKind kind) { return signers.people(rowOf(kind).nameSpace, at); };
  PresentPeople present{people(StatementKind::plan), people(StatementKind::approval), people(StatementKind::acceptance), people(StatementKind::breakGlass), {}};
  const auto names = namesOfKeys(signers);
  for (const signing::AllowedSigner& line : signers.lines())
    for (const std::string_view name : split(line.principals, ','))
      if (const auto person = Person::parse(name); person && signers.permission(line.key, *person, rowOf(StatementKind::approval).nameSpace, at) == signing::Permission::granted)
        present.keysToApprove[std::string(name)].push_back(names.at(line.key.fingerprint()));
  return present;
}

std::map<std::string, std::set<std::string>> namesOfKeys(const signing::AllowedSigners& signers) {
  std::map<std::string, std::set<std::string>> names;
  for (const signing::AllowedSigner& line : signers.lines()) {
    if (!line.counts()) continue;
    for (const std::string_view name : split(line.principals, ',')) names[line.key.fingerprint()].emplace(name);
  }
  return names;
}

}  // namespace gantry::app
