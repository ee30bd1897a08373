#include "ssh/known_hosts.h"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "core/text.h"
#include "ssh/descriptor.h"
#include "ssh/wire_format.h"

namespace gantry::ssh {
namespace {

Result<std::string> readHosts(const std::filesystem::path& file) {
  constexpr std::uintmax_t kLargest = 64U << 20U;
  std::error_code problem;
  if (!std::filesystem::exists(file, problem)) return std::string{};
  if (!std::filesystem::is_regular_file(file, problem)) {
    if (std::filesystem::is_character_file(file, problem)) return std::string{};  // /dev/null, on purpose
    return failure(Code::storage, "known hosts file " + file.string() + " is not a file");
  }
  if (std::filesystem::file_size(file, problem) > kLargest)
    return failure(Code::storage, "known hosts file " + file.string() + " is larger than 64 MiB");
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  if (!stream)
    return failure(Code::storage, "cannot read the known hosts file " + file.string(),
                   "make it readable: nobody can see which host keys it revokes");
  return text.str();
}

int rank(std::string_view type) {
  if (type == "ssh-ed25519") return 0;
  if (type.starts_with("ecdsa-sha2-")) return 1;
  return type == "ssh-rsa" ? 2 : 3;
}

Error notWritten(const std::filesystem::path& file) {
  return {Code::storage, "cannot write the known hosts file " + file.string() + ": " + std::strerror(errno), {}};
}

/// One name and no pattern: written down it must mean exactly this host.
bool isPlainName(std::string_view word) {
  return !word.empty() && word.find_first_of(",*?!|@#") == std::string_view::npos &&
         std::all_of(word.begin(), word.end(), [](char c) { return c > ' ' && c != 0x7F; });
}

/// A line must not be glued to a last line that lacks its newline.
bool endsInsideALine(int file) {
  const off_t size = ::lseek(file, 0, SEEK_END);
  char last = '\n';
  return size > 0 && ::pread(file, &last, 1, size - 1) == 1 && last != '\n';
}

}  // namespace

std::string HostName::text() const {
  const std::string name = lowered(host);
  return port == 22 ? name : "[" + name + "]:" + std::to_string(port);
}

Result<KnownHosts> KnownHosts::read(const std::vector<std::filesystem::path>& userFiles,
                                    const std::vector<std::filesystem::path>& globalFiles) {
  KnownHosts hosts;
  hosts.m_hasUserFile = !userFiles.empty();
  hosts.m_files = userFiles;
  hosts.m_files.insert(hosts.m_files.end(), globalFiles.begin(), globalFiles.end());
  for (std::size_t file = 0; file < hosts.m_files.size(); ++file) {
    const auto text = readHosts(hosts.m_files[file]);
    if (!text) return failure(text.error());
    int number = 0;
    for (const std::string_view line : split(*text, '\n')) {
      ++number;
      if (auto entry = parseKnownHostsLine(line)) hosts.m_entries.push_back({std::move(*entry), file, number});
    }
  }
  return hosts;
}

Judgement KnownHosts::judgeWord(const std::string& word, const PublicKey& key) const {
  Judgement best;
  const auto consider = [&](Verdict verdict, const Entry& entry) {
    if (verdict == best.verdict || best.verdict == Verdict::revoked) return;
    if (best.verdict == Verdict::trusted && verdict == Verdict::changed) return;
    best = {verdict, m_files[entry.file], entry.number, entry.line.key};
  };
  for (const Entry& entry : m_entries) {
    if (!namesMatch(entry.line.names, word)) continue;
    const bool same = entry.line.key == key;
    switch (entry.line.marker) {
      case KnownHostsLine::Marker::certificateAuthority: break;
      case KnownHostsLine::Marker::revoked:
        if (same) consider(Verdict::revoked, entry);
        break;
      case KnownHostsLine::Marker::none: consider(same ? Verdict::trusted : Verdict::changed, entry); break;
    }
  }
  return best;
}

Judgement KnownHosts::judge(const HostName& name, const PublicKey& key) const {
  const Judgement exact = judgeWord(name.text(), key);
  if (exact.verdict != Verdict::unknown || name.port == 22) return exact;
  const Judgement withoutPort = judgeWord(HostName{name.host, 22}.text(), key);
  return withoutPort.verdict == Verdict::changed ? exact : withoutPort;
}

bool KnownHosts::hasAuthority(const HostName& name) const {
  const std::string word = name.text();
  const std::string withoutPort = HostName{name.host, 22}.text();
  return std::ranges::any_of(m_entries, [&](const Entry& entry) {
    return entry.line.marker == KnownHostsLine::Marker::certificateAuthority &&
           (namesMatch(entry.line.names, word) || namesMatch(entry.line.names, withoutPort));
  });
}

std::vector<std::string> KnownHosts::keyTypes(const HostName& name) const {
  std::vector<std::string> types;
  const auto collect = [&](const std::string& word) {
    for (const Entry& entry : m_entries) {
      const std::string& type = entry.line.key.type;
      const bool plain = entry.line.marker == KnownHostsLine::Marker::none && namesMatch(entry.line.names, word);
      if (plain && std::find(types.begin(), types.end(), type) == types.end()) types.push_back(type);
    }
  };
  collect(name.text());
  if (types.empty() && name.port != 22) collect(HostName{name.host, 22}.text());
  std::stable_sort(types.begin(), types.end(),
                   [](const auto& one, const auto& other) { return rank(one) < rank(other); });
  return types;
}

Result<void> KnownHosts::trust(const HostName& name, const PublicKey& key, bool hashed) const {
  if (!m_hasUserFile)
    return failure(Code::storage, "there is no known hosts file to write to", "set UserKnownHostsFile");
  const std::filesystem::path& file = m_files.front();
  const std::string word = name.text();
  if (!isPlainName(word)) return failure(Code::invalid, "host name " + inQuotes(word) + " cannot stand in a file");
  if (const Judgement judgement = judge(name, key); judgement.verdict == Verdict::revoked)
    return failure(Code::hostKeyRevoked, "the host key " + key.fingerprint() + " is marked @revoked in " +
                                             judgement.file.string() + ":" + std::to_string(judgement.line));
  std::error_code problem;
  const auto directory = file.parent_path();
  if (!directory.empty() && std::filesystem::create_directories(directory, problem))
    std::filesystem::permissions(directory, std::filesystem::perms::owner_all, problem);
  const Descriptor target(::open(file.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
  if (!target.isOpen() || ::flock(target.number(), LOCK_EX) != 0) return failure(notWritten(file));
  std::string line = endsInsideALine(target.number()) ? "\n" : "";
  line += (hashed ? hashedName(word) : word) + " " + key.type + " " + toBase64(key.blob) + "\n";
  if (::write(target.number(), line.data(), line.size()) != static_cast<ssize_t>(line.size()) ||
      ::fsync(target.number()) != 0)
    return failure(notWritten(file));
  return {};
}

}  // namespace gantry::ssh
