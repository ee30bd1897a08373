#include "app/saying.h"

namespace gantry::app {

Result<Statement> wordOf(const Desk& desk, host::Host& host, statement::Said said, std::optional<Remark> reason,
                         std::optional<Time> expires, std::stop_token stop) {
  const auto connection = host.connect(std::move(stop));
  if (!connection) return failure(connection.error());
  auto key = Fingerprint::parse(connection->hostKey);
  if (!key) return failure(key.error());
  const Time now = std::chrono::floor<std::chrono::seconds>(desk.clock.now());
  if (expires) expires = std::chrono::floor<std::chrono::seconds>(*expires);
  return Statement{desk.project.name, host.environment().name, *key, std::move(said), desk.person, std::move(reason), now, expires};
}

Result<std::vector<host::SaidAnswer>> sayAll(host::Host& host, const std::vector<SignedText>& parcel, std::stop_token stop) {
  auto answers = host.say(parcel, std::move(stop));
  if (!answers) return answers;
  for (const host::SaidAnswer& answer : *answers)
    if (answer.why) return failure(*answer.why);
  return answers;
}

Result<Spoken> signAndSay(const Desk& desk, host::Host& host, const Statement& statement, std::vector<SignedText> before,
                          const Consent& consent, std::stop_token stop) {
  const auto trust = readTrust(desk, host, stop);
  if (!trust) return failure(trust.error());
  if (!trust->signers)
    return failure(Code::gateRefused, host.environment().name.text() + ": the host has no allowed_signers, so nobody's signature counts there" +
                                          (trust->fault.empty() ? "" : " (" + trust->fault.english() + ")"),
                   "let the host's owner put one beside .env.production");
  auto key = chooseKey(desk, host.environment(), *trust, statement.kind(), stop);
  if (!key) return failure(key.error());
  auto said = signText(**key, statement.text(), statement.kind(), consent, stop);
  if (!said) return failure(said.error());
  before.push_back(*said);
  const auto answers = sayAll(host, before, stop);
  if (!answers) return failure(answers.error());
  return Spoken{std::move(*said), answers->back().outcome == host::SaidAnswer::Outcome::already};
}

}  // namespace gantry::app
