#include "ssh/first_contact.h"

#include <cstdlib>

#include "core/text.h"
#include "ssh/dialling.h"
#include "ssh/file_text.h"
#include "ssh/host_key_check.h"
#include "ssh/process.h"
#include "ssh/ssh_log.h"
#include "ssh/strict_hops.h"

namespace gantry::ssh {
namespace {

/// A directory of our own that goes away.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (std::filesystem::temp_directory_path() / "gantry-XXXXXX").string();
    if (::mkdtemp(pattern.data()) != nullptr) m_path = pattern;
  }
  ~Scratch() {
    std::error_code problem;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, problem);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

/// Lets the ssh program write the key into a file of ours and offers it no way to log in.
Result<HostKey> seeWithProgram(const Destination& destination, const std::vector<Settings>& route,
                               const Options& options, const Waiter& waiter) {
  const Scratch scratch;
  if (scratch.path().empty()) return failure(Code::storage, "there is no place for a temporary file");
  const auto keys = scratch.path() / "keys";
  const auto log = scratch.path() / "log";
  std::vector<std::string> argv{options.sshProgram.string()};
  for (std::string& word : sshArguments(destination)) argv.push_back(std::move(word));
  for (const std::string& option :
       {std::string("BatchMode=yes"), std::string("StrictHostKeyChecking=accept-new"),
        "UserKnownHostsFile=" + keys.string(), std::string("GlobalKnownHostsFile=none"),
        std::string("HashKnownHosts=no"), std::string("PreferredAuthentications=none"),
        std::string("ControlPath=none"), std::string("UpdateHostKeys=no"), std::string("RemoteCommand=none"), std::string("LogLevel=DEBUG1")})
    argv.insert(argv.end(), {"-o", option});
  for (std::string& word : strictHops(route, destination.configFile, options, log)) argv.push_back(std::move(word));
  argv.insert(argv.end(), {"-T", "--", destination.host.text(), "exit"});
  auto ssh = Process::startQuietly(argv, log);
  if (!ssh) return failure(ssh.error());
  const auto exit = ssh->wait(waiter, Deadline::after(options.limits.connect + options.limits.handshake));
  if (!exit) return failure(exit.error());
  const std::string lines = fileText(keys);
  for (const std::string_view line : split(lines, '\n'))
    if (auto entry = parseKnownHostsLine(line)) return std::move(entry->key);
  return failure(explainSshLog(fileText(log), route.back()));
}

}  // namespace

Result<OfferedKey> scanHostKey(const Destination& destination, const Options& options, std::stop_token stop) {
  const Waiter waiter(std::move(stop));
  if (waiter.stopped()) return failure(cancelled());
  const auto route = routeTo(destination, options, waiter);
  if (!route) return failure(route.error());
  auto key = seeHostKey(*route, options, waiter);
  if (!key && key.error().code == Code::notSupported) key = seeWithProgram(destination, *route, options, waiter);
  if (!key) return failure(key.error());
  return OfferedKey{std::move(*key), route->back().nameOfKey().text()};
}

Result<void> trustHostKey(const Destination& destination, const HostKey& key, const Options& options,
                          std::stop_token stop) {
  const Waiter waiter(std::move(stop));
  const auto settings = settingsOf(destination, options, waiter);
  if (!settings) return failure(settings.error());
  const auto known = knownHostsOf(*settings);
  if (!known) return failure(known.error());
  const auto checked = checkHostKey(*settings, *known, key);
  if (checked) return {};
  if (checked.error().code != Code::hostKeyUnknown) return checked;
  return known->trust(settings->nameOfKey(), key, settings->hashKnownHosts);
}

}  // namespace gantry::ssh
