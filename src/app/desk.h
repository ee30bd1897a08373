#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "app/ssh_settings.h"
#include "core/bundle.h"
#include "core/clock.h"
#include "core/history.h"
#include "core/migration_source.h"
#include "core/project.h"
#include "core/record_index.h"
#include "core/registry.h"
#include "core/schema_analyst.h"
#include "core/shell.h"
#include "core/signer.h"
#include "core/store.h"
#include "ledger/shelf.h"

namespace gantry::app {

/// The key a host showed at first contact, before anybody vouched for it.
struct OfferedKey {
  std::string type;         ///< such as ssh-ed25519
  std::string fingerprint;  ///< `SHA256:…`
  /// Puts it into the user's known hosts. @error storage
  std::function<Result<void>()> trust;
};

/// What a release manager works with: one project, the doors to the world, the memory. References outlive every use
/// case; all ports but Shell are usable from several threads.
struct Desk {
  Project project;
  Person person;
  Registry& registry;
  History& history;
  ReleaseMemory& releases;
  RunMemory& runs;
  EnvironmentMemory& environments;
  Clock& clock;
  MigrationSource& migrations;
  const SchemaAnalyst& analyst;
  /// A new door to an environment's host; not opened yet.
  std::function<std::unique_ptr<Shell>(const Environment&)> shellTo;
  /// What key the host of an environment shows; nothing is sent to it. @error unreachable, timeout
  std::function<Result<OfferedKey>(const Environment&, std::stop_token)> offeredKey;
  /// The application's deploy files as they are in its clone now.
  std::function<Result<Bundle>()> bundle;
  /// The SSH settings in effect for an environment's host. Blocking, offline. @error invalid, timeout, cancelled
  std::function<Result<std::vector<SshSetting>>(const Environment&, std::stop_token)> sshSettings{};
  /// Where copies of ledgers and this desktop's own lie.
  ledger::Shelf ledgers{};
  /// The keys the person can sign with, the one they named first; for an environment whose SSH settings may name one.
  /// Blocking. @error notFound when the named key cannot be read; as the ssh-agent
  std::function<Result<std::vector<std::unique_ptr<Signer>>>(const Environment&, std::stop_token)> signers{};
  /// Opens what was found out about a ledger's copy, or begins it. @error storage
  std::function<Result<std::unique_ptr<RecordIndex>>(const std::filesystem::path&)> recordIndex{};

  /// @error usage naming the environments there are
  [[nodiscard]] Result<Environment> environment(std::string_view name) const;
};

}  // namespace gantry::app
