#include "app/statements.h"
#include "cli/exit_code.h"
#include "cli/signing_words.h"
#include "core/release.h"

namespace gantry::cli {
namespace {

struct AcceptOptions {
  std::string environment;
  std::string reason;
  std::string lasts = "14d";
};

int accept(Session& session, const AcceptOptions& wanted) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  auto reason = reasonFrom(wanted.reason);
  if (!reason) return session.output.fail(reason.error());
  const auto lasts = durationFrom(wanted.lasts);
  if (!lasts) return session.output.fail(lasts.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  const auto statement = app::acceptanceOfServing(session.desk, host, *reason, *lasts, session.stop);
  if (!statement) return session.output.fail(statement.error());
  const auto& said = std::get<statement::Acceptance>(statement->said);
  const auto spoken = app::signAndSay(session.desk, host, *statement, {}, askToSign(session), session.stop);
  if (!spoken) return session.output.fail(spoken.error());
  session.output.document("gantry.acceptance/1", {{"environment", environment->name.text()}, {"release", said.release.text()}, {"run", said.run.text()},
                                                  {"statement", toJson(spoken->said)}});
  session.output.line(session.output.icon(Status::succeeded) + " " + session.desk.person.text() + " accepts " + brief(said.release) + " on " + environment->name.text() + ".");
  return kDone;
}

}  // namespace

void defineAccept(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("accept", "Say, signed, that the release an environment serves is good");
  auto wanted = std::make_shared<AcceptOptions>();
  command->add_option("environment", wanted->environment, "Where it is healthy, such as staging")->required();
  command->add_option("--reason", wanted->reason, "What was looked at");
  command->add_option("--for", wanted->lasts, "How long it counts: 12h, 14d");
  command->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return accept(session, *wanted); }; });
}

}  // namespace gantry::cli
