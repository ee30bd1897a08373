#pragma once

#include <string>

#include "ssh/options.h"
#include "ssh/session.h"

namespace gantry::ssh {

/// Logs in with a key: those of ssh-agent first (the ones the configuration names before the others), then key files.
/// A passphrase is asked for only when the host would accept the key, and once more when it was wrong. Returns which
/// key it was and where it came from, for people.
/// @error authentication; notSupported when the host refused what libssh2 can use and there are keys only the ssh
///        program can (RSA before libssh2 1.11, FIDO, certificates); unreachable, timeout, cancelled
[[nodiscard]] Result<std::string> authenticate(Session& session, const Options& options, const Waiter& waiter);

}  // namespace gantry::ssh
