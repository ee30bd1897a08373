#include "ssh/command_line.h"

#include "core/text.h"

namespace gantry::ssh {

Result<std::string> commandLine(const Command& command) {
  if (command.argv.empty()) return failure(Code::invalid, "a command needs at least one word");
  for (const std::string& word : command.argv)
    if (word.find('\0') != std::string::npos)
      return failure(Code::invalid, "the word " + inQuotes(word) + " of a command contains a NUL byte");
  return shellLine(command.argv);
}

}  // namespace gantry::ssh
