#include "app/statements.h"
#include "cli/exit_code.h"
#include "cli/signing_words.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

struct FreezeOptions {
  std::string environment;
  std::string from;
  std::string until;
  std::string reason;
};

/// The times of the one signed freeze there is: lifting repeats them.
Result<std::pair<Time, Time>> standing(Session& session, host::Host& host) {
  const auto facts = host.facts({.probeReady = false, .runs = 0}, session.stop);
  if (!facts) return failure(facts.error());
  if (facts->freezes.size() == 1) return std::pair(facts->freezes.front().from, facts->freezes.front().until);
  if (facts->freezes.empty()) return failure(Code::notFound, host.environment().name.text() + " is not frozen by anybody's word", "a window of its policy is lifted by its owner");
  std::string known;
  for (const SignedFreeze& freeze : facts->freezes) known += (known.empty() ? "" : ", ") + ("--from " + toSeconds(freeze.from)) + " --until " + toSeconds(freeze.until);
  return failure(Code::usage, "there are several freezes", "say which: " + known);
}

Result<std::pair<Time, Time>> times(Session& session, host::Host& host, const FreezeOptions& wanted, bool set) {
  if (!set && wanted.from.empty() && wanted.until.empty()) return standing(session, host);
  const Time now = std::chrono::floor<std::chrono::seconds>(session.desk.clock.now());
  const auto from = wanted.from.empty() ? Result<Time>(now) : momentFrom(wanted.from, now);
  if (!from) return failure(from.error());
  const auto until = momentFrom(wanted.until, now);
  if (!until) return failure(until.error());
  return std::pair(*from, *until);
}

int change(Session& session, const FreezeOptions& wanted, bool set) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  const auto reason = reasonGiven(wanted.reason);
  if (!reason) return session.output.fail(reason.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  const auto when = times(session, host, wanted, set);
  if (!when) return session.output.fail(when.error());
  const auto statement = app::freezeWord(session.desk, host, set, when->first, when->second, *reason, session.stop);
  if (!statement) return session.output.fail(statement.error());
  const auto spoken = app::signAndSay(session.desk, host, *statement, {}, askToSign(session), session.stop);
  if (!spoken) return session.output.fail(spoken.error());
  session.output.document("gantry.freeze/1", {{"environment", environment->name.text()}, {"set", set}, {"from", toSeconds(when->first)},
                                              {"until", toSeconds(when->second)}, {"statement", toJson(spoken->said)}});
  session.output.line(environment->name.text() + (set ? " is frozen until " + toSeconds(when->second) + "." : " is no longer frozen until " + toSeconds(when->second) + "."));
  return kDone;
}

void addOne(CLI::App& command, const char* name, const char* what, const std::shared_ptr<FreezeOptions>& wanted, Choice& choice, bool set) {
  auto* one = command.add_subcommand(name, what);
  one->add_option("environment", wanted->environment, "Which")->required();
  one->add_option("--from", wanted->from, "When it begins: a time, or +2h; now when left out");
  auto* until = one->add_option("--until", wanted->until, "When it ends: 2026-11-27T16:00:00Z, or +4h");
  if (set) until->required();
  one->add_option("--reason", wanted->reason, "Why, for those who come after")->required();
  one->callback([&choice, wanted, set] { choice.action = [wanted, set](Session& s) { return change(s, *wanted, set); }; });
}

}  // namespace

void defineFreeze(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("freeze", "Let no run start in an environment for a time, signed");
  command->require_subcommand(1);
  auto wanted = std::make_shared<FreezeOptions>();
  addOne(*command, "set", "Freeze it", wanted, choice, true);
  addOne(*command, "lift", "Lift a freeze before its time", wanted, choice, false);
}

}  // namespace gantry::cli
