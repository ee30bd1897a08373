#include "signing/foreground.h"

#include "core/text.h"
#include "ssh/process.h"

namespace gantry::signing {
namespace {

constexpr std::size_t kMostOutput = 64 * 1024;
constexpr std::chrono::seconds kPatience{1};  // with a program that puts the terminal in order

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

Result<Spoken> runInForeground(const std::vector<std::string>& argv, std::string_view input, std::stop_token stop) {
  const ssh::Waiter waiter(std::move(stop));
  auto program = ssh::Process::startInForeground(argv);
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
