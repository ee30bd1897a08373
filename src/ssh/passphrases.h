#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace gantry::ssh {

/// The passphrases that opened a key file, in memory for as long as the program lives: a connection that was lost and comes
/// back, or a second host, is no second question. Never written anywhere; wiped at the end. All threads.
class Passphrases {
 public:
  Passphrases() = default;
  ~Passphrases();
  Passphrases(const Passphrases&) = delete;
  Passphrases& operator=(const Passphrases&) = delete;

  /// To be held from the question to the answer's proof, so that of several hosts only the first one asks.
  [[nodiscard]] std::unique_lock<std::mutex> turn() { return std::unique_lock(m_turn); }
  /// @pre turn() is held
  [[nodiscard]] std::optional<std::string> of(const std::filesystem::path& keyFile) const;
  /// Keeps a passphrase that was seen to be right. @pre turn() is held
  void keep(const std::filesystem::path& keyFile, const std::string& passphrase);

 private:
  std::mutex m_turn;
  std::map<std::filesystem::path, std::string> m_known;
};

}  // namespace gantry::ssh
