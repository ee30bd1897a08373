#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/names.h"
#include "ssh/passphrases.h"

namespace gantry::ssh {

/// Where a shell leads: what a person wrote in the project, before the SSH configuration has had its say.
struct Destination {
  HostAddress host;
  std::optional<UserName> user;
  std::optional<int> port;
  std::filesystem::path configFile;  ///< empty: the user's own configuration
};

/// How long we wait for the other side. Time passes on CLOCK_BOOTTIME: a suspended machine does not stop it.
struct Limits {
  std::chrono::milliseconds settings{10'000};    ///< `ssh -G`, which may run `Match exec` commands
  std::chrono::milliseconds connect{10'000};     ///< name lookup and TCP connection
  std::chrono::milliseconds handshake{15'000};   ///< banner and key exchange
  std::chrono::milliseconds authentication{30'000};  ///< the host's answers; starts anew after a person was asked
  std::chrono::milliseconds agent{10'000};       ///< ssh-agent's list of keys
  std::chrono::milliseconds signature{60'000};   ///< ssh-agent's signature: a person may have to confirm it
  std::chrono::milliseconds keepalive{10'000};   ///< pause between two questions "are you there?", from 2 s
  std::chrono::milliseconds silence{30'000};     ///< no byte for this long: the connection counts as lost
  std::chrono::milliseconds revival{10'000};     ///< what an idle connection may take to open the next channel; a new one is
                                                 ///< tried then, so that both together stay below `silence`
};

/// Asks a person for the passphrase of a key file; nothing when they decline. Called on the thread of the shell.
using PassphrasePrompt = std::function<std::optional<std::string>(const std::filesystem::path& keyFile)>;

struct Options {
  Limits limits;
  PassphrasePrompt askPassphrase;           ///< may be empty: then encrypted key files are of no use
  std::shared_ptr<Passphrases> passphrases = std::make_shared<Passphrases>();  ///< shared by copies; never null
  std::filesystem::path sshProgram = "ssh";  ///< looked up in PATH when it has no `/`
};

}  // namespace gantry::ssh
