#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "oci/secret.h"

namespace gantry::oci {

/// What to show to a registry, and where it comes from.
struct Credentials {
  std::string user;
  Secret password;
  Secret identityToken;  ///< an OAuth2 refresh token; when set, user and password are not used
  std::string source;    ///< for people: "~/.docker/config.json (credsStore pass)"
};

/// Docker's client configuration, `config.json`, as far as it tells of credentials. It is only ever read.
class DockerConfig {
 public:
  /// @error Code::invalid; the message shows nothing of the file.
  [[nodiscard]] static Result<DockerConfig> parse(std::string_view text);

  /// Which program `docker-credential-<name>` keeps this registry's credentials: `credHelpers` beats `credsStore`.
  struct Keeper {
    std::string name;
    std::string setting;  ///< "credHelpers pass" or "credsStore pass"
  };
  [[nodiscard]] std::optional<Keeper> keeperOf(std::string_view registry) const;

  /// What `auths` holds for this registry; keys with a scheme or a path count by their host, as Docker does.
  /// @error Code::invalid when the entry cannot be read.
  [[nodiscard]] Result<std::optional<Credentials>> storedFor(std::string_view registry) const;

 private:
  struct Entry {
    Secret auth;  ///< base64 of user:password
    std::string user;
    Secret password;
    Secret identityToken;
  };
  static Result<std::optional<Credentials>> decoded(const Entry& entry);

  std::map<std::string, std::string, std::less<>> m_credHelpers;
  std::string m_credsStore;
  std::map<std::string, Entry, std::less<>> m_auths;
};

/// Reads what `docker-credential-<name> get` prints: `{"ServerURL", "Username", "Secret"}`, where the user `<token>`
/// marks an identity token.
/// @error Code::invalid; the message shows nothing of the text.
[[nodiscard]] Result<Credentials> readHelperAnswer(std::string_view text);

}  // namespace gantry::oci
