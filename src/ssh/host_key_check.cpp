#include "ssh/host_key_check.h"

#include <algorithm>

#include "core/text.h"
#include "ssh/library.h"

namespace gantry::ssh {
namespace {

std::vector<std::string> verifiable() {
  std::vector<std::string> types{"ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"};
  if (Library::knowsRsaSha2()) types.emplace_back("ssh-rsa");
  return types;
}

/// A key type and the signature algorithms it stands for.
std::string algorithms(const std::string& type) { return type == "ssh-rsa" ? "rsa-sha2-512,rsa-sha2-256" : type; }

std::string place(const Judgement& judgement) {
  return judgement.file.string() + ":" + std::to_string(judgement.line);
}

std::string removal(const Settings& settings, const Judgement& judgement) {
  return "ssh-keygen -f " + shellWord(judgement.file.string()) + " -R " + shellWord(settings.nameOfKey().text());
}

}  // namespace

Result<KnownHosts> knownHostsOf(const Settings& settings) {
  return KnownHosts::read(settings.userKnownHosts, settings.globalKnownHosts);
}

std::string hostKeyPreference(const KnownHosts& known, const HostName& name) {
  const std::vector<std::string> possible = verifiable();
  const std::vector<std::string> onFile = known.keyTypes(name);
  std::vector<std::string> order;
  for (const std::string& type : onFile)
    if (std::find(possible.begin(), possible.end(), type) != possible.end()) order.push_back(type);
  if (order.empty() && !onFile.empty()) return {};
  for (const std::string& type : possible)
    if (std::find(order.begin(), order.end(), type) == order.end()) order.push_back(type);
  std::string list;
  for (const std::string& type : order) list += (list.empty() ? "" : ",") + algorithms(type);
  return list;
}

Error unknownHostKey(const std::string& host, const std::string& type, const std::string& fingerprint) {
  return {Code::hostKeyUnknown,
          "nobody has vouched for the host key of " + host + ": " + type + " " + fingerprint + ". Nothing was sent.",
          "compare it with `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub` on the host itself, then trust it in Gantry "
          "or connect once with ssh"};
}

Result<void> checkHostKey(const Settings& settings, const KnownHosts& known, const HostKey& key) {
  const HostName name = settings.nameOfKey();
  const std::string host = name.text();
  const Judgement judgement = known.judge(name, key);
  switch (judgement.verdict) {
    case Verdict::trusted: return {};
    case Verdict::unknown: return failure(unknownHostKey(host, key.type, key.fingerprint()));
    case Verdict::changed:
      return failure(Code::hostKeyChanged,
                     "the host key of " + host + " has changed: it shows " + key.type + " " + key.fingerprint() +
                         ", on file is " + judgement.onFile.type + " " + judgement.onFile.fingerprint() + " (" +
                         place(judgement) + "). This can be an attack. Nothing was sent.",
                     "ask whoever runs the host; if the change is genuine: " + removal(settings, judgement));
    case Verdict::revoked:
      return failure(Code::hostKeyRevoked,
                     "the host key of " + host + ", " + key.type + " " + key.fingerprint() +
                         ", is marked as revoked (" + place(judgement) +
                         "). This can be an attack. Nothing was sent.",
                     "the host needs a new host key");
  }
  return failure(Code::internal, "a host key got no verdict");
}

}  // namespace gantry::ssh
