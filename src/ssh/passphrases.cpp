#include "ssh/passphrases.h"

#include <chrono>
#include <cstring>

namespace gantry::ssh {

Passphrases::~Passphrases() {
  for (auto& [file, passphrase] : m_known) ::explicit_bzero(passphrase.data(), passphrase.size());
}

std::unique_lock<std::timed_mutex> Passphrases::turn(const std::stop_token& stop) {
  std::unique_lock turn(m_turn, std::defer_lock);
  while (!stop.stop_requested() && !turn.try_lock_for(std::chrono::milliseconds(100))) {}
  return turn;
}

std::optional<std::string> Passphrases::of(const std::filesystem::path& keyFile) const {
  const auto known = m_known.find(keyFile);
  return known == m_known.end() ? std::nullopt : std::optional(known->second);
}

void Passphrases::keep(const std::filesystem::path& keyFile, const std::string& passphrase) {
  std::string& kept = m_known[keyFile];
  ::explicit_bzero(kept.data(), kept.size());
  kept = passphrase;
}

}  // namespace gantry::ssh
