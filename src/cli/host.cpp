#include "cli/exit_code.h"
#include "cli/question.h"
#include "cli/session.h"
#include "host/setup.h"

namespace gantry::cli {
namespace {

struct HostOptions {
  std::string environment;
  std::string fingerprint;
};

int setUp(Session& session, const HostOptions& wanted) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  const auto shell = session.desk.shellTo(*environment);
  const auto connection = shell->connect(session.stop);
  if (!connection) return session.output.fail(connection.error());
  const std::string place = environment->deployPath.text() + "/deploy-compose.sh";
  const auto sure = confirm(session.options, session.output,
                            "Put Gantry's deploy-compose.sh to " + place + " on " + connection->host + " as " + connection->user + "?", {}, {});
  if (!sure) return session.output.fail(sure.error());
  if (!*sure) return kNothingChanged;
  if (const auto done = host::setUp(*shell, *environment, session.stop); !done) return session.output.fail(done.error());
  session.output.document("gantry.host-setup/1", {{"environment", environment->name.text()}, {"script", place}});
  session.output.line(session.output.icon(Status::succeeded) + " " + place + " is in place. Check the host with `gantryctl doctor " +
                      environment->name.text() + "`.");
  return kDone;
}

int trust(Session& session, const HostOptions& wanted) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  const auto offered = session.desk.offeredKey(*environment, session.stop);
  if (!offered) return session.output.fail(offered.error());
  session.output.note(environment->host.text() + " shows this key: " + offered->type + " " + offered->fingerprint);
  if (!wanted.fingerprint.empty() && wanted.fingerprint != offered->fingerprint)
    return session.output.fail({Code::hostKeyChanged, "the host shows " + offered->fingerprint + ", not " + wanted.fingerprint,
                                "This can be an attack. Nothing was sent. Ask the host's administrator."});
  if (wanted.fingerprint.empty()) {
    session.output.note("Compare it with `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` on the host's own console.");
    Options asking = session.options;
    asking.yes = false;
    const auto sure = confirm(asking, session.output, "Is it the same?", {}, {});
    if (!sure)
      return session.output.fail({Code::usage, "a key is trusted by a person who compared it, and there is no terminal to ask",
                                  "add --fingerprint SHA256:… as read on the host's own console"});
    if (!*sure) return kNothingChanged;
  }
  if (const auto done = offered->trust(); !done) return session.output.fail(done.error());
  session.output.document("gantry.host-key/1", {{"environment", environment->name.text()}, {"fingerprint", offered->fingerprint}});
  session.output.line(session.output.icon(Status::succeeded) + " Trusted.");
  return kDone;
}

}  // namespace

void defineHost(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("host", "Set a host up, or trust its key at first contact");
  command->require_subcommand(1);
  auto wanted = std::make_shared<HostOptions>();
  auto* setup = command->add_subcommand("setup", "Put deploy-compose.sh under the deploy path of a guarded host");
  setup->add_option("environment", wanted->environment, "Which")->required();
  setup->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return setUp(session, *wanted); }; });
  auto* trusted = command->add_subcommand("trust", "Trust the key a new host shows, after comparing it");
  trusted->add_option("environment", wanted->environment, "Which")->required();
  trusted->add_option("--fingerprint", wanted->fingerprint, "The fingerprint you expect, SHA256:…");
  trusted->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return trust(session, *wanted); }; });
}

}  // namespace gantry::cli
