#include "ssh/ssh_log.h"

#include <algorithm>
#include <vector>

#include "core/text.h"
#include "ssh/host_key_check.h"

namespace gantry::ssh {
namespace {

constexpr std::string_view kRevokedByFile = " revoked by file ";

bool has(std::string_view log, std::string_view words) { return log.find(words) != std::string_view::npos; }

/// What follows the last `words` on its line.
std::string after(std::string_view log, std::string_view words) {
  const std::size_t at = log.rfind(words);
  if (at == std::string_view::npos) return {};
  log.remove_prefix(at + words.size());
  return neutralised(trimmed(log.substr(0, log.find('\n'))));
}

/// `Offending ED25519 key in /home/mara/.ssh/known_hosts:7`, `Host key ED25519 SHA256:… revoked by file /etc/ssh/revoked`
std::string offendingPlace(std::string_view log) {
  if (std::string file = after(log, kRevokedByFile); !file.empty()) return file;
  const std::string line = after(log, "Offending ");
  const std::size_t at = line.find(" key in ");
  return at == std::string::npos ? "a known hosts file" : line.substr(at + 8);
}

Error hostKeyProblem(Code code, std::string_view log, const Settings& settings) {
  const SshLog read = readSshLog(log);
  const std::string key = read.hostKeyType + " " + read.hostKey;
  const std::string what = code == Code::hostKeyRevoked ? ", " + key + ", is marked as revoked in " : " has changed: it shows " + key + ", on file is another line in ";
  return {code, "the host key of " + settings.nameOfKey().text() + what + offendingPlace(log) + ". This can be an attack. Nothing was sent.",
          code == Code::hostKeyRevoked ? "the host needs a new host key" : "ask whoever runs the host whether the change is genuine"};
}

/// `No ED25519 host key is known for [10.0.0.1]:2222 and you have …`: it may be a jump host.
std::string unknownHost(std::string_view log, const Settings& settings) {
  const std::string named = after(log, "host key is known for ");
  return named.empty() ? settings.nameOfKey().text() : named.substr(0, named.find(' '));
}

struct Meaning {
  std::string_view words;
  Code code;
  std::string_view wayOut;
};

/// The first row whose words stand in the log decides.
constexpr Meaning kMeanings[] = {
    {"Permission denied", Code::authentication,
     "check authorized_keys on the host, and which keys `ssh-add -l` lists; the ssh program is not allowed to ask for "
     "a passphrase"},
    {"Too many authentication failures", Code::authentication, "set IdentitiesOnly and IdentityFile for this host"},
    {"banner exchange", Code::timeout, ""},
    {"not responding", Code::timeout, ""},
    {"no matching ", Code::notSupported, "the host and this ssh program share no algorithm"},
    {"Could not resolve", Code::unreachable, ""},
    {"Connection refused", Code::unreachable, ""},
    {"timed out", Code::unreachable, ""},
};

}  // namespace

SshLog readSshLog(std::string_view log) {
  SshLog read;
  // `Server host key: ssh-ed25519 SHA256:…`, or `Server host certificate: … SHA256:…, serial …`; the last one is the target's.
  const std::string key = after(log, "debug1: Server host ");
  const std::string shown = key.substr(std::min(key.find(": "), key.size()));
  const std::size_t blank = shown.find(' ', 2);
  if (blank != std::string::npos) {
    read.hostKeyType = shown.substr(2, blank - 2);
    read.hostKey = shown.substr(blank + 1, shown.find(',') - blank - 1);
  }
  read.identity = after(log, "debug1: Server accepts key: ");
  const std::string version = after(log, "debug1: Local version string SSH-2.0-");
  read.version = version.substr(0, version.find(' '));
  for (const std::string_view line : split(log, '\n')) {
    const std::string_view words = trimmed(line);
    if (!words.empty() && !words.starts_with("debug")) read.lastWords = words;
  }
  return read;
}

Error explainSshLog(std::string_view log, const Settings& settings) {
  if (has(log, "REVOKED HOST KEY") || has(log, kRevokedByFile)) return hostKeyProblem(Code::hostKeyRevoked, log, settings);
  if (has(log, "HOST IDENTIFICATION HAS CHANGED")) return hostKeyProblem(Code::hostKeyChanged, log, settings);
  const SshLog read = readSshLog(log);
  if (has(log, "requested strict checking") || has(log, "Host key verification failed"))
    return unknownHostKey(unknownHost(log, settings), read.hostKeyType, read.hostKey);
  const std::string message = "cannot connect to " + settings.address() + ": ssh says " +
                              (read.lastWords.empty() ? "nothing" : inQuotes(read.lastWords));
  for (const Meaning& meaning : kMeanings)
    if (has(log, meaning.words)) return {meaning.code, message, std::string(meaning.wayOut)};
  return {Code::unreachable, message, {}};
}

}  // namespace gantry::ssh
