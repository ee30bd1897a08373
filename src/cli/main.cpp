#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/lint.h"
#include "cli/passphrase.h"
#include "cli/session.h"
#include "cli/unknown_command.h"
#include "wiring/migrations_here.h"
#include "wiring/open_desk.h"

namespace gantry::cli {
namespace {

/// Every command of gantryctl, in the order of its help.
constexpr CommandKind kCommands[] = {
    {"status", defineStatus}, {"releases", defineReleases}, {"release", defineRelease},   {"plan", definePlan},
    {"deploy", defineDeploy}, {"promote", definePromote},   {"rollback", defineRollback}, {"run", defineRun},
    {"accept", defineAccept}, {"request", defineRequest},   {"requests", defineRequests}, {"approve", defineApprove},
    {"reject", defineReject}, {"freeze", defineFreeze},     {"hold", defineHold},         {"mark-bad", defineMarkBad},
    {"ledger", defineLedger}, {"schema", defineSchema},     {"doctor", defineDoctor},     {"host", defineHost},
};

void defineGlobal(CLI::App& app, Options& options) {
  app.add_option("-C,--project", options.projectFile, "The project file, or the folder it is in (else: found upward from here)");
  app.add_option("--as", options.person, "Who you are, in plans and journals (else: $GANTRY_PERSON, then the login name)");
  app.add_option("--key", options.key, "The key to sign with (else: $GANTRY_KEY, the ssh-agent's, those of the SSH configuration)");
  app.add_option("--ssh", options.ssh, "auto, libssh2 or system")->check(CLI::IsMember({"auto", "libssh2", "system"}));
  app.add_option("--color", options.color, "auto, always or never")->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_option("--progress", options.progress, "auto, tty, plain, json or quiet")
      ->check(CLI::IsMember({"auto", "tty", "plain", "json", "quiet"}));
  app.add_flag("--json", options.json, "One JSON document on standard output");
  app.add_flag("-y,--yes", options.yes, "Answer the one question with yes");
  app.add_flag("--no-input", options.noInput, "Never ask; a question becomes an error that names the missing words");
}

void defineHelp(CLI::App& app) {
  auto* help = app.add_subcommand("help", "Further help: exit-codes");
  auto topic = std::make_shared<std::string>();
  help->add_option("topic", *topic, "exit-codes")->required()->check(CLI::IsMember({"exit-codes"}));
  help->callback([] { throw CLI::CallForHelp(exitCodeHelp(), CLI::ExitCodes::Success); });
}

/// Says what is wrong with the words, in the form that was asked for; every such error is exit code 2.
int sayUsage(CLI::App& app, const CLI::ParseError& error, const Options& options) {
  if (error.get_exit_code() == 0) return app.exit(error);
  Output output(options);
  if (const auto unknown = unknownCommand(app)) return output.fail(*unknown);
  return output.fail({Code::usage, error.what(), "see `gantryctl --help`"});
}

/// Needs SQL files on this machine, and no project.
int actLint(const Choice& choice, const LintWish& wish) {
  Output output(choice.options);
  const auto analyst = wiring::makeAnalyst();
  return lint(output, wish, *analyst, wiring::migrationsAt);
}

int act(const Choice& choice, const Interrupt& interrupt) {
  Output output(choice.options);
  const Options& options = choice.options;
  wiring::DeskWanted wanted{options.projectFile, options.person, options.ssh, options.key, {}};
  if (!options.noInput)
    wanted.askPassphrase = [stop = interrupt.token()](const std::filesystem::path& file) { return askPassphrase(file, stop); };
  const auto wired = wiring::openDesk(wanted);
  if (!wired) return output.fail(wired.error());
  Session session{options, output, (*wired)->desk(), interrupt.token()};
  const int code = choice.action(session);
  return interrupt.signal() == SIGTERM ? int(kTerminated) : code;
}

/// What was said and cannot be written is no success; a reader that has enough and closes its pipe is no failure.
int saidAll(int code) {
  std::cout.flush();
  struct stat where {};
  if (std::cout || ::fstat(STDOUT_FILENO, &where) != 0 || S_ISFIFO(where.st_mode) || S_ISSOCK(where.st_mode)) return code;
  std::cerr << "gantryctl: standard output could not be written: make room where it goes, and ask again\n";
  return code == kDone ? int(kNotSaid) : code;
}

int run(int argc, char** argv) {
  const Interrupt interrupt;
  Choice choice;
  CLI::App app("Carries the same immutable images from staging to production, and proves it.", "gantryctl");
  app.set_version_flag("--version", GANTRY_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  defineGlobal(app, choice.options);
  for (const CommandKind& command : kCommands) command.define(app, choice);
  LintWish wish;
  defineLint(*app.get_subcommand("schema"), wish);
  defineHelp(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    if (std::string_view(help.what()) != exitCodeHelp()) return app.exit(help);
    std::cout << exitCodeHelp();
    return kDone;
  } catch (const CLI::ParseError& error) {
    return sayUsage(app, error, choice.options);
  }
  return wish.chosen ? actLint(choice, wish) : act(choice, interrupt);
}

}  // namespace
}  // namespace gantry::cli

int main(int argc, char** argv) { return gantry::cli::saidAll(gantry::cli::run(argc, argv)); }
