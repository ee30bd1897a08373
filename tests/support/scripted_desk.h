#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "app/desk.h"
#include "core/schema_blind.h"
#include "support/fake_clock.h"
#include "support/samples.h"
#include "support/scripted_shell.h"

namespace gantry::testing {

/// What was done to the world, in order, by every scripted port. Thread-safe.
class Diary {
 public:
  void note(std::string what);
  [[nodiscard]] std::vector<std::string> lines() const;

 private:
  mutable std::mutex m_mutex;
  std::vector<std::string> m_lines;
};

/// A registry with the images a test puts in; `down` makes every call fail with unreachable.
class ScriptedRegistry : public Registry {
 public:
  std::map<std::pair<std::string, std::string>, Image> images;  ///< by repository name and tag
  bool down = false;
  std::optional<Tag> unreadable;   ///< the images of this tag are not what a registry may serve

  void add(const Release& release);
  [[nodiscard]] int calls() const { return m_calls; }

  Result<std::vector<Tag>> tags(const ImageName& name, std::stop_token stop) override;
  Result<Image> image(const ImageName& name, const Tag& tag, std::stop_token stop) override;
  Result<Image> image(const PinnedImage& pinned, std::stop_token stop) override;
  Result<void> blob(const ImageName& name, const Digest& digest, const std::function<bool(std::string_view)>& receive,
                    std::stop_token stop) override;

 private:
  std::atomic<int> m_calls{0};
};

/// A straight line of commits, oldest first; what is not on it is unknown.
class ScriptedHistory : public History {
 public:
  std::vector<Commit> line;
  std::map<std::string, Commit> names;  ///< what `resolve` knows

  Result<Direction> direction(const Commit& from, const Commit& to, std::stop_token stop) override;
  Result<std::vector<CommitNote>> between(const Commit& from, const Commit& to, int most, std::stop_token stop) override;
  Result<std::vector<CommitNote>> ordered(const std::vector<Commit>& others, int most, std::stop_token stop) override;
  Result<Commit> resolve(std::string_view word, std::stop_token stop) override;
};

/// The three memories, in memory. Thread-safe. `fails` makes every call fail with storage.
class Memory : public ReleaseMemory, public RunMemory, public EnvironmentMemory {
 public:
  explicit Memory(Diary& diary) : m_diary(diary) {}
  bool fails = false;

  Result<SeenImage> remember(const SeenImage& seen) override;
  Result<void> replace(const SeenImage& seen) override;
  Result<std::optional<Image>> image(const PinnedImage& pinned) override;
  Result<void> keep(const Image& image) override;

  Result<void> remember(const KnownRun& run) override;
  Result<std::vector<KnownRun>> runs(const ProjectName& project, int most) override;
  Result<void> append(const RunId& run, std::int64_t n, const std::string& line) override;
  Result<std::vector<std::string>> journal(const RunId& run) override;

  Result<void> keepFacts(const ProjectName& project, const EnvironmentName& environment, Time at,
                         const std::string& answer) override;
  Result<std::optional<LastFacts>> lastFacts(const ProjectName& project, const EnvironmentName& environment) override;
  Result<void> addSample(const ProjectName& project, const EnvironmentName& environment, const HealthSample& sample) override;
  Result<std::vector<HealthSample>> samples(const ProjectName& project, const EnvironmentName& environment, int most) override;

 private:
  Diary& m_diary;
  std::mutex m_mutex;
  std::map<std::string, SeenImage> m_seen;
  std::map<std::string, Image> m_images;
  std::vector<KnownRun> m_runs;
  std::map<RunId, std::map<std::int64_t, std::string>> m_lines;
  std::map<EnvironmentName, LastFacts> m_facts;
  std::map<EnvironmentName, std::vector<HealthSample>> m_samples;
};

/// The migrations of images, set by hand; an image it was not told about is Code::notFound. Not for several threads.
class ScriptedMigrations : public MigrationSource {
 public:
  std::map<std::string, MigrationSet> sets;  ///< by PinnedImage::text()

  Result<MigrationSet> migrations(const PinnedImage& image, std::stop_token stop) override;
};

/// A desk on nothing but scripts: the shop's two environments, mara at the desk.
struct ScriptedDesk {
  ScriptedDesk();

  Diary diary;
  ScriptedRegistry registry;
  ScriptedHistory history;
  Memory memory{diary};
  FakeClock clock;
  ScriptedMigrations migrations;
  BlindAnalyst analyst;
  std::map<EnvironmentName, std::shared_ptr<HostScript>> hosts;
  Result<Bundle> bundle;
  app::Desk desk;

  [[nodiscard]] HostScript& at(const Environment& environment) { return *hosts.at(environment.name); }
  [[nodiscard]] std::unique_ptr<Shell> shellTo(const Environment& environment);
};

}  // namespace gantry::testing
