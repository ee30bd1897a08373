#include "oci/access.h"

#include <algorithm>

#include "core/text.h"
#include "oci/redirects.h"
#include "oci/text_body.h"
#include "oci/token_request.h"

namespace gantry::oci {
namespace {

constexpr std::size_t kLargestToken = 1024 * 1024;
constexpr std::chrono::minutes kCredentialsLifetime{5};

const Challenge* offered(const std::vector<Challenge>& challenges, std::string_view scheme) {
  const auto found = std::find_if(challenges.begin(), challenges.end(),
                                  [&](const Challenge& one) { return one.scheme == scheme; });
  return found == challenges.end() ? nullptr : &*found;
}

Error tokenRefused(const HttpHead& head, std::string_view body, const Subject& asked) {
  if (head.status == 400 || head.status == 404)
    return {Code::invalid,
            "the token service of " + asked.registry + " cannot be used (" + std::to_string(head.status) + ")", {}};
  // Without credentials a refusal, however it is worded, means: log in first.
  if (head.status == 403 && asked.credentials.empty()) return errorOf(HttpHead{401, {}}, body, asked);
  return errorOf(head, body, asked);
}

}  // namespace

Access::Access(HttpTransport& transport, Clock& clock, DockerCredentials credentials, HttpTimeouts timeouts)
    : m_transport(transport), m_clock(clock), m_credentials(std::move(credentials)), m_timeouts(timeouts) {}

Result<std::optional<Secret>> Access::authorization(const RegistryAddress& registry, const std::string& repository,
                                                    const std::string& what, std::stop_token stop) {
  const auto challenges = challengesOf(registry, what, stop);
  if (!challenges) return failure(challenges.error());
  if (challenges->empty()) return std::nullopt;
  if (const Challenge* one = offered(*challenges, "bearer")) return bearer(registry, *one, repository, what, stop);
  if (offered(*challenges, "basic") != nullptr) return basic(registry, stop);
  return failure(Code::notSupported, registry.name + " wants to authenticate by " +
                                         inQuotes(challenges->front().scheme) + ", which Gantry does not speak");
}

void Access::wasRefused(const RegistryAddress& registry, const std::string& repository, const HttpHead& answer) {
  auto challenges = readChallenges(answer.header("WWW-Authenticate"));
  const std::lock_guard lock(m_mutex);
  Known& known = m_known[registry.name];
  known.tokens.erase(repository);
  known.credentials.reset();
  if (!challenges.empty()) known.challenges = std::move(challenges);
}

Subject Access::subject(const RegistryAddress& registry, std::string what) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_known.find(registry.name);
  const std::string source = found == m_known.end() ? "" : found->second.source;
  return {registry.name, std::move(what), source.empty() ? "" : "the credentials from " + source,
          m_credentials.file()};
}

Result<std::vector<Challenge>> Access::challengesOf(const RegistryAddress& registry, const std::string& what,
                                                    const std::stop_token& stop) {
  {
    const std::lock_guard lock(m_mutex);
    if (const auto& known = m_known[registry.name].challenges) return *known;
  }
  auto found = discover(registry, what, stop);
  if (!found) return failure(found.error());
  const std::lock_guard lock(m_mutex);
  m_known[registry.name].challenges = *found;
  return found;
}

Result<std::vector<Challenge>> Access::discover(const RegistryAddress& registry, const std::string& what,
                                                const std::stop_token& stop) {
  Url door = registry.base;
  door.target = "/v2/";
  const Subject asked = subject(registry, what);
  TextBody body(kLargestToken);
  const auto answer = getFollowing(m_transport, requestTo(registry, door), body.receiver(), stop);
  if (!answer) return failure(errorOf(answer.error(), asked));
  if (answer->head.isSuccess()) return std::vector<Challenge>{};
  if (answer->head.status == 404)
    return failure(Code::invalid, registry.name + " is not an OCI registry: it has no /v2/ (404)");
  if (answer->head.status != 401) return failure(errorOf(answer->head, body.text(), asked));
  auto challenges = readChallenges(answer->head.header("WWW-Authenticate"));
  if (challenges.empty())
    return failure(Code::invalid, registry.name + " wants authentication, but does not say which");
  return challenges;
}

Result<std::optional<Credentials>> Access::credentialsOf(const RegistryAddress& registry,
                                                         const std::stop_token& stop) {
  {
    const std::lock_guard lock(m_mutex);
    const auto& known = m_known[registry.name].credentials;
    if (known && m_clock.now() < known->until) return known->credentials;
  }
  auto found = m_credentials.find(registry.name, stop);
  if (!found) return failure(found.error());
  const std::lock_guard lock(m_mutex);
  Known& known = m_known[registry.name];
  known.credentials = KnownCredentials{*found, m_clock.now() + kCredentialsLifetime};
  known.source = *found ? (*found)->source : "";
  return found;
}

Result<std::optional<Secret>> Access::basic(const RegistryAddress& registry, const std::stop_token& stop) {
  const auto credentials = credentialsOf(registry, stop);
  if (!credentials) return failure(credentials.error());
  if (!*credentials || (*credentials)->user.empty()) return std::nullopt;
  return basicAuthorization(**credentials);
}

Result<std::optional<Secret>> Access::bearer(const RegistryAddress& registry, const Challenge& challenge,
                                             const std::string& repository, const std::string& what,
                                             const std::stop_token& stop) {
  if (auto cached = cachedToken(registry.name, repository)) return cached;
  auto token = fetchToken(registry, challenge, repository, what, stop);
  if (!token) return failure(token.error());
  const std::lock_guard lock(m_mutex);
  m_known[registry.name].tokens.insert_or_assign(repository, *token);
  return Secret("Bearer " + token->text.reveal());
}

std::optional<Secret> Access::cachedToken(const std::string& registry, const std::string& repository) const {
  const std::lock_guard lock(m_mutex);
  const auto known = m_known.find(registry);
  if (known == m_known.end()) return std::nullopt;
  const auto token = known->second.tokens.find(repository);
  if (token == known->second.tokens.end() || m_clock.now() >= token->second.until) return std::nullopt;
  return Secret("Bearer " + token->second.text.reveal());
}

Result<BearerToken> Access::fetchToken(const RegistryAddress& registry, const Challenge& challenge,
                                       const std::string& repository, const std::string& what,
                                       const std::stop_token& stop) {
  const auto credentials = credentialsOf(registry, stop);
  if (!credentials) return failure(credentials.error());
  const auto wish = tokenRequest(challenge, registry.base, "repository:" + repository + ":pull", *credentials);
  if (!wish) return failure(Code::invalid, registry.name + ": " + wish.error().message);
  HttpRequest request = requestTo(registry, wish->url);
  request.method = wish->method;
  request.authorization = wish->authorization;
  request.form = wish->form;
  const Subject asked = subject(registry, what);
  TextBody body(kLargestToken);
  const auto answer = getFollowing(m_transport, request, body.receiver(), stop);
  if (!answer) return failure(errorOf(answer.error(), asked));
  if (!answer->head.isSuccess()) return failure(tokenRefused(answer->head, body.text(), asked));
  if (body.isTooLarge()) return failure(Code::invalid, "the token service of " + registry.name + " sends too much");
  auto token = readTokenAnswer(body.text(), m_clock.now());
  if (!token) return failure(Code::invalid, registry.name + ": " + token.error().message);
  return token;
}

HttpRequest Access::requestTo(const RegistryAddress& registry, Url url) const {
  HttpRequest request;
  request.url = std::move(url);
  request.caFiles = registry.caFiles;
  request.timeouts = m_timeouts;
  return request;
}

}  // namespace gantry::oci
