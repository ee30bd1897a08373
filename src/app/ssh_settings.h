#pragma once

#include <string>

namespace gantry::app {

/// One SSH setting that holds for an environment's host, for people to check.
struct SshSetting {
  std::string name;    ///< as OpenSSH calls it: HostName, User, Port, IdentityFile, …
  std::string value;
  std::string source;  ///< project file, SSH configuration, or default
  bool operator==(const SshSetting&) const = default;
};

/// A host that the user's SSH configuration names, as ssh would reach it.
struct NamedHost {
  std::string name;
  std::string address;
  std::string user;
  int port = 22;
  std::string jump;  ///< jump hosts, first hop first; empty when it is reached directly
  bool operator==(const NamedHost&) const = default;
};

}  // namespace gantry::app
