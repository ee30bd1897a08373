#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "app/trust.h"
#include "core/signer.h"

namespace gantry::app {

/// Shows a person the exact text that would be signed, and with which key; false: nothing is signed. On the calling thread.
using Consent = std::function<Result<bool>(const std::string& text, const Signer& key)>;

/// The first of the person's keys with which the host's allowed_signers let them sign this kind now; without such a file the first of all.
/// @error notFound when the person has no key at hand; permission when none of them may sign this on this host
[[nodiscard]] Result<std::unique_ptr<Signer>> chooseKey(const Desk& desk, const Environment& environment, const Trust& trust, StatementKind kind,
                                                        std::stop_token stop);

/// Signs a text of this kind once the person has agreed. @error cancelled when they have not; as Signer::sign()
[[nodiscard]] Result<SignedText> signText(Signer& key, std::string text, StatementKind kind, const Consent& consent, std::stop_token stop);

}  // namespace gantry::app
