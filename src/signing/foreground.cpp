#include "signing/foreground.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/text.h"
#include "ssh/process.h"

namespace gantry::signing {
namespace {

constexpr std::size_t kMostOutput = 64 * 1024;
constexpr std::chrono::seconds kPatience{1};  // with a program that puts the terminal in order

/// A script in memory that prints the line after its own, for SSH_ASKPASS; not open when there is none.
ssh::Descriptor answerer(const std::string& passphrase) {
  std::string script = "#!/bin/sh\nexec tail -n +3 \"$0\"\n" + passphrase + "\n";
  ssh::Descriptor file(::memfd_create("gantry-answer", MFD_CLOEXEC));
  if (file.isOpen() && ::write(file.number(), script.data(), script.size()) != static_cast<ssize_t>(script.size())) file.reset();
  ::explicit_bzero(script.data(), script.size());
  return file;
}

std::vector<std::string> answeredBy(const ssh::Descriptor& answer, const std::vector<std::string>& argv) {
  std::vector<std::string> words{"env", "SSH_ASKPASS=/proc/self/fd/" + std::to_string(answer.number()), "SSH_ASKPASS_REQUIRE=force"};
  words.insert(words.end(), argv.begin(), argv.end());
  return words;
}

/// Talks to the program until it has ended, or until somebody or something ends the talk.
Result<Exit> talk(ssh::Process& program, std::string_view input, std::string& output, const ssh::Waiter& waiter) {
  const Receiver keep = [&](Stream, std::string_view bytes) {
    output += bytes;
    return output.size() <= kMostOutput;
  };
  const auto heard = ssh::converse(program, input, keep, waiter, ssh::Deadline::never());
  if (!heard) return failure(heard.error());
  if (!*heard) return failure(Code::invalid, "the program said too much");
  return program.wait(waiter, ssh::Deadline::never());
}

}  // namespace

Result<Spoken> runInForeground(const std::vector<std::string>& argv, std::string_view input, std::stop_token stop,
                               const std::optional<std::string>& passphrase) {
  const ssh::Waiter waiter(std::move(stop));
  const auto answer = passphrase ? answerer(*passphrase) : ssh::Descriptor();
  if (passphrase && !answer.isOpen()) return failure(Code::internal, std::string("cannot hand the passphrase on: ") + std::strerror(errno));
  auto program = ssh::Process::startInForeground(passphrase ? answeredBy(answer, argv) : argv, answer);
  if (!program) return failure(program.error());
  Spoken spoken;
  const auto exit = talk(*program, input, spoken.output, waiter);
  if (!exit) program->end(kPatience);
  if (!exit) return failure(exit.error());
  if (exit->signal == "INT" || exit->signal == "TERM") return failure(ssh::cancelled());  // the terminal's Ctrl-C reaches it, too
  if (!exit->signal.empty()) return failure(Code::internal, inQuotes(argv.front()) + " was killed by signal " + exit->signal);
  spoken.status = exit->status;
  return spoken;
}

}  // namespace gantry::signing
