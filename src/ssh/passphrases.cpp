#include "ssh/passphrases.h"

#include <cstring>

namespace gantry::ssh {

Passphrases::~Passphrases() {
  for (auto& [file, passphrase] : m_known) ::explicit_bzero(passphrase.data(), passphrase.size());
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
