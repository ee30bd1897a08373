#include "cli/question.h"

#include <iostream>

#include <unistd.h>

#include "cli/terminal_line.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

bool canAsk(const Options& options) { return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0 && !options.noInput && !options.json; }

/// Why a script's words do not confirm.
Error notConfirmed(const Options& options, const std::string& question, const Phrase& phrase, const std::string& confirmed) {
  const std::string missing = phrase.whole.empty() || phrase.isSaidBy(confirmed) ? "" : "--confirm " + phrase.whole;
  if (!confirmed.empty() && !missing.empty())
    return {Code::usage, inQuotes(confirmed) + " is not what would be done: " + question, std::string(options.yes ? "" : "add --yes, and ") + "write " + missing};
  const std::string words = std::string(options.yes ? "" : "--yes") + (options.yes || missing.empty() ? "" : " ") + missing;
  return {Code::usage, "this needs a yes, and there is no terminal to ask: " + question, "add " + words};
}

}  // namespace

Result<std::optional<std::string>> ask(const Options& options, Output& output, const std::string& question, const std::stop_token& stop) {
  if (!canAsk(options)) return std::optional<std::string>();
  std::cerr << output.paint(Tone::strong, question) << ' ' << std::flush;
  auto answer = lineFrom(STDIN_FILENO, stop);
  if (!stop.stop_requested()) return answer ? std::move(answer) : std::optional(std::string());
  std::cerr << '\n' << std::flush;
  return failure(Code::cancelled, "stopped at the question; nothing was done");
}

Result<bool> confirm(const Options& options, Output& output, const std::string& question, const Phrase& phrase, const std::string& confirmed,
                     const std::stop_token& stop) {
  const bool named = phrase.whole.empty() || phrase.isSaidBy(confirmed);
  if (options.yes && (canAsk(options) || named)) return true;
  if (!canAsk(options)) return failure(notConfirmed(options, question, phrase, confirmed));
  const auto answer = ask(options, output, question + " [y/N]", stop);
  if (!answer) return failure(answer.error());
  return *answer == "y" || *answer == "Y" || *answer == "yes";
}

}  // namespace gantry::cli
