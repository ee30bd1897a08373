#include "ssh/process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <span>

#include "core/text.h"

extern char** environ;

namespace gantry::ssh {
namespace {

struct Pair {
  Descriptor ours;
  Descriptor theirs;
};

Error noPipe() { return {Code::internal, std::string("no pipe to a new process: ") + std::strerror(errno), {}}; }

bool openPipe(Pair& pair) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  pair.ours.reset(ends[0]);
  pair.theirs.reset(ends[1]);
  return ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

bool openSocket(Pair& pair) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
  pair.ours.reset(ends[0]);
  pair.theirs.reset(ends[1]);
  return ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

/// posix_spawn's two structures: a clean signal state, its own process group unless in the foreground, three streams.
class Preparation {
 public:
  Preparation(int input, int output, int errors, bool ownGroup = true) {
    ::posix_spawn_file_actions_init(&m_actions);
    ::posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
    if (errors != STDERR_FILENO) ::posix_spawn_file_actions_adddup2(&m_actions, errors, STDERR_FILENO);
    ::posix_spawnattr_init(&m_attributes);
    sigset_t none;
    sigset_t usual;
    ::sigemptyset(&none);
    ::sigemptyset(&usual);
    for (const int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD}) ::sigaddset(&usual, number);
    ::posix_spawnattr_setsigmask(&m_attributes, &none);
    ::posix_spawnattr_setsigdefault(&m_attributes, &usual);
    ::posix_spawnattr_setpgroup(&m_attributes, 0);
    const int group = ownGroup ? POSIX_SPAWN_SETPGROUP : 0;
    ::posix_spawnattr_setflags(&m_attributes, static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group));
  }
  ~Preparation() {
    ::posix_spawn_file_actions_destroy(&m_actions);
    ::posix_spawnattr_destroy(&m_attributes);
  }
  Preparation(const Preparation&) = delete;
  Preparation& operator=(const Preparation&) = delete;

  /// Onto itself: the copy in the child outlives its exec.
  void hand(int number) { ::posix_spawn_file_actions_adddup2(&m_actions, number, number); }

  Result<pid_t> spawn(const std::vector<std::string>& argv) {
    std::vector<char*> words;
    for (const std::string& word : argv) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    pid_t id = -1;
    if (const int problem = ::posix_spawnp(&id, words[0], &m_actions, &m_attributes, words.data(), environ); problem != 0)
      return failure(Code::notFound, "cannot start " + inQuotes(argv.front()) + ": " + std::strerror(problem));
    return id;
  }

 private:
  posix_spawn_file_actions_t m_actions{};
  posix_spawnattr_t m_attributes{};
};

/// Reads what is there; false when the stream has ended. `wanted` is false once the receiver has had enough.
bool drain(Descriptor& from, Stream stream, const Receiver& receive, bool& wanted) {
  std::array<char, 65'536> buffer;
  const ssize_t count = ::read(from.number(), buffer.data(), buffer.size());
  if (count < 0) return errno == EAGAIN || errno == EINTR;
  if (count == 0) return false;
  wanted = receive(stream, {buffer.data(), static_cast<std::size_t>(count)});
  return true;
}

/// Writes what fits; a child that reads no more ends the matter.
void feed(Descriptor& to, std::string_view& text) {
  const ssize_t count = ::send(to.number(), text.data(), text.size(), MSG_NOSIGNAL);
  if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  if (text.empty() || (count < 0 && errno != EAGAIN && errno != EINTR)) to.reset();
}

}  // namespace

Process::Process(pid_t id, bool ownGroup)
    : m_id(id), m_ownGroup(ownGroup), m_handle(static_cast<int>(::syscall(SYS_pidfd_open, id, 0))) {}

Process::Process(Process&& other) noexcept
    : input(std::move(other.input)),
      output(std::move(other.output)),
      errors(std::move(other.errors)),
      m_id(std::exchange(other.m_id, -1)),
      m_ownGroup(other.m_ownGroup),
      m_handle(std::move(other.m_handle)) {}

Process::~Process() {
  if (m_id < 0) return;
  kill();
  reap();
}

