#pragma once

#include "app/saying.h"

namespace gantry::app {

/// What people say about environments and releases beside plans. All sign after consent and say it on the host; blocking.
/// @error as signAndSay()

/// Accepts the release that an environment serves: proven by digest and healthy now. It counts for `lasts`.
/// @error gateRefused when what it serves is not healthy, or not proven
[[nodiscard]] Result<Statement> acceptanceOfServing(const Desk& desk, host::Host& host, std::optional<Remark> reason,
                                                    std::chrono::seconds lasts, std::stop_token stop);

/// Freezes from `from` until `until`, or lifts the freeze of exactly these times.
[[nodiscard]] Result<Statement> freezeWord(const Desk& desk, host::Host& host, bool set, Time from, Time until, Remark reason, std::stop_token stop);

/// Holds an environment or lets it move again. Signed where the host believes signatures; where it has no allowed_signers, as a plain word
/// of the desktop's, which needs no reason. Returns the signed text when there is one. @error usage when what is signed has no reason
[[nodiscard]] Result<std::optional<Spoken>> setHold(const Desk& desk, host::Host& host, bool set, const std::optional<Remark>& reason, const Consent& consent,
                                                    std::stop_token stop);

/// Marks two images as bad for an environment, or lifts that.
[[nodiscard]] Result<Statement> badMarkWord(const Desk& desk, host::Host& host, bool set, const Tag& release, const PinnedImage& app,
                                            const PinnedImage& migrator, Remark reason, std::stop_token stop);

}  // namespace gantry::app
