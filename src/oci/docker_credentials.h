#pragma once

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>

#include "oci/docker_config.h"

namespace gantry::oci {

/// Finds a registry's credentials where `docker login` left them. Reads the file anew on every call, so a login is seen
/// at once; writes nothing. Safe from several threads.
class DockerCredentials {
 public:
  /// `directory` holds config.json; empty: `$DOCKER_CONFIG`, else `~/.docker`.
  explicit DockerCredentials(std::string directory = {},
                             std::chrono::milliseconds helperTimeout = std::chrono::seconds(60));

  /// The credentials of `registry` (host[:port]), or nothing when there are none. May run `docker-credential-<name>`,
  /// which may ask the user to unlock a key.
  /// @error authentication when the file or the helper cannot be used; timeout, cancelled
  [[nodiscard]] Result<std::optional<Credentials>> find(const std::string& registry, std::stop_token stop) const;

  /// For people: the file that is read, with ~ for the home directory.
  [[nodiscard]] std::string file() const;

 private:
  [[nodiscard]] Result<std::optional<Credentials>> ask(const DockerConfig::Keeper& keeper, const std::string& registry,
                                                       std::stop_token stop) const;
  std::string m_path;
  std::chrono::milliseconds m_helperTimeout;
};

}  // namespace gantry::oci
