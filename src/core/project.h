#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/names.h"

namespace gantry {

enum class OnFailure { restore, stop };

/// What a project asks of an environment's policy. The host decides; where both differ, `doctor` says so.
struct Wishes {
  int approvals = 0;                       ///< how many people besides the requester, 0 to 20
  std::optional<EnvironmentName> acceptedOn;  ///< the environment that must have run the release healthily first
  bool operator==(const Wishes&) const = default;
};

/// One step of the ordered chain staging → production: one host, one deploy path, one Compose project.
struct Environment {
  EnvironmentName name;
  HostAddress host;                        ///< as one would give it to ssh
  std::optional<UserName> user;
  std::optional<int> sshPort;              ///< 1 to 65535
  RemotePath deployPath;
  ComposeProject composeProject;
  ServiceName appService;
  ServiceName migratorService;
  std::optional<ServiceName> databaseService;  ///< holds `_prisma_migrations`
  std::vector<ServiceName> supportServices;    ///< up and healthy before migrations
  int port = 0;                            ///< loopback port of the app on the host, 1 to 65535
  UrlPath readyPath;
  std::chrono::seconds readyTimeout{120};  ///< 1 to 3600
  std::optional<UrlPath> healthPath;
  std::chrono::seconds observe{60};        ///< 0 to 86400
  OnFailure onFailure = OnFailure::restore;
  Wishes wishes;
  bool operator==(const Environment&) const = default;
};

/// What a project file says, checked. Paths are absolute.
struct Project {
  ProjectName name;
  ImageName app;
  ImageName migrator;
  std::filesystem::path file;              ///< the project file
  std::filesystem::path bundle;            ///< the folder with the deploy files
  std::string mainBranch;                  ///< releases come from here; commit order is read in this clone
  std::filesystem::path registryCa;        ///< PEM file, empty when the system's are enough
  std::filesystem::path sshConfig;         ///< empty: the user's own
  std::vector<Environment> environments;   ///< in order of promotion; at least one
  std::string platform = "linux/amd64";    ///< what the hosts run: `OS/ARCHITECTURE[/VARIANT]`, as in an image index

  [[nodiscard]] const Environment* environment(const EnvironmentName& wanted) const;
  /// The one before, or null for the first.
  [[nodiscard]] const Environment* upstreamOf(const EnvironmentName& wanted) const;
};

}  // namespace gantry
