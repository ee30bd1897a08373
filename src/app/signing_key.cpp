#include "app/signing_key.h"

namespace gantry::app {
namespace {

/// What the file says of a key of which only the fingerprint is known.
signing::Permission permissionOf(const signing::AllowedSigners& signers, const Fingerprint& key, const Person& person, StatementKind kind, Time at) {
  for (const signing::AllowedSigner& line : signers.lines())
    if (line.key.fingerprint() == key.text()) return signers.permission(line.key, person, rowOf(kind).nameSpace, at);
  return signing::Permission::keyUnknown;
}

std::string whyNot(signing::Permission permission, StatementKind kind) {
  switch (permission) {
    case signing::Permission::expired: return " has expired there";
    case signing::Permission::notYetValid: return " is not valid there yet";
    case signing::Permission::wrongNamespace: return " may not sign there what " + std::string(rowOf(kind).nameSpace) + " means";
    case signing::Permission::granted:
    case signing::Permission::keyUnknown:
    case signing::Permission::principalUnknown: break;
  }
  return " is not theirs there";
}

}  // namespace

Result<std::unique_ptr<Signer>> chooseKey(const Desk& desk, const Environment& environment, const Trust& trust, StatementKind kind, std::stop_token stop) {
  if (!desk.signers) return failure(Code::notFound, "this desktop knows no keys to sign with", "name one with --key FILE");
  auto keys = desk.signers(environment, std::move(stop));
  if (!keys) return failure(keys.error());
  if (keys->empty())
    return failure(Code::notFound, "there is no key to sign with: none was named, and the ssh-agent has none",
                   "add one with `ssh-add`, or name one with --key FILE");
  if (!trust.signers) return std::move(keys->front());
  std::string tried;
  for (auto& key : *keys) {
    const auto permission = permissionOf(*trust.signers, key->key(), desk.person, kind, desk.clock.now());
    if (permission == signing::Permission::granted) return std::move(key);
    tried += (tried.empty() ? "" : ", ") + key->key().text() + whyNot(permission, kind);
  }
  return failure(Code::permission,
                 "no key at hand may sign this as " + desk.person.text() + " by the allowed_signers of " + environment.name.text() + " (" + tried + ")",
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
