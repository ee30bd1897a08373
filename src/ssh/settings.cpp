#include "ssh/settings.h"

#include <pwd.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <map>

#include "core/text.h"
#include "ssh/process.h"

namespace gantry::ssh {
namespace {

constexpr std::size_t kLongestMessage = 400;

int numberOr(std::string_view text, int otherwise) {
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

std::string environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::string{} : std::string(value);
}

std::string localUser() {
  const passwd* entry = ::getpwuid(::getuid());
  return entry == nullptr ? environment("USER") : std::string(entry->pw_name);
}

/// `~`, `${NAME}` and the tokens of ssh_config(5) that make sense in the name of a file.
class Expansion {
 public:
  Expansion(const Settings& settings, std::filesystem::path home)
      : m_home(home.string()),
        m_tokens{{'%', "%"},          {'d', home.string()},
                 {'h', settings.host}, {'i', std::to_string(::getuid())},
                 {'n', settings.given}, {'p', std::to_string(settings.port)},
                 {'r', settings.user}, {'u', localUser()},
                 {'k', settings.hostKeyAlias.empty() ? settings.given : settings.hostKeyAlias}} {}

  [[nodiscard]] std::filesystem::path operator()(std::string_view text) const {
    std::string result;
    if (text == "~" || text.starts_with("~/")) {
      result = m_home;
      text.remove_prefix(1);
    }
    while (!text.empty()) result += next(text);
    return result;
  }

 private:
  /// Takes one character, token or variable off the front.
  [[nodiscard]] std::string next(std::string_view& text) const {
    const auto token = text.size() > 1 && text[0] == '%' ? m_tokens.find(text[1]) : m_tokens.end();
    if (token != m_tokens.end()) {
      text.remove_prefix(2);
      return token->second;
    }
    if (const std::size_t end = text.find('}'); text.starts_with("${") && end != std::string_view::npos) {
      const std::string name(text.substr(2, end - 2));
      text.remove_prefix(end + 1);
      return environment(name);
    }
    const char c = text.front();
    text.remove_prefix(1);
    return std::string(1, c);
  }

  std::string m_home;
  std::map<char, std::string> m_tokens;
};

/// ssh prints several files with a blank between them and does not quote: a word that does not look like the start
/// of a path belongs to the file before it.
std::vector<std::string> fileWords(std::string_view line) {
  std::vector<std::string> files;
  for (const std::string_view word : split(line, ' ')) {
    const bool starts = files.empty() || word.starts_with('/') || word.starts_with('~') || word.starts_with("${");
    if (starts)
      files.emplace_back(word);
    else
      files.back() += " " + std::string(word);
  }
  std::erase_if(files, [](const std::string& file) { return file.empty() || file == "none"; });
  return files;
}

using Printout = std::multimap<std::string, std::string, std::less<>>;

Printout readPrintout(std::string_view printed) {
  Printout lines;
  for (const std::string_view line : split(printed, '\n')) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) continue;
    lines.emplace(line.substr(0, blank), trimmed(line.substr(blank + 1)));
  }
  return lines;
}

std::string first(const Printout& lines, std::string_view key) {
  const auto found = lines.find(key);
  return found == lines.end() || found->second == "none" ? std::string{} : found->second;
}

std::filesystem::path agentOf(const Printout& lines, const Expansion& expand) {
  const auto found = lines.find(std::string_view("identityagent"));
  if (found == lines.end() || found->second == "SSH_AUTH_SOCK") return environment("SSH_AUTH_SOCK");
  if (found->second == "none") return {};
  if (found->second.starts_with('$') && !found->second.starts_with("${")) return environment(found->second.substr(1));
  return expand(found->second);
}

void readFiles(const Printout& lines, const Expansion& expand, Settings& settings) {
  const auto all = [&](std::string_view key, std::vector<std::filesystem::path>& files) {
    const auto [from, to] = lines.equal_range(key);
    for (auto line = from; line != to; ++line)
      if (line->second != "none") files.push_back(expand(line->second));
  };
  all("identityfile", settings.identityFiles);
  all("certificatefile", settings.certificateFiles);
  for (const auto& file : fileWords(first(lines, "userknownhostsfile"))) settings.userKnownHosts.push_back(expand(file));
  for (const auto& file : fileWords(first(lines, "globalknownhostsfile")))
    settings.globalKnownHosts.push_back(expand(file));
}

/// What holds when there is no ssh program to ask.
Settings plainSettings(const Destination& destination) {
  Settings settings;
  const std::filesystem::path keys = homeDirectory() / ".ssh";
  settings.given = settings.host = destination.host.text();
  settings.port = destination.port.value_or(22);
  settings.user = destination.user ? destination.user->text() : localUser();
  settings.userKnownHosts = {keys / "known_hosts", keys / "known_hosts2"};
  settings.globalKnownHosts = {"/etc/ssh/ssh_known_hosts", "/etc/ssh/ssh_known_hosts2"};
  settings.identityFiles = {keys / "id_ed25519", keys / "id_ecdsa", keys / "id_rsa"};
  settings.agentSocket = environment("SSH_AUTH_SOCK");
  return settings;
}

