#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "ssh/known_hosts_line.h"

namespace gantry::ssh {

/// Whom a key is judged for: the name a person knows and the port. An alias (HostKeyAlias) has no port.
struct HostName {
  std::string host;
  int port = 22;
  /// The word in a known_hosts file: lower case, `[host]:port` unless the port is 22.
  [[nodiscard]] std::string text() const;
};

enum class Verdict { trusted, unknown, changed, revoked };

/// What the files say about a key.
struct Judgement {
  Verdict verdict = Verdict::unknown;
  std::filesystem::path file;  ///< where the deciding line stands; empty for unknown
  int line = 0;                ///< counted from 1
  PublicKey onFile;            ///< the key of that line
};

/// The known_hosts files of a destination, as OpenSSH reads them. A value: it sees what the files held when they were
/// read. A missing file is an empty one.
class KnownHosts {
 public:
  /// The user's files first, new keys go into the first of them.
  /// @error storage when a file exists but cannot be read: it might hold a @revoked line
  [[nodiscard]] static Result<KnownHosts> read(const std::vector<std::filesystem::path>& userFiles,
                                               const std::vector<std::filesystem::path>& globalFiles);

  /// @revoked beats everything; a matching key beats another key on file, of whatever type. A name with a port that
  /// no line knows is also looked up without its port, where only a matching or revoked key counts (OpenSSH does so).
  [[nodiscard]] Judgement judge(const HostName& name, const PublicKey& key) const;

  /// Whether an authority (@cert-authority) may vouch for keys of `name`: only the ssh program takes certificates.
  [[nodiscard]] bool hasAuthority(const HostName& name) const;

  /// The types of the keys on file for `name`, each once, preferred order: ed25519, ecdsa, rsa, others.
  [[nodiscard]] std::vector<std::string> keyTypes(const HostName& name) const;

  /// Appends one line to the first user file (created with mode 0600, its directory with 0700) in a single locked
  /// write, so that concurrent writers do not tear each other's lines.
  /// @error storage, hostKeyRevoked when the files say that this key is revoked
  [[nodiscard]] Result<void> trust(const HostName& name, const PublicKey& key, bool hashed) const;

 private:
  struct Entry {
    KnownHostsLine line;
    std::size_t file;
    int number;
  };
  [[nodiscard]] Judgement judgeWord(const std::string& word, const PublicKey& key) const;
  std::vector<std::filesystem::path> m_files;
  bool m_hasUserFile = false;
  std::vector<Entry> m_entries;
};

}  // namespace gantry::ssh
