#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "oci/bearer_token.h"
#include "oci/challenge.h"
#include "oci/docker_credentials.h"
#include "oci/failures.h"

namespace gantry::oci {

/// Where a registry is and what it may prove itself with.
struct RegistryAddress {
  std::string name;  ///< as in image names: ghcr.io, 127.0.0.1:5000
  Url base;
  std::vector<std::string> caFiles;
};

/// Gets us past a registry's door: learns from `/v2/` what it wants to see, finds credentials, fetches tokens and keeps
/// them, per repository, until they expire. Safe from several threads.
class Access {
 public:
  Access(HttpTransport& transport, Clock& clock, DockerCredentials credentials, HttpTimeouts timeouts);

  /// The Authorization value for reading `repository`; nothing when none is wanted, or none can be had. `what` is what
  /// will be read, for messages.
  /// @error authentication, permission, unreachable, invalid, notSupported, timeout, cancelled
  [[nodiscard]] Result<std::optional<Secret>> authorization(const RegistryAddress& registry,
                                                            const std::string& repository, const std::string& what,
                                                            std::stop_token stop);

  /// The registry answered 401: forgets the token and the credentials, and takes the challenges of that answer.
  void wasRefused(const RegistryAddress& registry, const std::string& repository, const HttpHead& answer);

  /// For messages, with what is known of the registry's credentials so far.
  [[nodiscard]] Subject subject(const RegistryAddress& registry, std::string what) const;

 private:
  struct KnownCredentials {
    std::optional<Credentials> credentials;
    Time until;
  };
  struct Known {
    std::optional<std::vector<Challenge>> challenges;
    std::optional<KnownCredentials> credentials;
    std::map<std::string, BearerToken> tokens;
    std::string source;  ///< of the credentials that were used last
  };

  Result<std::vector<Challenge>> challengesOf(const RegistryAddress& registry, const std::string& what,
                                              const std::stop_token& stop);
  Result<std::vector<Challenge>> discover(const RegistryAddress& registry, const std::string& what,
                                          const std::stop_token& stop);
  Result<std::optional<Credentials>> credentialsOf(const RegistryAddress& registry, const std::stop_token& stop);
  Result<std::optional<Secret>> basic(const RegistryAddress& registry, const std::stop_token& stop);
  Result<std::optional<Secret>> bearer(const RegistryAddress& registry, const Challenge& challenge,
                                       const std::string& repository, const std::string& what,
                                       const std::stop_token& stop);
  Result<BearerToken> fetchToken(const RegistryAddress& registry, const Challenge& challenge,
                                 const std::string& repository, const std::string& what, const std::stop_token& stop);
  std::optional<Secret> cachedToken(const std::string& registry, const std::string& repository) const;
  HttpRequest requestTo(const RegistryAddress& registry, Url url) const;

  HttpTransport& m_transport;
  Clock& m_clock;
  const DockerCredentials m_credentials;
  const HttpTimeouts m_timeouts;
  mutable std::mutex m_mutex;
  std::map<std::string, Known> m_known;  ///< by registry name
};

}  // namespace gantry::oci
