#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/image.h"
#include "core/image_files.h"
#include "core/names.h"

namespace gantry {

/// A release as it was first seen by this desktop: the memory that makes a moved tag an alarm.
struct SeenImage {
  ImageName name;
  Tag tag;
  Digest digest;
  Time firstSeen;
  bool operator==(const SeenImage&) const = default;
};

/// A run this desktop knows of: started here, or followed from here.
struct KnownRun {
  RunId run;
  ProjectName project;
  EnvironmentName environment;
  Tag release;
  std::string plan;        ///< the plan's exact text; empty when only followed
  Time asked;              ///< when it was stored, before anything was sent
  std::string outcome;     ///< as the journal's last line says it; empty while unknown
  bool operator==(const KnownRun&) const = default;
};

/// One sample of an environment's health, as read from its host.
struct HealthSample {
  Time at;
  int status = 0;  ///< HTTP status of the ready path, 0 when there was no answer
  int ms = 0;
  bool operator==(const HealthSample&) const = default;
};

/// What the desktop remembers of registries. A cache but for the first-seen digests. Thread-safe; several programs at once.
class ReleaseMemory {
 public:
  virtual ~ReleaseMemory() = default;
  /// Remembers a tag's digest if the tag is new and returns what was seen first. @error storage
  [[nodiscard]] virtual Result<SeenImage> remember(const SeenImage& seen) = 0;
  /// Accepts `seen.digest` as the tag's digest from now on: a person decided it. @error storage
  [[nodiscard]] virtual Result<void> replace(const SeenImage& seen) = 0;
  /// What was learned of an image by its digest; a digest never changes its meaning. @error storage
  [[nodiscard]] virtual Result<std::optional<Image>> image(const PinnedImage& pinned) = 0;
  [[nodiscard]] virtual Result<void> keep(const Image& image) = 0;
};

/// What the layers of images hold, as far as it was looked for. Thread-safe; several programs at once.
class LayerMemory {
 public:
  virtual ~LayerMemory() = default;
  /// What was found in a row of layers, by a digest that stands for the row. @error storage
  [[nodiscard]] virtual Result<std::optional<ImageFiles>> files(const Digest& layers) = 0;
  [[nodiscard]] virtual Result<void> keep(const Digest& layers, const ImageFiles& files) = 0;
};

/// What the desktop remembers of runs: what it asked for and the journal lines it has read. Thread-safe; several programs at once.
class RunMemory {
 public:
  virtual ~RunMemory() = default;
  /// Stores a run, before anything is sent to a host; storing it again updates its outcome only. @error storage
  [[nodiscard]] virtual Result<void> remember(const KnownRun& run) = 0;
  /// Newest first. @error storage
  [[nodiscard]] virtual Result<std::vector<KnownRun>> runs(const ProjectName& project, int most) = 0;
  /// Adds journal line `n` (from 1) of a run, verbatim, unless it is there. @error storage; digestMismatch when another
  /// text is stored for that line: the journal was rewritten.
  [[nodiscard]] virtual Result<void> append(const RunId& run, std::int64_t n, const std::string& line) = 0;
  /// The stored lines of a run, in order, from line 1 up to the first one that is missing. @error storage
  [[nodiscard]] virtual Result<std::vector<std::string>> journal(const RunId& run) = 0;
};

/// The last thing read from each host, so that a start without network shows the last known state with its age.
/// Thread-safe; several programs at once.
class EnvironmentMemory {
 public:
  virtual ~EnvironmentMemory() = default;
  /// Keeps the exact answer of `facts`. @error storage
  [[nodiscard]] virtual Result<void> keepFacts(const ProjectName& project, const EnvironmentName& environment, Time at,
                                               const std::string& answer) = 0;
  struct LastFacts {
    Time at;
    std::string answer;
  };
  [[nodiscard]] virtual Result<std::optional<LastFacts>> lastFacts(const ProjectName& project,
                                                                   const EnvironmentName& environment) = 0;
  [[nodiscard]] virtual Result<void> addSample(const ProjectName& project, const EnvironmentName& environment,
                                               const HealthSample& sample) = 0;
  /// Newest last, at most `most`. @error storage
  [[nodiscard]] virtual Result<std::vector<HealthSample>> samples(const ProjectName& project,
                                                                  const EnvironmentName& environment, int most) = 0;
};

}  // namespace gantry
