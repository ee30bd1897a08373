#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "ssh/known_hosts.h"
#include "ssh/options.h"
#include "ssh/waiter.h"

namespace gantry::ssh {

/// What holds for one host after OpenSSH's configuration was asked. Host keys are always checked strictly, whatever
/// StrictHostKeyChecking says.
struct Settings {
  std::string given;  ///< the name the person used, which the configuration may have turned into `host`
  std::string host;   ///< what is dialled
  int port = 22;
  std::string user;
  std::string hostKeyAlias;  ///< the name in known_hosts instead of `host`; empty: none
  std::vector<std::filesystem::path> userKnownHosts;
  std::vector<std::filesystem::path> globalKnownHosts;
  bool hashKnownHosts = false;
  std::vector<std::filesystem::path> identityFiles;
  std::vector<std::filesystem::path> certificateFiles;
  bool identitiesOnly = false;
  std::filesystem::path agentSocket;  ///< empty: no agent
  std::vector<std::string> proxyJump; ///< `[user@]host[:port]`, first hop first
  std::string proxyCommand;           ///< empty: none
  std::string revokedHostKeys;        ///< a file, as it is written; empty: none
  std::chrono::seconds connectTimeout{0};  ///< 0: not set

  /// The name host keys are judged for.
  [[nodiscard]] HostName nameOfKey() const;
  /// For messages: `host:port`, IPv6 in brackets.
  [[nodiscard]] std::string address() const;
};

/// Pure: reads what `ssh -G` printed. `home` replaces a leading `~` and `%d`.
[[nodiscard]] Settings parseSettings(std::string_view printed, const std::string& given,
                                     const std::filesystem::path& home);

/// Asks `ssh -G`, the only reader of SSH configuration that gets Include, Match and tokens right. Without an ssh
/// program: the destination as it stands, the usual key files, the usual known_hosts. Blocks.
/// @error invalid when ssh does not accept its configuration, or a configFile is given and there is no ssh program;
///        timeout, cancelled
[[nodiscard]] Result<Settings> settingsOf(const Destination& destination, const Options& options,
                                          const Waiter& waiter);

/// The way to a destination: jump hosts first, the destination last; never empty.
/// @error as settingsOf(); invalid for a jump host that cannot be read or a loop of more than eight
[[nodiscard]] Result<std::vector<Settings>> routeTo(const Destination& destination, const Options& options,
                                                    const Waiter& waiter);

/// The words that make an ssh program use this destination: `-F file -l user -p port`.
[[nodiscard]] std::vector<std::string> sshArguments(const Destination& destination);

/// The home directory of the user, as OpenSSH finds it: from the password database, not from HOME.
[[nodiscard]] std::filesystem::path homeDirectory();

}  // namespace gantry::ssh
