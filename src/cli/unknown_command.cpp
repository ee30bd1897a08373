#include "cli/unknown_command.h"

#include <algorithm>

#include "core/nearest.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

std::vector<std::string> commandsOf(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) names.push_back(command->get_name());
  return names;
}

}  // namespace

std::optional<Error> unknownCommand(const CLI::App& app) {
  const CLI::App* command = &app;
  std::string words = app.get_name();
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    words += " " + command->get_name();
  }
  const std::vector<std::string> known = commandsOf(*command);
  const std::vector<std::string> rest = app.remaining(true);
  const auto word = std::ranges::find_if(rest, [](const std::string& one) { return !one.starts_with('-'); });
  if (known.empty() || word == rest.end()) return std::nullopt;
  const std::string near = nearest(*word, known);
  return Error{Code::usage, "unknown command " + inQuotes(*word) + (near.empty() ? "" : " - did you mean " + near + "?"), "see `" + words + " --help`"};
}

}  // namespace gantry::cli
