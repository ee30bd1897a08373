#pragma once

#include <chrono>

#include "app/signing_key.h"

namespace gantry::app {

/// What became of something a person said.
struct Spoken {
  SignedText said;
  bool already = false;  ///< it was on record before
};

/// One person's word as a statement about this environment, on the host it is on. `expires` where the kind wants it.
/// @error as Host::connect()
[[nodiscard]] Result<Statement> wordOf(const Desk& desk, host::Host& host, statement::Said said, std::optional<Remark> reason,
                                       std::optional<Time> expires, std::stop_token stop);

/// Signs a statement with a key the host knows, after consent, and says it there, with `before` in front of it in the same parcel.
/// @error what the host refused it for; as chooseKey(), signText(), Host
[[nodiscard]] Result<Spoken> signAndSay(const Desk& desk, host::Host& host, const Statement& statement, std::vector<SignedText> before,
                                        const Consent& consent, std::stop_token stop);

/// Hands a parcel to a host. @error the first refusal
[[nodiscard]] Result<std::vector<host::SaidAnswer>> sayAll(host::Host& host, const std::vector<SignedText>& parcel, std::stop_token stop);

}  // namespace gantry::app
