#include "cli/question.h"

#include <iostream>

#include <unistd.h>

#include "cli/terminal_line.h"

namespace gantry::cli {

Result<bool> confirm(const Options& options, Output& output, const std::string& question, const std::string& phrase,
                     const std::string& confirmed, const std::stop_token& stop) {
  const bool canAsk = isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0 && !options.noInput && !options.json;
  if (options.yes && (canAsk || phrase.empty() || confirmed == phrase)) return true;
  if (!canAsk) {
    const std::string words = "--yes" + (phrase.empty() ? std::string() : " --confirm " + phrase);
    return failure(Code::usage, "this needs a yes, and there is no terminal to ask: " + question, "add " + words);
  }
  std::cerr << output.paint(Tone::strong, question) << " [y/N] " << std::flush;
  const auto answer = lineFrom(STDIN_FILENO, stop);
  if (stop.stop_requested()) {
    std::cerr << '\n' << std::flush;
    return failure(Code::cancelled, "stopped at the question; nothing was done");
  }
  return answer == "y" || answer == "Y" || answer == "yes";
}

}  // namespace gantry::cli
