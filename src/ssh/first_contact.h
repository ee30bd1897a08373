#pragma once

#include <stop_token>
#include <string>

#include "core/result.h"
#include "ssh/options.h"
#include "ssh/public_key.h"

namespace gantry::ssh {

/// The key a host shows, for a person to compare. Nobody has vouched for it, nothing but the handshake was done, and
/// nothing was written.
struct OfferedKey {
  HostKey key;
  std::string name;  ///< as it would stand in known_hosts
};

/// Fetches the key a host shows: first contact. Jump hosts on the way are checked strictly and logged in to; when one
/// of them is unknown, that is the error, and it has to be trusted first. Blocks.
/// @error as Shell::connect(), except for the key of the host itself
[[nodiscard]] Result<OfferedKey> scanHostKey(const Destination& destination, const Options& options,
                                             std::stop_token stop);

/// Writes a key a person has vouched for into the user's known_hosts. Fails when the files hold another key for this
/// host or have this one revoked: there is no way to accept that here.
/// @error hostKeyChanged, hostKeyRevoked, storage; invalid, timeout, cancelled while the settings are read
[[nodiscard]] Result<void> trustHostKey(const Destination& destination, const HostKey& key, const Options& options,
                                        std::stop_token stop);

}  // namespace gantry::ssh