Result<Process> Process::start(const std::vector<std::string>& argv) {
  Pair in;
  Pair out;
  Pair err;
  if (!openSocket(in) || !openPipe(out) || !openPipe(err))
    return failure(noPipe());
  const auto id = Preparation(in.theirs.number(), out.theirs.number(), err.theirs.number()).spawn(argv);
  if (!id) return failure(id.error());
  Process process(*id, true);
  process.input = std::move(in.ours);
  process.output = std::move(out.ours);
  process.errors = std::move(err.ours);
  return process;
}

Result<Process> Process::startInForeground(const std::vector<std::string>& argv, const Descriptor& handed) {
  Pair in;
  Pair out;
  if (!openSocket(in) || !openPipe(out)) return failure(noPipe());
  Preparation preparation(in.theirs.number(), out.theirs.number(), STDERR_FILENO, false);
  if (handed.isOpen()) preparation.hand(handed.number());
  const auto id = preparation.spawn(argv);
  if (!id) return failure(id.error());
  Process process(*id, false);
  process.input = std::move(in.ours);
  process.output = std::move(out.ours);
  return process;
}

Result<Process> Process::startQuietly(const std::vector<std::string>& argv, const std::filesystem::path& file) {
  const Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  const Descriptor log(::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
  const auto id = Preparation(nothing.number(), log.number(), log.number()).spawn(argv);
  if (!id) return failure(id.error());
  return Process(*id, true);
}

void Process::end(std::chrono::milliseconds patience) {
  if (m_id <= 0) return;
  ::kill(m_ownGroup ? -m_id : m_id, SIGTERM);
  if (wait(Waiter(std::stop_token{}), Deadline::after(patience))) return;
  kill();
  reap();
}

void Process::kill() {
  if (m_id > 0) ::kill(m_ownGroup ? -m_id : m_id, SIGKILL);
}

Exit Process::reap() {
  int state = 0;
  while (::waitpid(m_id, &state, 0) < 0 && errno == EINTR) {
  }
  m_id = -1;
  if (WIFSIGNALED(state)) return {0, ::sigabbrev_np(WTERMSIG(state)) ? ::sigabbrev_np(WTERMSIG(state)) : "unknown"};
  return {WEXITSTATUS(state), {}};
}

Result<Exit> Process::wait(const Waiter& waiter, Deadline deadline) {
  switch (waiter.wait(m_handle.number(), POLLIN, deadline)) {
    case Woken::stopped: return failure(cancelled());
    case Woken::timeout: return failure(Code::timeout, "a program did not end in time");
    case Woken::ready: break;
  }
  return reap();
}

Result<bool> converse(Process& process, std::string_view text, const Receiver& receive, const Waiter& waiter,
                      Deadline deadline) {
  if (text.empty()) process.input.reset();
  bool wanted = true;
  while (process.output.isOpen() || process.errors.isOpen()) {
    std::array<pollfd, 3> ends{pollfd{process.output.number(), POLLIN, 0}, pollfd{process.errors.number(), POLLIN, 0},
                               pollfd{process.input.number(), POLLOUT, 0}};
    switch (waiter.wait(ends, deadline)) {
      case Woken::stopped: return failure(cancelled());
      case Woken::timeout: return failure(Code::timeout, "a program did not end in time");
      case Woken::ready: break;
    }
    if (ends[2].revents != 0) feed(process.input, text);
    if (ends[0].revents != 0 && !drain(process.output, Stream::output, receive, wanted)) process.output.reset();
    if (!wanted) return false;
    if (ends[1].revents != 0 && !drain(process.errors, Stream::errors, receive, wanted)) process.errors.reset();
    if (!wanted) return false;
  }
  return true;
}

Result<Printed> print(const std::vector<std::string>& argv, const Waiter& waiter, Deadline deadline) {
  constexpr std::size_t kLongest = 1 << 20;
  auto process = Process::start(argv);
  if (!process) return failure(process.error());
  Printed printed;
  const Receiver keep = [&](Stream stream, std::string_view bytes) {
    std::string& text = stream == Stream::output ? printed.output : printed.errors;
    text += bytes;
    return text.size() <= kLongest;
  };
  const auto finished = converse(*process, {}, keep, waiter, deadline);
  if (!finished) return failure(finished.error());
  if (!*finished) return failure(Code::invalid, inQuotes(argv.front()) + " printed more than 1 MiB");
  const auto exit = process->wait(waiter, deadline);
  if (!exit) return failure(exit.error());
  printed.exit = *exit;
  return printed;
}

}  // namespace gantry::ssh
