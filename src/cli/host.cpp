#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/trust_checks.h"
#include "cli/exit_code.h"
#include "cli/question.h"
#include "cli/session.h"
#include "core/digest.h"
#include "core/text.h"
#include "host/script.h"
#include "host/setup.h"

namespace gantry::cli {
namespace {

struct HostOptions {
  std::string environment;
  std::string fingerprint;
  std::string policy = "policy";
  std::string signers = "allowed_signers";
};

int setUp(Session& session, const HostOptions& wanted) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  const auto shell = session.desk.shellTo(*environment);
  const auto connection = shell->connect(session.stop);
  if (!connection) return session.output.fail(connection.error());
  const std::string place = environment->deployPath.text() + "/deploy-compose.sh";
  const auto sure = confirm(session.options, session.output,
                            "Put Gantry's deploy-compose.sh to " + place + " on " + connection->host + " as " + connection->user + "?", {}, {}, session.stop);
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
    const auto sure = confirm(asking, session.output, "Is it the same?", {}, {}, session.stop);
    if (!sure && sure.error().code == Code::cancelled) return session.output.fail(sure.error());
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

Result<std::string> ownersText(const std::string& path) {
  constexpr std::uintmax_t kMost = 1024 * 1024;
  std::error_code fault;
  if (!std::filesystem::is_regular_file(path, fault)) return failure(Code::notFound, "there is no file " + inQuotes(path), "docs/formats tells how policy and allowed_signers are written");
  if (std::filesystem::file_size(path, fault) > kMost) return failure(Code::invalid, inQuotes(path) + " is longer than 1 MiB");
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

/// Who deploys there: the project file's word, else the SSH configuration's.
Result<UserName> deployUser(Session& session, const Environment& environment) {
  if (environment.user) return *environment.user;
  const Error unknown{Code::projectInvalid, "nobody says as whom one deploys to " + environment.name.text(), "write `user = …` for it in the project file"};
  if (!session.desk.sshSettings) return failure(unknown);
  const auto settings = session.desk.sshSettings(environment, session.stop);
  if (!settings) return failure(settings.error());
  const auto user = std::ranges::find(*settings, std::string("User"), &app::SshSetting::name);
  if (user == settings->end()) return failure(unknown);
  return UserName::parse(user->value);
}

/// What other environments of the project on the same host mean for one that is protected. @error projectInvalid when both have one deploy user
Result<std::vector<std::string>> neighbours(Session& session, const Environment& environment, const UserName& user) {
  std::vector<std::string> warnings;
  for (const Environment& other : session.desk.project.environments) {
    if (other.name == environment.name || other.host != environment.host || other.sshPort != environment.sshPort) continue;
    const auto theirs = deployUser(session, other);
    if (theirs && *theirs == user)
      return failure(Code::projectInvalid, other.name.text() + " and " + environment.name.text() + " have the deploy user " + user.text() + " on " + environment.host.text() + " in common: its keys would reach " +
                         environment.name.text() + " only", "give " + other.name.text() + " a user of its own first, and name it in the project file");
    warnings.push_back(other.name.text() + " is on this host, too: whoever may use the engine there is root here, and reads what " + environment.name.text() + " keeps");
  }
  return warnings;
}

/// Judges a policy and its people before they stand, and prints what root does to let them. Asks no host.
int protect(Session& session, const HostOptions& wanted) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  const auto user = deployUser(session, *environment);
  if (!user) return session.output.fail(user.error());
  const auto warnings = neighbours(session, *environment, *user);
  if (!warnings) return session.output.fail(warnings.error());
  const auto policy = ownersText(wanted.policy);
  if (!policy) return session.output.fail(policy.error());
  const auto signers = ownersText(wanted.signers);
  if (!signers) return session.output.fail(signers.error());
  const app::Trust trust = app::trustFrom({*policy, *signers}, session.desk.project.name, environment->name);
  if (!trust.fault.empty()) return session.output.fail({Code::invalid, trust.fault.english(), "mend the file: with it no run would start on " + environment->name.text()});
  bool satisfiable = true;
  for (const host::Check& check : app::trustChecks(*environment, {}, trust, session.desk.clock.now())) {
    if (check.fitness == host::Fitness::ok) continue;
    session.output.note(session.output.icon(check.fitness == host::Fitness::failed ? Status::failed : Status::degraded) + " " + check.found.english() + "; " + check.wayOut.english());
    satisfiable = satisfiable && check.fitness != host::Fitness::failed;
  }
  if (!satisfiable) return session.output.fail({Code::invalid, "the people in " + inQuotes(wanted.signers) + " cannot satisfy the policy " + inQuotes(wanted.policy), "add keys, or ask for less; nothing was set"});
  if (const auto& on = trust.policy->acceptedOn; on && !session.desk.environment(on->text()))
    return session.output.fail({Code::invalid, "the policy asks for an acceptance on " + on->text() + ", which the project file does not know", "name one of the project's environments; nothing was set"});
  for (const std::string& warning : *warnings) session.output.note(session.output.icon(Status::degraded) + " " + warning);
  if (const auto& on = trust.policy->acceptedOn)
    session.output.note(session.output.icon(Status::degraded) + " Who accepts does it on " + on->text() + ": that host needs an allowed_signers beside its .env.production, too");
  const std::string commands = host::protectingCommands(*user, environment->deployPath);
  session.output.document("gantry.host-protect/1", {{"environment", environment->name.text()}, {"commands", commands}});
  session.output.note("The people can satisfy the policy. As root on " + environment->host.text() + ", in a folder with the two files `policy` and `allowed_signers`; this version's script has the hash " +
                      std::string(Digest::of(std::string(host::deployScript())).hex()) + ":");
  session.output.line(trimmed(commands));
  return kDone;
}

int printScript(Session& session) {
  session.output.document("gantry.host-script/1", {{"script", std::string(host::deployScript())}});
  session.output.line(trimmed(host::deployScript()));
  return kDone;
}

}  // namespace

void defineHost(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("host", "Set a host up, protect it, or trust its key at first contact");
  command->require_subcommand(1);
  auto wanted = std::make_shared<HostOptions>();
  auto* setup = command->add_subcommand("setup", "Put deploy-compose.sh under the deploy path of a guarded host");
  setup->add_option("environment", wanted->environment, "Which")->required();
  setup->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return setUp(session, *wanted); }; });
  auto* trusted = command->add_subcommand("trust", "Trust the key a new host shows, after comparing it");
  trusted->add_option("environment", wanted->environment, "Which")->required();
  trusted->add_option("--fingerprint", wanted->fingerprint, "The fingerprint you expect, SHA256:…");
  trusted->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return trust(session, *wanted); }; });
  command->add_subcommand("script", "Print deploy-compose.sh, for hosts where root puts it")->callback([&choice] { choice.action = printScript; });
  auto* protecting = command->add_subcommand("protect", "Check a policy and its people, and print the commands that make a host a protected one");
  protecting->add_option("environment", wanted->environment, "Which")->required();
  protecting->add_option("--policy", wanted->policy, "The file with the policy; else `policy` in this folder");
  protecting->add_option("--signers", wanted->signers, "The file with people and keys; else `allowed_signers` in this folder");
  protecting->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return protect(session, *wanted); }; });
}

}  // namespace gantry::cli
