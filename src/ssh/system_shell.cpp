#include "ssh/system_shell.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "core/text.h"
#include "ssh/command_line.h"
#include "ssh/file_text.h"
#include "ssh/process.h"
#include "ssh/ssh_log.h"
#include "ssh/strict_hops.h"

namespace gantry::ssh {
namespace {

constexpr int kConnectionProblem = 255;  // ssh(1), EXIT STATUS

std::string seconds(std::chrono::milliseconds duration) {
  return std::to_string(std::max<std::chrono::seconds::rep>(1, std::chrono::ceil<std::chrono::seconds>(duration).count()));
}

std::string runtimeDirectory() {
  constexpr std::size_t kLongest = 60;  // a control path has to fit into 108 bytes with what ssh appends
  const char* given = std::getenv("XDG_RUNTIME_DIR");
  const bool fits = given != nullptr && *given == '/' && std::strlen(given) <= kLongest && ::access(given, W_OK) == 0;
  return fits ? given : "/tmp";
}

}  // namespace

/// The private directory (0700) of one shell: control socket and logs.
class SystemShell::Den {
 public:
  Den() {
    std::string pattern = runtimeDirectory() + "/gantry-XXXXXX";
    if (::mkdtemp(pattern.data()) != nullptr) m_directory = pattern;
  }
  ~Den() {
    std::error_code problem;
    if (exists()) std::filesystem::remove_all(m_directory, problem);
  }
  Den(const Den&) = delete;
  Den& operator=(const Den&) = delete;

