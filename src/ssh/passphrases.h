#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
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
  /// Waits for whoever asks now; owns nothing when a stop was requested meanwhile.
  [[nodiscard]] std::unique_lock<std::timed_mutex> turn(const std::stop_token& stop);
  /// @pre turn() is held
  [[nodiscard]] std::optional<std::string> of(const std::filesystem::path& keyFile) const;
  /// Keeps a passphrase that was seen to be right. @pre turn() is held
  void keep(const std::filesystem::path& keyFile, const std::string& passphrase);

 private:
  std::timed_mutex m_turn;
  std::map<std::filesystem::path, std::string> m_known;
};

}  // namespace gantry::ssh
