#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "core/store.h"
#include "sqlite/database.h"

namespace gantry::sqlite {

/// What a desktop remembers, in one SQLite file. Every function blocks until its fact is on the disk. One connection and
/// a mutex serve all threads of a program; several programs may have the same file open. Not to be used across fork().
class Store : public ReleaseMemory, public LayerMemory, public RunMemory, public EnvironmentMemory {
 public:
  /// Opens the file, or makes it, and brings its schema up to date.
  /// @error storage when it cannot be written or is damaged; notSupported when a newer Gantry or another program made it.
  [[nodiscard]] static Result<std::unique_ptr<Store>> open(const std::filesystem::path& path);

  Result<SeenImage> remember(const SeenImage& seen) override;
  Result<void> replace(const SeenImage& seen) override;
  /// What was stored in a form that this version does not understand counts as not stored.
  Result<std::optional<Image>> image(const PinnedImage& pinned) override;
  Result<void> keep(const Image& image) override;

  /// What is damaged counts as not stored.
  Result<std::optional<ImageFiles>> files(const Digest& layers) override;
  Result<void> keep(const Digest& layers, const ImageFiles& files) override;

  /// An outcome that is known is not forgotten for an empty one.
  Result<void> remember(const KnownRun& run) override;
  Result<std::vector<KnownRun>> runs(const ProjectName& project, int most) override;
  Result<void> append(const RunId& run, std::int64_t n, const std::string& line) override;
  Result<std::vector<std::string>> journal(const RunId& run) override;

  /// An older answer than the stored one is dropped: another program was faster.
  Result<void> keepFacts(const ProjectName& project, const EnvironmentName& environment, Time at,
                         const std::string& answer) override;
  Result<std::optional<LastFacts>> lastFacts(const ProjectName& project, const EnvironmentName& environment) override;
  /// Samples that are 30 days older than the new one are dropped.
  Result<void> addSample(const ProjectName& project, const EnvironmentName& environment,
                         const HealthSample& sample) override;
  Result<std::vector<HealthSample>> samples(const ProjectName& project, const EnvironmentName& environment,
                                            int most) override;

 private:
  explicit Store(Database database) : m_database(std::move(database)) {}
  std::mutex m_mutex;
  Database m_database;
};

}  // namespace gantry::sqlite
