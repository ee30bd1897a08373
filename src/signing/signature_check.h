#pragma once

#include <string_view>

#include "core/names.h"
#include "core/parcel.h"
#include "signing/allowed_signers.h"

namespace gantry::signing {

/// Whose signature it is, once it has been checked.
struct ProvenSignature {
  ssh::PublicKey key;
  Fingerprint fingerprint;
};

/// The mathematics only: `armour` is a SSHSIG over `text` for `nameSpace` by the key it names.
/// @error Code::invalid, notSupported
[[nodiscard]] Result<ProvenSignature> proveSignature(std::string_view text, std::string_view armour, std::string_view nameSpace);

/// As `ssh-keygen -Y verify -I person -n nameSpace -O verify-time=at`: the mathematics, and what `signers` says; a line with patterns in the place of
/// names, which ssh-keygen takes, is nobody's here.
/// @error Code::invalid, notSupported; permission when the key is not this person's for this namespace at this time
[[nodiscard]] Result<ProvenSignature> checkSignature(const SignedText& statement, const Person& person, std::string_view nameSpace,
                                                     const AllowedSigners& signers, Time at);

/// For people, after a name: "is not valid any more".
[[nodiscard]] std::string_view sentence(Permission permission);

}  // namespace gantry::signing
