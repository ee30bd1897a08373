#include "ssh/strict_hops.h"

#include "core/text.h"

namespace gantry::ssh {
namespace {

/// ssh expands `%` in a ProxyCommand, once for each level of nesting.
std::string withoutTokens(const std::string& line) {
  std::string result;
  for (const char c : line) result += c == '%' ? std::string("%%") : std::string(1, c);
  return result;
}

std::string bracketed(const Settings& target) { return "[" + target.host + "]:" + std::to_string(target.port); }

/// The command that connects hop `at` and carries bytes to the host after it.
std::string carrier(const std::vector<Settings>& route, std::size_t at, const std::filesystem::path& configFile,
                    const Options& options, const std::filesystem::path& log) {
  std::vector<std::string> words{options.sshProgram.string()};
  if (!configFile.empty()) words.insert(words.end(), {"-F", configFile.string()});
  for (const char* option : {"BatchMode=yes", "StrictHostKeyChecking=yes", "ControlMaster=no", "ControlPath=none",
                             "LogLevel=DEBUG1", "UpdateHostKeys=no", "ForwardAgent=no"})
    words.insert(words.end(), {"-o", option});
  if (at > 0)
    words.insert(words.end(), {"-o", "ProxyCommand=" + withoutTokens(carrier(route, at - 1, configFile, options, log))});
  words.insert(words.end(), {"-E", log.string(), "-l", route[at].user, "-p", std::to_string(route[at].port), "-W",
                             bracketed(route[at + 1]), "--", route[at].given});
  return shellLine(words);
}

}  // namespace

std::vector<std::string> strictHops(const std::vector<Settings>& route, const std::filesystem::path& configFile,
                                    const Options& options, const std::filesystem::path& log) {
  if (route.size() < 2) return {};
  return {"-o", "ProxyCommand=" + withoutTokens(carrier(route, route.size() - 2, configFile, options, log))};
}

}  // namespace gantry::ssh
