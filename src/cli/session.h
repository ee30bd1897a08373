#pragma once

#include <functional>
#include <stop_token>

#include <CLI/CLI.hpp>

#include "app/desk.h"
#include "cli/options.h"
#include "cli/output.h"

namespace gantry::cli {

/// What a command works with while it runs.
struct Session {
  const Options& options;
  Output& output;
  const app::Desk& desk;
  std::stop_token stop;
};

/// A command says on the command line what it wants to do; main() opens the desk and does it.
struct Choice {
  Options options;
  std::function<int(Session&)> action;
};

/// One row a command: it adds itself to the command line and sets `Choice::action` when it was chosen.
struct CommandKind {
  const char* name;
  void (*define)(CLI::App& parent, Choice& choice);
};

void defineStatus(CLI::App& parent, Choice& choice);
void defineDoctor(CLI::App& parent, Choice& choice);
void defineReleases(CLI::App& parent, Choice& choice);
void defineRelease(CLI::App& parent, Choice& choice);
void definePlan(CLI::App& parent, Choice& choice);
void defineDeploy(CLI::App& parent, Choice& choice);
void definePromote(CLI::App& parent, Choice& choice);
void defineRollback(CLI::App& parent, Choice& choice);
void defineRun(CLI::App& parent, Choice& choice);
void defineSchema(CLI::App& parent, Choice& choice);
void defineHold(CLI::App& parent, Choice& choice);
void defineAccept(CLI::App& parent, Choice& choice);
void defineRequest(CLI::App& parent, Choice& choice);
void defineRequests(CLI::App& parent, Choice& choice);
void defineApprove(CLI::App& parent, Choice& choice);
void defineReject(CLI::App& parent, Choice& choice);
void defineFreeze(CLI::App& parent, Choice& choice);
void defineMarkBad(CLI::App& parent, Choice& choice);
void defineLedger(CLI::App& parent, Choice& choice);
void defineHost(CLI::App& parent, Choice& choice);

}  // namespace gantry::cli
