#include "signing/foreground.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "core/text.h"
#include "ssh/descriptor.h"
#include "ssh/waiter.h"

extern char** environ;

namespace gantry::signing {
namespace {

constexpr std::size_t kMostOutput = 64 * 1024;

/// Both streams of the child on one socket pair: writing to a dead child is an error and no signal.
struct Child {
  pid_t id = -1;
  ssh::Descriptor stream;

  int end() const {
    int status = 0;
    while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {}
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
};

Result<Child> spawn(const std::vector<std::string>& argv) {
  std::array<int, 2> ends{};
  const auto cannot = [&](int why) { return failure(Code::notFound, "cannot start " + argv[0] + ": " + std::strerror(why)); };
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return cannot(errno);
  Child child{-1, ssh::Descriptor(ends[0])};
  const ssh::Descriptor theirs(ends[1]);
  posix_spawn_file_actions_t actions{};
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, theirs.number(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, theirs.number(), STDOUT_FILENO);
  std::vector<char*> words;
  for (const std::string& word : argv) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const int fault = ::posix_spawnp(&child.id, words[0], &actions, nullptr, words.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (fault != 0) return cannot(fault);
  return child;
}

bool write(const Child& child, std::string_view input) {
  while (!input.empty()) {
    const ssize_t count = ::send(child.stream.number(), input.data(), input.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    input.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::shutdown(child.stream.number(), SHUT_WR) == 0;
}

Result<std::string> read(const Child& child, const ssh::Waiter& waiter) {
  std::string output;
  std::array<char, 4096> buffer;
  while (true) {
    if (waiter.wait(child.stream.number(), POLLIN, ssh::Deadline::never()) == ssh::Woken::stopped)
      return failure(ssh::cancelled());
    const ssize_t count = ::recv(child.stream.number(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return output;
    output.append(buffer.data(), static_cast<std::size_t>(count));
    if (output.size() > kMostOutput) return failure(Code::invalid, "the program said too much");
  }
}

}  // namespace

Result<Spoken> runInForeground(const std::vector<std::string>& argv, std::string_view input, std::stop_token stop) {
  const ssh::Waiter waiter(std::move(stop));
  auto child = spawn(argv);
  if (!child) return failure(child.error());
  [[maybe_unused]] const bool heard = write(*child, input);  // a child that does not read says so by its status
  auto output = read(*child, waiter);
  if (!output) ::kill(child->id, SIGTERM);
  const int status = child->end();
  if (!output) return failure(output.error());
  return Spoken{status, std::move(*output)};
}

}  // namespace gantry::signing
