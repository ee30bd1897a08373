#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/digest.h"
#include "core/history.h"
#include "core/image.h"
#include "core/names.h"
#include "core/project.h"

namespace gantry {

/// Could this environment go (back) to that release? Unknown never reads as safe.
enum class Verdict { safe, caution, blocked, unknown };
[[nodiscard]] std::string_view name(Verdict verdict);

/// What an environment serves before a run: the run that put it there, with everything a way back needs.
struct ServingRun {
  RunId run;
  Tag release;
  Digest app;
  Digest migrator;
  Digest bundle;
  bool operator==(const ServingRun&) const = default;
};
/// A container that no proven run of Gantry started; `image` is the engine's image id.
struct Unmanaged {
  Digest image;
  bool operator==(const Unmanaged&) const = default;
};
struct ServesNothing {
  bool operator==(const ServesNothing&) const = default;
};
using Replaced = std::variant<ServesNothing, Unmanaged, ServingRun>;

/// Everything one deployment will do (docs/formats/plan.md). A value: the same plan always has the same text and id.
struct Plan {
  ProjectName project;
  EnvironmentName environment;
  Fingerprint host;
  RemotePath deployPath;
  Tag release;
  std::optional<Commit> revision;
  PinnedImage app;
  PinnedImage migrator;
  Replaced replaces;
  Direction direction;
  ComposeProject composeProject;
  ServiceName appService;
  ServiceName migratorService;
  std::optional<ServiceName> databaseService;
  std::vector<ServiceName> supportServices;
  int port = 0;
  UrlPath readyPath;
  std::chrono::seconds readyTimeout{120};
  std::optional<UrlPath> healthPath;
  std::chrono::seconds observe{60};
  OnFailure onFailure = OnFailure::restore;
  Digest bundle;
  ConfigFingerprint config;
  bool migrate = true;
  Verdict verdictBack = Verdict::unknown;
  Person requestedBy;
  std::optional<Remark> reason;  ///< why, in the words of who asks
  Time created;
  Time expires;

  [[nodiscard]] std::string text() const;
  /// SHA-256 of the exact text.
  [[nodiscard]] Digest id() const { return Digest::of(text()); }
  /// @error Code::invalid naming the line, when `text` is not exactly what text() writes.
  [[nodiscard]] static Result<Plan> parse(std::string_view text);

  /// Whether its host puts the previous release back even when migrations have run: without one, or where the signed verdict is SAFE
  /// (docs/formats/host-protocol.md).
  [[nodiscard]] bool isSafeToPutBack() const { return !migrate || verdictBack == Verdict::safe; }
  /// What it says of how the release runs: images, services, port, checks and deploy files, its lines in one. Two plans with the
  /// same way bring the same about, whatever they replace. The host's `way` lines (docs/formats/host-protocol.md) say it of runs.
  [[nodiscard]] std::string way() const;

  bool operator==(const Plan&) const = default;
};

}  // namespace gantry
