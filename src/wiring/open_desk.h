#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/desk.h"

namespace gantry::wiring {

/// What a face was told on its command line. Empty means the default.
struct DeskWanted {
  std::string projectFile;  ///< a file, or the folder it is in; else found upward from the working folder
  std::string person;       ///< else $GANTRY_PERSON, else the login name
  std::string ssh = "auto"; ///< auto, libssh2 or system
  std::string key;          ///< the key file to sign with; else those of the ssh-agent, then those the SSH settings name
  std::string dockerConfig; ///< the folder of the config.json with the registry's login; else as Docker finds it
  /// Asks for the passphrase of a key file; empty: such keys are of no use.
  std::function<std::optional<std::string>(const std::filesystem::path&)> askPassphrase;
};

/// A desk and everything it stands on.
class OpenDesk {
 public:
  virtual ~OpenDesk() = default;
  [[nodiscard]] virtual const app::Desk& desk() const = 0;
};

/// Reads the project file and builds the real ports behind it: the only place that knows every adapter. To be called in
/// main(), before other threads; makes a QCoreApplication if there is none. One at a time.
/// @error projectInvalid, notFound, storage, usage
[[nodiscard]] Result<std::unique_ptr<OpenDesk>> openDesk(const DeskWanted& wanted);

}  // namespace gantry::wiring
