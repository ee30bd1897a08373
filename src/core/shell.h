#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace gantry {

/// A command for a host: words, never a line of shell, and what it reads on its standard input.
struct Command {
  std::vector<std::string> argv;
  std::string input;
};

/// How a command ended. Never proof of success of a run: a signal or a cut connection can look like status 0 to some
/// transports; proof is what the host's journal says.
struct Exit {
  int status = 0;
  std::string signal;  ///< name without SIG, empty when the command exited by itself
  bool operator==(const Exit&) const = default;
};

enum class Stream { output, errors };

/// Gets the bytes of a command as they come, on the calling thread. Returning false ends the command's channel: `run`
/// returns at once with status 0 and `Exit::signal` "abandoned"; the remote process may go on.
using Receiver = std::function<bool(Stream, std::string_view)>;

/// Who is at the other end of a shell, for plans and for people.
struct Connection {
  std::string user;
  std::string host;           ///< the name or address that was dialled
  int port = 22;
  std::string hostKey;        ///< fingerprint, `SHA256:…`
  std::string hostKeyType;    ///< such as ssh-ed25519
  std::string identity;       ///< the key that was accepted: fingerprint or path, and where it came from
  std::string transport;      ///< "libssh2 1.10.0" or "OpenSSH_9.2p1"
  std::string transportReason;  ///< one line when it is not the first choice, else empty
  std::vector<std::string> via; ///< jump hosts, first hop first
};

/// A door to one host. Blocking; one thread at a time per object (the thread that first called it); the connection is
/// opened when first needed, kept, and opened again after a loss. Every call wakes up at once when `stop` is requested
/// and then fails with Code::cancelled.
class Shell {
 public:
  virtual ~Shell() = default;

  /// Opens the connection if there is none.
  /// @error unreachable, authentication, hostKeyUnknown, hostKeyChanged, hostKeyRevoked, timeout, notSupported,
  ///        cancelled
  [[nodiscard]] virtual Result<Connection> connect(std::stop_token stop) = 0;

  /// Runs `command` to its end and hands its output to `receive`. A non-zero exit is a value, not an error.
  /// @error as connect(); unreachable or timeout also when the connection is lost on the way. Whether the command ran
  ///        is then unknown; it is never repeated here.
  [[nodiscard]] virtual Result<Exit> run(const Command& command, const Receiver& receive, std::stop_token stop) = 0;

  /// Drops the connection; the next call opens a new one. Never blocks for longer than a second.
  virtual void close() = 0;
};

}  // namespace gantry