/// A hop of ProxyJump: `[user@]host[:port]`, also as `ssh://` URI.
Result<Destination> parseHop(std::string_view text, const std::filesystem::path& configFile) {
  const std::string_view whole = text;
  const auto invalid = [&] { return failure(Code::invalid, "ProxyJump " + inQuotes(whole) + " cannot be read"); };
  if (text.starts_with("ssh://")) text.remove_prefix(6);
  while (text.ends_with('/')) text.remove_suffix(1);
  std::optional<UserName> user;
  if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
    const auto name = UserName::parse(text.substr(0, at));
    if (!name) return invalid();
    user = *name;
    text.remove_prefix(at + 1);
  }
  std::optional<int> port;
  const std::size_t colon = text.rfind(':');
  const bool bracketed = text.starts_with('[');
  const bool hasPort = colon != std::string_view::npos &&
                       (bracketed ? text.find(']') == colon - 1 : text.find(':') == colon);
  if (hasPort) {
    port = numberOr(text.substr(colon + 1), 0);
    if (*port < 1 || *port > 65'535) return invalid();
    text = text.substr(0, colon);
  }
  if (bracketed && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  auto host = HostAddress::parse(text);
  if (!host) return invalid();
  return Destination{*host, user, port, configFile};
}

/// Appends the way to `destination`. OpenSSH honours a hop's own ProxyJump only for the first hop: so do we.
Result<void> extend(std::vector<Settings>& route, const Destination& destination, bool isFirst,
                    const Options& options, const Waiter& waiter, int depth) {
  constexpr int kDeepest = 8;
  if (depth > kDeepest)
    return failure(Code::invalid, "more than eight jump hosts lead to " + destination.host.text());
  auto settings = settingsOf(destination, options, waiter);
  if (!settings) return failure(settings.error());
  if (isFirst) {
    for (const std::string& text : settings->proxyJump) {
      const auto hop = parseHop(text, destination.configFile);
      if (!hop) return failure(hop.error());
      const auto done = extend(route, *hop, route.empty(), options, waiter, depth + 1);
      if (!done) return done;
    }
  }
  route.push_back(std::move(*settings));
  return {};
}

}  // namespace

std::filesystem::path homeDirectory() {
  const passwd* entry = ::getpwuid(::getuid());
  return entry == nullptr ? environment("HOME") : std::string(entry->pw_dir);
}

HostName Settings::nameOfKey() const {
  return hostKeyAlias.empty() ? HostName{host, port} : HostName{hostKeyAlias, 22};
}

std::string Settings::address() const {
  const bool v6 = host.find(':') != std::string::npos;
  return (v6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

Settings parseSettings(std::string_view printed, const std::string& given, const std::filesystem::path& home) {
  const Printout lines = readPrintout(printed);
  Settings settings;
  settings.given = given;
  settings.host = first(lines, "hostname");
  if (settings.host.empty()) settings.host = given;
  settings.port = numberOr(first(lines, "port"), 22);
  settings.user = first(lines, "user");
  settings.hostKeyAlias = first(lines, "hostkeyalias");
  settings.hashKnownHosts = first(lines, "hashknownhosts") == "yes";
  settings.identitiesOnly = first(lines, "identitiesonly") == "yes";
  settings.proxyCommand = first(lines, "proxycommand");
  settings.revokedHostKeys = first(lines, "revokedhostkeys");
  settings.connectTimeout = std::chrono::seconds(numberOr(first(lines, "connecttimeout"), 0));
  const std::string jumps = first(lines, "proxyjump");
  for (const std::string_view hop : split(jumps, ','))
    if (!trimmed(hop).empty()) settings.proxyJump.emplace_back(trimmed(hop));
  const Expansion expand(settings, home);
  settings.agentSocket = agentOf(lines, expand);
  readFiles(lines, expand, settings);
  return settings;
}

std::vector<std::string> sshArguments(const Destination& destination) {
  std::vector<std::string> words;
  if (!destination.configFile.empty()) words.insert(words.end(), {"-F", destination.configFile.string()});
  if (destination.user) words.insert(words.end(), {"-l", destination.user->text()});
  if (destination.port) words.insert(words.end(), {"-p", std::to_string(*destination.port)});
  return words;
}

Result<Settings> settingsOf(const Destination& destination, const Options& options, const Waiter& waiter) {
  std::vector<std::string> argv{options.sshProgram.string(), "-T", "-G"};
  for (std::string& word : sshArguments(destination)) argv.push_back(std::move(word));
  argv.insert(argv.end(), {"--", destination.host.text()});
  const auto printed = print(argv, waiter, Deadline::after(options.limits.settings));
  if (!printed && printed.error().code == Code::notFound) {
    if (destination.configFile.empty()) return plainSettings(destination);
    return failure(Code::invalid, "there is no ssh program to read " + destination.configFile.string(),
                   "install the OpenSSH client");
  }
  if (!printed && printed.error().code == Code::timeout)
    return failure(Code::timeout, "`ssh -G " + destination.host.text() + "` did not end in time",
                   "look for slow `Match exec` lines in the SSH configuration");
  if (!printed) return failure(printed.error());
  if (printed->exit.status != 0 || !printed->exit.signal.empty())
    return failure(Code::invalid, "ssh does not accept its configuration: " +
                                     neutralised(trimmed(printed->errors).substr(0, kLongestMessage)));
  return parseSettings(printed->output, destination.host.text(), homeDirectory());
}

Result<std::vector<Settings>> routeTo(const Destination& destination, const Options& options,
                                      const Waiter& waiter) {
  std::vector<Settings> route;
  const auto done = extend(route, destination, true, options, waiter, 0);
  if (!done) return failure(done.error());
  return route;
}

}  // namespace gantry::ssh