  [[nodiscard]] bool exists() const { return !m_directory.empty(); }
  [[nodiscard]] std::filesystem::path socket() const { return m_directory / "s"; }
  [[nodiscard]] std::filesystem::path masterLog() const { return m_directory / "master.log"; }
  [[nodiscard]] std::filesystem::path commandLog() const { return m_directory / "command.log"; }
  /// Both logs only matter for one call; ssh appends, so they may be emptied under it.
  void emptyLogs() const {
    std::ofstream(masterLog(), std::ios::trunc);
    std::ofstream(commandLog(), std::ios::trunc);
  }
  /// Whether somebody listens at the control socket.
  [[nodiscard]] bool isAnswered() const {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = socket().string();
    std::memcpy(address.sun_path, path.c_str(), std::min(path.size() + 1, sizeof address.sun_path));
    const Descriptor client(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    return ::connect(client.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }

 private:
  std::filesystem::path m_directory;
};

SystemShell::SystemShell(Destination destination, Options options)
    : m_destination(std::move(destination)), m_options(std::move(options)), m_den(std::make_unique<Den>()) {}

SystemShell::~SystemShell() { close(); }

void SystemShell::close() {
  m_connection.reset();
  if (!m_den->exists() || !m_den->isAnswered()) return;
  const Waiter waiter{std::stop_token{}};
  const auto ended = print({m_options.sshProgram.string(), "-F", "none", "-S", m_den->socket().string(), "-O", "exit",
                            "--", m_destination.host.text()},
                           waiter, Deadline::after(std::chrono::milliseconds(900)));
  std::error_code problem;
  if (!ended) std::filesystem::remove(m_den->socket(), problem);
}

std::vector<std::string> SystemShell::masterWords(const std::vector<Settings>& route) const {
  const Limits& limits = m_options.limits;
  const auto questions = std::max<std::int64_t>(1, limits.silence / std::max(limits.keepalive, std::chrono::milliseconds(1)));
  std::vector<std::string> words{m_options.sshProgram.string()};
  for (std::string& word : sshArguments(m_destination)) words.push_back(std::move(word));
  for (const std::string& option :
       {std::string("BatchMode=yes"), std::string("StrictHostKeyChecking=yes"), std::string("ControlMaster=yes"),
        "ControlPath=" + m_den->socket().string(), std::string("ControlPersist=300"),
        "ConnectTimeout=" + seconds(limits.connect), "ServerAliveInterval=" + seconds(limits.keepalive),
        "ServerAliveCountMax=" + std::to_string(questions), std::string("LogLevel=DEBUG1"),
        std::string("ForwardAgent=no"), std::string("ForwardX11=no"), std::string("ClearAllForwardings=yes"),
        std::string("PermitLocalCommand=no"), std::string("UpdateHostKeys=no"), std::string("RemoteCommand=none")})
    words.insert(words.end(), {"-o", option});
  for (std::string& word : strictHops(route, m_destination.configFile, m_options, m_den->masterLog()))
    words.push_back(std::move(word));
  words.insert(words.end(), {"-E", m_den->masterLog().string(), "-T", "-N", "--", m_destination.host.text()});
  return words;
}

/// Only ever through the master: a client that finds none must not connect by itself.
std::vector<std::string> SystemShell::commandWords(const std::string& line) const {
  return {m_options.sshProgram.string(), "-F", "none", "-S", m_den->socket().string(), "-E",
          m_den->commandLog().string(), "-o", "ControlMaster=no", "-o", "ProxyCommand=false", "-o", "BatchMode=yes",
          "-o", "LogLevel=DEBUG2", "-T", "-e", "none", "--", m_destination.host.text(), line};
}

Connection SystemShell::describe(const std::vector<Settings>& route) const {
  const SshLog log = readSshLog(fileText(m_den->masterLog()));
  Connection connection;
  connection.user = route.back().user;
  connection.host = route.back().host;
  connection.port = route.back().port;
  connection.hostKey = log.hostKey;
  connection.hostKeyType = log.hostKeyType;
  connection.identity = log.identity;
  connection.transport = log.version;
  for (std::size_t at = 0; at + 1 < route.size(); ++at) connection.via.push_back(route[at].address());
  return connection;
}

Result<void> SystemShell::startMaster(const std::vector<Settings>& route, const Waiter& waiter) {
  const Settings& settings = route.back();
  const Limits& limits = m_options.limits;
  m_den->emptyLogs();
  auto master = Process::startQuietly(masterWords(route), m_den->masterLog());
  if (!master) return failure(Code::notSupported, master.error().message, "install the OpenSSH client");
  const auto exit = master->wait(waiter, Deadline::after(limits.connect + limits.handshake + limits.authentication));
  if (!exit && exit.error().code == Code::timeout)
    return failure(Code::timeout, settings.address() + " did not let ssh in in time");
  if (!exit) return failure(exit.error());
  if (exit->status == 0 && exit->signal.empty() && m_den->isAnswered()) return {};
  return failure(explainSshLog(fileText(m_den->masterLog()), settings));
}

Result<void> SystemShell::ensureMaster(const Waiter& waiter) {
  if (waiter.stopped()) return failure(cancelled());
  if (!m_den->exists()) return failure(Code::storage, "there is no place for the control socket of ssh");
  if (m_connection && m_den->isAnswered()) return {};
  m_connection.reset();
  const auto route = routeTo(m_destination, m_options, waiter);
  if (!route) return failure(route.error());
  if (auto started = startMaster(*route, waiter); !started) return started;
  m_connection = describe(*route);
  return {};
}

Result<Connection> SystemShell::connect(std::stop_token stop) {
  const Waiter waiter(std::move(stop));
  if (auto ready = ensureMaster(waiter); !ready) return failure(ready.error());
  return *m_connection;
}

/// 255 can be the command's own status, a signal, or a lost connection: ssh's logs tell.
Result<Exit> SystemShell::meaningOf(const Exit& exit) const {
  if (exit.signal.empty() && exit.status != kConnectionProblem) return exit;
  const std::string command = fileText(m_den->commandLog());
  const std::string master = fileText(m_den->masterLog());
  if (command.find("Received exit status from master") != std::string::npos) return exit;
  if (master.find("rtype exit-signal") != std::string::npos) return Exit{0, "unknown"};
  const std::string where = m_connection->host + ":" + std::to_string(m_connection->port);
  if (command.find("refused by peer") != std::string::npos)
    return failure(Code::unreachable, where + " opened no channel for a command",
                   "the server allows only so many sessions per connection (MaxSessions in sshd_config)");
  const bool isSilent = master.find("not responding") != std::string::npos;
  return failure(isSilent ? Code::timeout : Code::unreachable,
                 isSilent ? where + " has been silent for too long"
                          : "the connection to " + where + " was lost: ssh says " +
                                inQuotes(readSshLog(master + command).lastWords),
                 "whether the command ran to its end is unknown");
}

Result<Exit> SystemShell::run(const Command& command, const Receiver& receive, std::stop_token stop) {
  const auto line = commandLine(command);
  if (!line) return failure(line.error());
  const Waiter waiter(std::move(stop));
  if (auto ready = ensureMaster(waiter); !ready) return failure(ready.error());
  m_den->emptyLogs();
  auto process = Process::start(commandWords(*line));
  if (!process) return failure(process.error());
  const auto wanted = converse(*process, command.input, receive, waiter, Deadline::never());
  if (!wanted) return failure(wanted.error());
  if (!*wanted) return Exit{0, "abandoned"};
  const auto exit = process->wait(waiter, Deadline::never());
  if (!exit) return exit;
  return meaningOf(*exit);
}

}  // namespace gantry::ssh
