#include "cli/question.h"

#include <iostream>

#include <unistd.h>

namespace gantry::cli {

Result<bool> confirm(const Options& options, Output& output, const std::string& question, const std::string& phrase,
                     const std::string& confirmed) {
  const bool canAsk = isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0 && !options.noInput && !options.json;
  if (options.yes && (canAsk || phrase.empty() || confirmed == phrase)) return true;
  if (!canAsk) {
    const std::string words = "--yes" + (phrase.empty() ? std::string() : " --confirm " + phrase);
    return failure(Code::usage, "this needs a yes, and there is no terminal to ask: " + question, "add " + words);
  }
  std::cerr << output.paint(Tone::strong, question) << " [y/N] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "yes";
}

}  // namespace gantry::cli
