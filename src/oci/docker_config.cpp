#include "oci/docker_config.h"

#include "oci/base64.h"
#include "oci/json.h"

namespace gantry::oci {
namespace {

using nlohmann::json;

Secret secretAt(const json& object, const char* key) { return Secret(textAt(object, key).value_or("")); }

/// `https://ghcr.io/v1/` → `ghcr.io`.
std::string_view hostOfKey(std::string_view key) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (key.substr(0, scheme.size()) == scheme) key.remove_prefix(scheme.size());
  return key.substr(0, key.find('/'));
}

std::map<std::string, std::string, std::less<>> textsOf(const json& document, const char* key) {
  std::map<std::string, std::string, std::less<>> texts;
  const auto* member = memberAt(document, key, json::value_t::object);
  if (member == nullptr) return texts;
  for (const auto& [name, value] : member->items())
    if (value.is_string()) texts.emplace(name, value.get<std::string>());
  return texts;
}

}  // namespace

Result<DockerConfig> DockerConfig::parse(std::string_view text) {
  const auto document = readJsonObject(text, "the file");
  if (!document) return failure(document.error());
  DockerConfig config;
  config.m_credHelpers = textsOf(*document, "credHelpers");
  config.m_credsStore = textAt(*document, "credsStore").value_or("");
  const auto* auths = memberAt(*document, "auths", json::value_t::object);
  if (auths == nullptr) return config;
  for (const auto& [key, value] : auths->items())
    config.m_auths.emplace(key, Entry{secretAt(value, "auth"), textAt(value, "username").value_or(""),
                                      secretAt(value, "password"), secretAt(value, "identitytoken")});
  return config;
}

std::optional<DockerConfig::Keeper> DockerConfig::keeperOf(std::string_view registry) const {
  const auto found = m_credHelpers.find(registry);
  if (found != m_credHelpers.end() && !found->second.empty())
    return Keeper{found->second, "credHelpers " + found->second};
  if (!m_credsStore.empty()) return Keeper{m_credsStore, "credsStore " + m_credsStore};
  return std::nullopt;
}

Result<std::optional<Credentials>> DockerConfig::storedFor(std::string_view registry) const {
  const auto exact = m_auths.find(registry);
  if (exact != m_auths.end()) return decoded(exact->second);
  for (const auto& [key, entry] : m_auths)
    if (hostOfKey(key) == registry) return decoded(entry);
  return std::nullopt;
}

Result<std::optional<Credentials>> DockerConfig::decoded(const Entry& entry) {
  Credentials credentials{entry.user, entry.password, entry.identityToken, {}};
  if (!entry.auth.isEmpty()) {
    auto pair = fromBase64(entry.auth.reveal());
    const std::size_t colon = pair ? pair->find(':') : std::string::npos;
    if (colon == std::string::npos) return failure(Code::invalid, "its auth is not base64 of user:password");
    credentials.user = pair->substr(0, colon);
    // Docker's own writer once padded with NUL bytes; its reader trims them, and so do we.
    credentials.password = Secret(pair->substr(colon + 1, pair->find('\0', colon) - colon - 1));
    wipe(*pair);
  }
  if (credentials.user.empty() && credentials.identityToken.isEmpty()) return std::nullopt;
  return credentials;
}

Result<Credentials> readHelperAnswer(std::string_view text) {
  const auto document = readJsonObject(text, "the answer");
  if (!document) return failure(document.error());
  const auto user = textAt(*document, "Username");
  Secret secret = secretAt(*document, "Secret");
  if (!user || secret.isEmpty()) return failure(Code::invalid, "the answer has no Username or Secret");
  Credentials credentials;
  if (*user == "<token>") {
    credentials.identityToken = std::move(secret);
  } else {
    credentials.user = *user;
    credentials.password = std::move(secret);
  }
  return credentials;
}

}  // namespace gantry::oci
