#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/signer.h"
#include "ssh/options.h"

namespace gantry::wiring {

/// The keys a person can sign with: only `keyFile` when one is named (the agent's, when it holds that key: then nobody is asked for a
/// passphrase); else all of the ssh-agent, then the key files that the SSH settings of `place` name. Blocking.
/// @error notFound, invalid when the named key cannot be read; as ssh::settingsOf()
[[nodiscard]] Result<std::vector<std::unique_ptr<Signer>>> signingKeys(const std::string& keyFile, const ssh::Destination& place,
                                                                       const ssh::Options& options, std::stop_token stop);

}  // namespace gantry::wiring
