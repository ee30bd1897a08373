#include "wiring/signing_keys.h"

#include <algorithm>

#include "signing/agent_signer.h"
#include "signing/keygen_signer.h"
#include "ssh/settings.h"

namespace gantry::wiring {
namespace {

using Keys = std::vector<std::unique_ptr<Signer>>;

/// Without an agent there are none.
Keys keysOfAgent(const ssh::Settings& settings, std::stop_token stop) {
  if (settings.agentSocket.empty()) return {};
  auto keys = signing::agentSigners(settings.agentSocket, std::move(stop));
  return keys ? std::move(*keys) : Keys();
}

bool holds(const Keys& keys, const Fingerprint& fingerprint) {
  return std::ranges::any_of(keys, [&](const auto& key) { return key->key() == fingerprint; });
}

}  // namespace

Result<Keys> signingKeys(const std::string& keyFile, const ssh::Destination& place, const ssh::Options& options, std::stop_token stop) {
  const auto settings = ssh::settingsOf(place, options, ssh::Waiter(stop));
  if (!settings) return failure(settings.error());
  Keys keys = keysOfAgent(*settings, stop);
  if (!keyFile.empty()) {
    auto named = signing::KeygenSigner::open(keyFile, options);
    if (!named) return failure(named.error());
    std::erase_if(keys, [&](const auto& key) { return key->key() != (*named)->key(); });
    if (keys.empty()) keys.push_back(std::move(*named));
    return keys;
  }
  for (const std::filesystem::path& file : settings->identityFiles) {
    auto key = signing::KeygenSigner::open(file, options);
    if (key && !holds(keys, (*key)->key())) keys.push_back(std::move(*key));
  }
  return keys;
}

}  // namespace gantry::wiring
