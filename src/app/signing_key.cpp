#include "app/signing_key.h"

namespace gantry::app {

Result<std::unique_ptr<Signer>> chooseKey(const Desk& desk, const Environment& environment, const Trust& trust, std::stop_token stop) {
  if (!desk.signers) return failure(Code::notFound, "this desktop knows no keys to sign with", "name one with --key FILE");
  auto keys = desk.signers(environment, std::move(stop));
  if (!keys) return failure(keys.error());
  if (keys->empty())
    return failure(Code::notFound, "there is no key to sign with: none was named, and the ssh-agent has none",
                   "add one with `ssh-add`, or name one with --key FILE");
  if (!trust.signers) return std::move(keys->front());
  const auto theirs = keysOf(*trust.signers, desk.person);
  std::string tried;
  for (auto& key : *keys) {
    if (theirs.contains(key->key().text())) return std::move(key);
    tried += (tried.empty() ? "" : ", ") + key->key().text();
  }
  return failure(Code::permission,
                 "no key at hand is " + desk.person.text() + "'s in the allowed_signers of " + environment.name.text() + " (tried " + tried + ")",
                 "name the right one with --key FILE, say who you are with --as, or let the host's owner add your key");
}

Result<SignedText> signText(Signer& key, std::string text, StatementKind kind, const Consent& consent, std::stop_token stop) {
  const auto agreed = consent(text, key);
  if (!agreed) return failure(agreed.error());
  if (!*agreed) return failure(Code::cancelled, "nothing was signed");
  auto signature = key.sign(text, rowOf(kind).nameSpace, std::move(stop));
  if (!signature) return failure(signature.error());
  return SignedText{std::move(text), std::move(*signature)};
}

}  // namespace gantry::app
