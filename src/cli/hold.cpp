#include "app/statements.h"
#include "cli/exit_code.h"
#include "cli/question.h"
#include "cli/signing_words.h"

namespace gantry::cli {
namespace {

struct HoldOptions {
  std::string environment;
  std::string reason;
};

/// A hold is set for a reason. It is lifted as the ways out of refusals print it; whoever sits at a terminal is asked for a reason.
Result<std::optional<Remark>> reasonFor(Session& session, const HoldOptions& wanted, bool held) {
  if (held || !wanted.reason.empty()) return reasonGiven(wanted.reason);
  const auto typed = ask(session.options, session.output, "Why may " + wanted.environment + " move again?", session.stop);
  if (!typed) return failure(typed.error());
  return reasonFrom(typed->value_or(""));
}

int change(Session& session, const HoldOptions& wanted, bool held) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  const auto reason = reasonFor(session, wanted, held);
  if (!reason) return session.output.fail(reason.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  const auto spoken = app::setHold(session.desk, host, held, *reason, askToSign(session), session.stop);
  if (!spoken) return session.output.fail(spoken.error());
  session.output.document("gantry.hold/1", {{"environment", environment->name.text()}, {"held", held}, {"signed", spoken->has_value()}});
  session.output.line(environment->name.text() + (held ? " is held: no run starts until the hold is lifted."
                                                       : " is no longer held."));
  return kDone;
}

void addOne(CLI::App& command, const char* name, const char* what, const std::shared_ptr<HoldOptions>& wanted,
            Choice& choice, bool held) {
  auto* one = command.add_subcommand(name, what);
  one->add_option("environment", wanted->environment, "Which")->required();
  one->add_option("--reason", wanted->reason, "Why, for those who come after")->required(held);
  one->callback([&choice, wanted, held] { choice.action = [wanted, held](Session& s) { return change(s, *wanted, held); }; });
}

}  // namespace

void defineHold(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("hold", "Stop an environment from moving, or let it move again");
  command->require_subcommand(1);
  auto wanted = std::make_shared<HoldOptions>();
  addOne(*command, "set", "No run starts here until the hold is lifted", wanted, choice, true);
  addOne(*command, "lift", "Let runs start again", wanted, choice, false);
}

}  // namespace gantry::cli
