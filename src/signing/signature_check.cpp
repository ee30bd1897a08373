#include "signing/signature_check.h"

#include "core/text.h"
#include "signing/armour.h"
#include "signing/raw_signature.h"
#include "signing/sshsig.h"

namespace gantry::signing {

std::string_view sentence(Permission permission) {
  switch (permission) {
    case Permission::granted: return "may sign this";
    case Permission::keyUnknown: return "is in no line of allowed_signers that names people";
    case Permission::principalUnknown: return "belongs to somebody else in allowed_signers";
    case Permission::wrongNamespace: return "may not sign statements of this kind";
    case Permission::notYetValid: return "was not valid yet";
    case Permission::expired: return "was not valid any more";
  }
  return "is in no line of allowed_signers that names people";
}

Result<ProvenSignature> proveSignature(std::string_view text, std::string_view armour, std::string_view nameSpace) {
  const auto blob = unarmoured(armour);
  if (!blob) return failure(blob.error());
  auto signature = SshSignature::parse(*blob);
  if (!signature) return failure(signature.error());
  if (signature->nameSpace != nameSpace)
    return failure(Code::invalid, "the signature is for " + inQuotes(signature->nameSpace) + ", not for " + inQuotes(nameSpace));
  const auto holds = verifyRaw(signature->key, signature->signature, bytesToSign(nameSpace, signature->hash, text));
  if (!holds) return failure(holds.error());
  auto fingerprint = Fingerprint::parse(signature->key.fingerprint());
  if (!fingerprint) return failure(fingerprint.error());
  return ProvenSignature{std::move(signature->key), std::move(*fingerprint)};
}

Result<ProvenSignature> checkSignature(const SignedText& statement, const Person& person, std::string_view nameSpace,
                                       const AllowedSigners& signers, Time at) {
  auto proven = proveSignature(statement.text, statement.signature, nameSpace);
  if (!proven) return proven;
  const Permission permission = signers.permission(proven->key, person, nameSpace, at);
  if (permission != Permission::granted)
    return failure(Code::permission, "key " + proven->fingerprint.text() + " as " + person.text() + " " + std::string(sentence(permission)));
  return proven;
}

}  // namespace gantry::signing
