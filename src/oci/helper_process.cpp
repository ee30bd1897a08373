#include "oci/helper_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace gantry::oci {
namespace {

constexpr std::size_t kMostOutput = 64 * 1024;
using Deadline = std::chrono::steady_clock::time_point;

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd = -1) : m_fd(fd) {}
  ~FileDescriptor() { close(); }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  [[nodiscard]] int get() const { return m_fd; }
  void set(int fd) { m_fd = fd; }
  void close() {
    if (m_fd >= 0) ::close(m_fd);
    m_fd = -1;
  }

 private:
  int m_fd;
};

/// The two ends of the program's standard input (a socket, so that a program that does not read cannot raise SIGPIPE
/// here) and of its standard output.
struct Plumbing {
  FileDescriptor inputOurs, inputTheirs, outputOurs, outputTheirs;

  bool open() {
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0) return false;
    inputOurs.set(pair[0]);
    inputTheirs.set(pair[1]);
    if (::pipe2(pair.data(), O_CLOEXEC) != 0) return false;
    outputOurs.set(pair[0]);
    outputTheirs.set(pair[1]);
    return true;
  }
};

/// Kills what still runs and takes its exit status, whatever happens.
class Child {
 public:
  explicit Child(pid_t pid) : m_pid(pid) {}
  ~Child() {
    if (m_pid <= 0) return;
    ::kill(m_pid, SIGKILL);
    wait();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  int wait() {
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  pid_t m_pid;
};

/// 0, or the errno of what failed.
int spawn(const std::vector<std::string>& argv, const Plumbing& plumbing, pid_t& pid) {
  std::vector<char*> words;
  for (const std::string& word : argv) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, plumbing.inputTheirs.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, plumbing.outputTheirs.get(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  const int error = posix_spawnp(&pid, words[0], &actions, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int millisecondsUntil(Deadline deadline) {
  using namespace std::chrono;
  const auto left = ceil<milliseconds>(deadline - steady_clock::now()).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

enum class Wake { data, timeout, stopped };

Wake waitFor(int output, int wakeUp, Deadline deadline) {
  while (true) {
    std::array<pollfd, 2> watched{pollfd{output, POLLIN, 0}, pollfd{wakeUp, POLLIN, 0}};
    const int ready = ::poll(watched.data(), watched.size(), millisecondsUntil(deadline));
    if (ready < 0 && errno == EINTR) continue;
    if (watched[1].revents != 0) return Wake::stopped;
    return ready > 0 ? Wake::data : Wake::timeout;
  }
}

/// Reads to the end of the program's output.
Result<Secret> readAll(const std::string& program, int output, int wakeUp, Deadline deadline) {
  std::string text;
  text.reserve(kMostOutput);  // one buffer: no copies of a secret stay behind when it grows
  std::array<char, 4096> piece{};
  while (true) {
    switch (waitFor(output, wakeUp, deadline)) {
      case Wake::stopped: return failure(Code::cancelled, program + " was stopped");
      case Wake::timeout: return failure(Code::timeout, program + " did not answer in time");
      case Wake::data: break;
    }
    const ssize_t count = ::read(output, piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    if (text.size() + static_cast<std::size_t>(count) > kMostOutput)
      return failure(Code::invalid, program + " printed more than 64 KiB");
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
  volatile char* bytes = piece.data();
  for (std::size_t at = 0; at < piece.size(); ++at) bytes[at] = 0;
  return Secret(std::move(text));
}

}  // namespace

Result<ProcessAnswer> runHelper(const std::vector<std::string>& argv, const std::string& input,
                                std::chrono::milliseconds timeout, std::stop_token stop) {
  const std::string& program = argv.front();
  const Deadline deadline = std::chrono::steady_clock::now() + timeout;
  Plumbing plumbing;
  FileDescriptor wakeUp(::eventfd(0, EFD_CLOEXEC));
  if (wakeUp.get() < 0 || !plumbing.open())
    return failure(Code::internal, "cannot start " + program + ": " + std::strerror(errno));
  const std::stop_callback onStop(stop, [&] { ::eventfd_write(wakeUp.get(), 1); });

  pid_t pid = -1;
  const int error = spawn(argv, plumbing, pid);
  if (error != 0) return failure(Code::notFound, "cannot start " + program + ": " + std::strerror(error));
  Child child(pid);
  plumbing.inputTheirs.close();
  plumbing.outputTheirs.close();
  // A server name always fits into the socket's buffer; a program that does not want it simply never reads.
  (void)::send(plumbing.inputOurs.get(), input.data(), input.size(), MSG_NOSIGNAL);
  plumbing.inputOurs.close();

  auto output = readAll(program, plumbing.outputOurs.get(), wakeUp.get(), deadline);
  if (!output) return failure(output.error());
  return ProcessAnswer{child.wait(), std::move(*output)};
}

}  // namespace gantry::oci
