#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/event.h"
#include "core/plan.h"

namespace gantry {

/// A run as its host lists it: what served here, and what may serve again.
struct RunRecord {
  RunId run;
  Digest plan;
  Tag release;
  PinnedImage app;
  PinnedImage migrator;
  Digest bundle;
  std::optional<Outcome> outcome;  ///< empty while it runs
  Time started;
  std::optional<Time> finished;
  bool imagesPresent = false;      ///< both images are on the host
  bool bundlePresent = false;      ///< and so are the deploy files it ran with
  bool revisionSaid = false;       ///< whether the host says which commit its plan named; older scripts do not
  std::optional<Commit> revision{};
  bool rollback = false;           ///< its plan ran no migrator: it went back
  std::string by{};                ///< who started it; empty when the script is older
  std::string way{};               ///< Plan::way() of a healthy run; empty where the policy does not let it matter, or the script is older
  bool operator==(const RunRecord&) const = default;
};

/// One container of the environment's Compose project; words are as the engine says them, `-` where unknown.
struct ContainerFacts {
  std::string service;
  std::string id;
  std::string state;
  std::string health;
  int restarts = 0;
  std::string started;
  std::string imageId;
  std::string repoDigest;
  std::string revision;
  bool operator==(const ContainerFacts&) const = default;
};

/// A row of `_prisma_migrations`; state: applied, failed, running, rolled-back.
struct MigrationFacts {
  std::string name;
  std::string checksum;
  std::string state;
  std::string started;
  std::string finished;
  bool operator==(const MigrationFacts&) const = default;
};

/// A session of the database that holds the lock of Prisma's migrators.
struct MigratorLock {
  std::string session;  ///< its process id
  std::string state;    ///< what it does, such as idle
  std::chrono::milliseconds since{};  ///< for how long
  bool operator==(const MigratorLock&) const = default;
};

struct ToolFacts {
  std::string name;
  std::string version;  ///< `missing` when it is not there
  bool operator==(const ToolFacts&) const = default;
};

struct DiskFacts {
  std::string place;  ///< deploy or engine
  std::uint64_t freeBytes = 0;
  std::uint64_t allBytes = 0;
  bool operator==(const DiskFacts&) const = default;
};

struct RuleVerdict {
  std::string rule;
  bool ok = false;
  std::string subject;
  bool operator==(const RuleVerdict&) const = default;
};

/// Who holds the environment's lock.
struct LockHolder {
  std::string run;
  std::string by;
  std::string since;
  std::string step;
  bool operator==(const LockHolder&) const = default;
};

struct Hold {
  std::string run;  ///< the run that set it, `-` when a person did
  std::string by;
  std::string since;
  bool operator==(const Hold&) const = default;
};

/// The host's policy or allowed_signers.
struct OwnersFile {
  Digest digest;
  bool valid = false;
  bool operator==(const OwnersFile&) const = default;
};

/// The environment's ledger, as its host says it is.
struct LedgerFacts {
  std::int64_t size = 0;
  Digest head;
  Digest ledger;  ///< of the first line: which ledger it is
  bool writable = false;
  bool operator==(const LedgerFacts&) const = default;
};

/// A signed freeze that is not over and was not lifted.
struct SignedFreeze {
  Time from;
  Time until;
  std::string by;
  bool operator==(const SignedFreeze&) const = default;
};

/// The last signed acceptance of what serves, on the environment's own host.
struct AcceptedBy {
  std::string by;
  Time at;
  bool operator==(const AcceptedBy&) const = default;
};

/// Images that are marked as bad.
struct BadImages {
  PinnedImage app;
  PinnedImage migrator;
  Tag release;
  std::string by;
  std::string since;
  bool operator==(const BadImages&) const = default;
};

/// One thing a protected host needs (docs/formats/policy.md, "Guarded and protected").
struct Protection {
  std::string condition;
  bool ok = false;
  std::string subject;
  bool operator==(const Protection&) const = default;
};

struct ReadyFacts {
  int status = 0;  ///< HTTP status, 0 when there was no answer
  int ms = 0;
  bool operator==(const ReadyFacts&) const = default;
};

/// Everything one `facts` call says of a host and its environment (docs/formats/host-protocol.md). A value.
struct HostFacts {
  std::string script;  ///< digest of the script that answered
  std::string user;
  std::string hostname;
  std::string boot;
  std::string mode;    ///< guarded or protected
  std::optional<Time> now;
  std::vector<ToolFacts> tools;
  std::string engine;
  std::string compose;
  std::string platform;
  std::vector<DiskFacts> disks;
  std::string killUserProcesses;
  std::string detach;
  std::vector<RuleVerdict> rules;
  std::optional<LockHolder> lock;
  std::optional<Hold> hold;
  std::vector<Protection> protections;
  std::optional<OwnersFile> policy;    ///< empty: there is none
  std::optional<OwnersFile> signers;
  std::optional<LedgerFacts> ledger;
  std::vector<std::string> unrecorded; ///< runs whose end is not on the ledger yet
  std::string requests;                ///< a word that changes when something is said about a plan; empty when none is kept
  std::vector<SignedFreeze> freezes;
  std::vector<BadImages> bad;
  std::optional<AcceptedBy> accepted;  ///< of what serves
  Replaced serving = ServesNothing{};
  std::string servingSince;
  std::vector<ContainerFacts> containers;
  std::optional<ReadyFacts> ready;
  std::optional<bool> bundlePresent;
  std::vector<std::string> imagesPresent;  ///< NAME@DIGEST of those asked for that are on the host
  std::string database;
  std::vector<MigrationFacts> migrations;
  std::optional<MigratorLock> migratorLock;
  std::vector<RunRecord> runs;             ///< newest first
  std::vector<std::string> interrupted;
  bool operator==(const HostFacts&) const = default;

  [[nodiscard]] const ContainerFacts* container(const ServiceName& service) const;
  [[nodiscard]] const ServingRun* servingRun() const { return std::get_if<ServingRun>(&serving); }
};

/// What an environment is, in the fixed words Healthy, Degraded, Down, Unknown; read back, never assumed.
enum class Health { healthy, degraded, down, unknown };
[[nodiscard]] std::string_view name(Health health);

/// Whether the running app container is what the serving run put there, by digest.
enum class Identity { proven, drifted, unmanaged, nothing, unknown };
[[nodiscard]] std::string_view name(Identity identity);

[[nodiscard]] Health healthOf(const HostFacts& facts, const ServiceName& appService);

/// Why an environment is not healthy: one service, and what is wrong with it.
struct Ailment {
  enum class Kind { gone, stopped, unhealthy, noAnswer, refuses };
  Kind kind;
  std::string service;
  std::string found;  ///< stopped: its state; refuses: the HTTP status
  bool operator==(const Ailment&) const = default;
};
/// Everything that ails a degraded or stopped environment, the app first; nothing while it is healthy or not known. A supporting
/// service without a container may run elsewhere, so it counts only while something else is wrong.
[[nodiscard]] std::vector<Ailment> ailmentsOf(const HostFacts& facts, const ServiceName& appService, const std::vector<ServiceName>& supportServices);
[[nodiscard]] Identity identityOf(const HostFacts& facts, const ServiceName& appService);

}  // namespace gantry
