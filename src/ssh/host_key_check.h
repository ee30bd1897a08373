#pragma once

#include <string>

#include "ssh/known_hosts.h"
#include "ssh/settings.h"

namespace gantry::ssh {

/// The known_hosts files of a host. @error storage
[[nodiscard]] Result<KnownHosts> knownHostsOf(const Settings& settings);

/// Host key algorithms in order of preference, comma list for libssh2: the types on file first, then the others this
/// libssh2 can verify. Empty when the only types on file are ones it cannot verify.
[[nodiscard]] std::string hostKeyPreference(const KnownHosts& known, const HostName& name);

/// Lets a host in only when its key is on file. There is no way round this.
/// @error hostKeyUnknown, hostKeyChanged, hostKeyRevoked; each message says what a person has to compare
[[nodiscard]] Result<void> checkHostKey(const Settings& settings, const KnownHosts& known, const HostKey& key);

/// The words for a key nobody has vouched for, the same from both adapters.
[[nodiscard]] Error unknownHostKey(const std::string& host, const std::string& type, const std::string& fingerprint);

}  // namespace gantry::ssh
