#include "project/program.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/text.h"
#include "project/file_bytes.h"

namespace gantry::project {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMostErrors = 64U * 1024U;

/// A descriptor and its end of life.
struct Handle {
  int value = -1;
  Handle() = default;
  explicit Handle(int descriptor) : value(descriptor) {}
  ~Handle() { reset(); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  void reset() {
    if (value >= 0) close(value);
    value = -1;
  }
};

struct Pipe {
  Handle reading;
  Handle writing;
  bool open() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    reading.value = ends[0];
    writing.value = ends[1];
    return true;
  }
};

/// Files of memory serve as standard input: the child can never make us wait for it to read.
bool fillInput(Handle& input, const std::string& bytes) {
  input.value = memfd_create("input", MFD_CLOEXEC);
  std::size_t written = 0;
  while (input.value >= 0 && written < bytes.size()) {
    const ssize_t put = write(input.value, bytes.data() + written, bytes.size() - written);
    if (put < 0) return false;
    written += static_cast<std::size_t>(put);
  }
  return input.value >= 0 && lseek(input.value, 0, SEEK_SET) == 0;
}

std::vector<char*> pointersTo(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

/// Starts the program in a process group of its own, with nothing of our signal handling.
int spawn(const Program& program, int input, int output, int errors, pid_t& child) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  const int error = posix_spawnp(&child, program.argv[0].c_str(), &files, &attributes, pointersTo(program.argv).data(),
                                 pointersTo(program.environment).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return error;
}

/// A child that is killed and reaped at the latest when this goes.
class Child {
 public:
  explicit Child(pid_t id) : m_id(id) {}
  ~Child() {
    if (m_id <= 0) return;
    kill(-m_id, SIGKILL);
    while (waitpid(m_id, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// Its status once it has ended.
  std::optional<int> ended() {
    int status = 0;
    if (waitpid(m_id, &status, WNOHANG) != m_id) return std::nullopt;
    m_id = 0;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }

 private:
  pid_t m_id;
};

/// Reads what is there and keeps at most `most` bytes; false when there was more. Closes the handle at the end.
bool drain(Handle& from, std::string& into, std::size_t most) {
  std::array<char, 65536> buffer{};
  const ssize_t got = read(from.value, buffer.data(), buffer.size());
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) {
    from.reset();
    return true;
  }
  const std::size_t room = most - into.size();
  into.append(buffer.data(), std::min(room, static_cast<std::size_t>(got)));
  return static_cast<std::size_t>(got) <= room;
}

int waitBefore(Clock::time_point deadline, bool pipesOpen) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count() + 1;
  // With its pipes closed a program is about to end, and nothing wakes us when it has: look again soon.
  return static_cast<int>(std::min<std::int64_t>(left, pipesOpen ? 3'600'000 : 5));
}

tl::unexpected<Error> cancelled(const Program& program) {
  return failure(Code::cancelled, neutralised(program.argv[0]) + " was stopped");
}

Result<Ended> follow(const Program& program, Child& child, Handle& output, Handle& errors, int wake) {
  Ended ended;
  const Clock::time_point deadline = Clock::now() + program.timeout;
  while (Clock::now() < deadline) {
    const bool open = output.value >= 0 || errors.value >= 0;
    std::array<pollfd, 3> watched{{{output.value, POLLIN, 0}, {errors.value, POLLIN, 0}, {wake, POLLIN, 0}}};
    if (poll(watched.data(), watched.size(), waitBefore(deadline, open)) < 0 && errno != EINTR)
      return failure(Code::internal, "cannot wait for " + program.argv[0] + ": " + reason(errno));
    if (watched[2].revents != 0) return cancelled(program);
    if (watched[0].revents != 0 && !drain(output, ended.output, program.mostBytes))
      return failure(Code::storage, program.argv[0] + " said more than " + std::to_string(program.mostBytes) + " bytes");
    if (watched[1].revents != 0) drain(errors, ended.errors, kMostErrors);
    if (open) continue;
    if (const auto status = child.ended()) {
      ended.status = *status;
      return ended;
    }
  }
  return failure(Code::timeout, neutralised(program.argv[0]) + " did not end within " +
                                    std::to_string(program.timeout.count()) + " ms and was stopped");
}

}  // namespace

Result<Ended> run(const Program& program, std::stop_token stop) {
  if (stop.stop_requested()) return cancelled(program);
  Handle input;
  Pipe output;
  Pipe errors;
  const Handle wake(eventfd(0, EFD_CLOEXEC));
  if (!fillInput(input, program.input) || !output.open() || !errors.open() || wake.value < 0)
    return failure(Code::storage, "cannot start " + program.argv[0] + ": " + reason(errno));
  pid_t id = 0;
  if (const int error = spawn(program, input.value, output.writing.value, errors.writing.value, id); error != 0)
    return failure(error == ENOENT ? Code::notFound : Code::storage,
                   "cannot start " + neutralised(program.argv[0]) + ": " + reason(error));
  output.writing.reset();
  errors.writing.reset();
  Child child(id);
  const std::stop_callback onStop(stop, [&] { eventfd_write(wake.value, 1); });
  return follow(program, child, output.reading, errors.reading, wake.value);
}

}  // namespace gantry::project
