#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "core/shell.h"
#include "ssh/descriptor.h"
#include "ssh/options.h"
#include "ssh/waiter.h"

namespace gantry::ssh {

/// A child process of ours, started from words and never through a shell, in its own process group and with no signal
/// blocked. Its standard streams are `input` (a socket: writing to a dead child is an error and no signal), `output` and
/// `errors`. The destructor kills and reaps it.
class Process {
 public:
  /// @error notFound when the program does not exist or cannot be started
  [[nodiscard]] static Result<Process> start(const std::vector<std::string>& argv);
  /// The same without streams: it reads nothing and writes to the end of `file`, as may what it leaves running.
  [[nodiscard]] static Result<Process> startQuietly(const std::vector<std::string>& argv,
                                                    const std::filesystem::path& file);
  /// The same for one that may talk to the person: it keeps our process group, and so the terminal, and our standard
  /// error; `errors` is closed. It inherits `handed`, when that is open, under its number.
  [[nodiscard]] static Result<Process> startInForeground(const std::vector<std::string>& argv, const Descriptor& handed);
  Process(Process&& other) noexcept;
  Process& operator=(Process&&) = delete;
  ~Process();

  Descriptor input;
  Descriptor output;
  Descriptor errors;

  /// Waits for the end. @error timeout, cancelled
  [[nodiscard]] Result<Exit> wait(const Waiter& waiter, Deadline deadline);
  /// Sends SIGTERM, and SIGKILL to what has not ended after `patience`: the terminal may have to be put in order.
  void end(std::chrono::milliseconds patience);
  /// Ends the whole process group at once; in the foreground only the process.
  void kill();

 private:
  Process(pid_t id, bool ownGroup);
  Exit reap();
  pid_t m_id = -1;
  bool m_ownGroup = true;
  Descriptor m_handle;
};

/// Feeds `text` to a child and hands over what it writes until it closes both streams or `receive` returns false.
/// @error cancelled, timeout when `deadline` passes
[[nodiscard]] Result<bool> converse(Process& process, std::string_view text, const Receiver& receive,
                                    const Waiter& waiter, Deadline deadline);

/// What a short program printed.
struct Printed {
  Exit exit;
  std::string output;
  std::string errors;
};
/// Runs a program to its end. @error notFound, timeout, cancelled
[[nodiscard]] Result<Printed> print(const std::vector<std::string>& argv, const Waiter& waiter, Deadline deadline);

}  // namespace gantry::ssh
