#pragma once

#include <string>
#include <string_view>

#include "core/result.h"
#include "ssh/settings.h"

namespace gantry::ssh {

/// What OpenSSH's client wrote with LogLevel=DEBUG1, read for what it means. Pure; the text may hold words of the host.
struct SshLog {
  std::string hostKeyType;
  std::string hostKey;    ///< fingerprint of the key the host showed last
  std::string identity;   ///< the key the host took
  std::string version;    ///< `OpenSSH_9.2p1`
  std::string lastWords;  ///< the last line that is no debug line
};
[[nodiscard]] SshLog readSshLog(std::string_view log);

/// Why ssh could not connect.
[[nodiscard]] Error explainSshLog(std::string_view log, const Settings& settings);

}  // namespace gantry::ssh
