#include "support/scripted_desk.h"

#include <algorithm>

namespace gantry::testing {
namespace {

tl::unexpected<Error> noStorage() { return failure(Code::storage, "the disk is full"); }

CommitNote noteOf(const Commit& commit) { return {commit, "subject of " + commit.text().substr(0, 1), "mara", Time{}}; }

Result<Bundle> smallBundle() {
  return Bundle::of({{*BundlePath::parse("docker-compose.prod.yml"), false, "services: {}\n"}});
}

}  // namespace

void Diary::note(std::string what) {
  const std::scoped_lock lock(m_mutex);
  m_lines.push_back(std::move(what));
}

std::vector<std::string> Diary::lines() const {
  const std::scoped_lock lock(m_mutex);
  return m_lines;
}

void ScriptedRegistry::add(const Release& release) {
  for (const auto& one : {release.app, release.migrator})
    if (one) images.insert_or_assign({one->pinned.name.text(), release.tag.text()}, *one);
}

Result<std::vector<Tag>> ScriptedRegistry::tags(const ImageName& name, std::stop_token) {
  ++m_calls;
  if (down) return failure(connectionLost());
  std::vector<Tag> found;
  for (const auto& [key, value] : images)
    if (key.first == name.text()) found.push_back(*Tag::parse(key.second));
  if (found.empty()) return failure(Code::notFound, "no repository " + name.text());
  return found;
}

Result<Image> ScriptedRegistry::image(const ImageName& name, const Tag& tag, std::stop_token) {
  ++m_calls;
  if (down) return failure(connectionLost());
  if (unreadable == tag) return failure(Code::invalid, "the image index has no image for linux/amd64");
  const auto found = images.find({name.text(), tag.text()});
  if (found == images.end()) return failure(Code::notFound, "no image " + name.text() + ":" + tag.text());
  return found->second;
}

Result<Image> ScriptedRegistry::image(const PinnedImage& pinned, std::stop_token) {
  ++m_calls;
  if (down) return failure(connectionLost());
  const auto found = std::ranges::find_if(images, [&](const auto& row) { return row.second.pinned == pinned; });
  if (found == images.end()) return failure(Code::notFound, "no image " + pinned.text());
  return found->second;
}

Result<void> ScriptedRegistry::blob(const ImageName&, const Digest&, const std::function<bool(std::string_view)>&, std::stop_token) {
  return failure(Code::notSupported, "no blobs here");
}

Result<Direction> ScriptedHistory::direction(const Commit& from, const Commit& to, std::stop_token) {
  const auto a = std::ranges::find(line, from);
  const auto b = std::ranges::find(line, to);
  if (a == line.end() || b == line.end()) return Direction{Direction::Kind::unknown};
  const int steps = static_cast<int>(b - a);
  if (steps == 0) return Direction{Direction::Kind::same};
  return steps > 0 ? Direction{Direction::Kind::forward, 0, steps} : Direction{Direction::Kind::backward, -steps, 0};
}

Result<std::vector<CommitNote>> ScriptedHistory::between(const Commit& from, const Commit& to, int most, std::stop_token) {
  std::vector<CommitNote> notes;
  auto at = std::ranges::find(line, to);
  for (const auto first = std::ranges::find(line, from); at > first && static_cast<int>(notes.size()) < most; --at)
    notes.push_back(noteOf(*at));
  return notes;
}

Result<std::vector<CommitNote>> ScriptedHistory::ordered(const std::vector<Commit>&, int most, std::stop_token) {
  std::vector<CommitNote> notes;
  for (auto at = line.rbegin(); at != line.rend() && static_cast<int>(notes.size()) < most; ++at) notes.push_back(noteOf(*at));
  return notes;
}

Result<Commit> ScriptedHistory::resolve(std::string_view word, std::stop_token) {
  const auto found = names.find(std::string(word));
  if (found == names.end()) return failure(Code::notFound, "no commit " + std::string(word));
  return found->second;
}

Result<SeenImage> Memory::remember(const SeenImage& seen) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  return m_seen.try_emplace(seen.name.text() + ":" + seen.tag.text(), seen).first->second;
}

Result<void> Memory::replace(const SeenImage& seen) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  m_diary.note("replace " + seen.name.text());
  m_seen.insert_or_assign(seen.name.text() + ":" + seen.tag.text(), seen);
  return {};
}

Result<std::optional<Image>> Memory::image(const PinnedImage& pinned) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  const auto found = m_images.find(pinned.text());
  return found == m_images.end() ? std::optional<Image>() : std::optional(found->second);
}

Result<void> Memory::keep(const Image& image) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  m_images.insert_or_assign(image.pinned.text(), image);
  return {};
}

Result<void> Memory::remember(const KnownRun& run) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  m_diary.note("remember " + run.run.text());
  const auto known = std::ranges::find(m_runs, run.run, &KnownRun::run);
  if (known == m_runs.end())
    m_runs.insert(m_runs.begin(), run);
  else
    known->outcome = run.outcome;
  return {};
}

Result<std::vector<KnownRun>> Memory::runs(const ProjectName&, int most) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  return std::vector<KnownRun>(m_runs.begin(), m_runs.begin() + std::min<std::ptrdiff_t>(most, std::ssize(m_runs)));
}

Result<void> Memory::append(const RunId& run, std::int64_t n, const std::string& line) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  m_diary.note("append " + std::to_string(n));
  const auto [at, fresh] = m_lines[run].try_emplace(n, line);
  if (!fresh && at->second != line) return failure(Code::digestMismatch, "line " + std::to_string(n) + " was rewritten");
  return {};
}

Result<std::vector<std::string>> Memory::journal(const RunId& run) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  std::vector<std::string> lines;
  for (const auto& [n, line] : m_lines[run])
    if (n == std::ssize(lines) + 1) lines.push_back(line);
  return lines;
}

Result<void> Memory::keepFacts(const ProjectName&, const EnvironmentName& environment, Time at, const std::string& text) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  m_facts.insert_or_assign(environment, LastFacts{at, text});
  return {};
}

Result<std::optional<Memory::LastFacts>> Memory::lastFacts(const ProjectName&, const EnvironmentName& environment) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  const auto found = m_facts.find(environment);
  return found == m_facts.end() ? std::optional<LastFacts>() : std::optional(found->second);
}

Result<void> Memory::addSample(const ProjectName&, const EnvironmentName& environment, const HealthSample& sample) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  m_samples[environment].push_back(sample);
  return {};
}

Result<std::vector<HealthSample>> Memory::samples(const ProjectName&, const EnvironmentName& environment, int) {
  const std::scoped_lock lock(m_mutex);
  if (fails) return noStorage();
  return m_samples[environment];
}

Result<MigrationSet> ScriptedMigrations::migrations(const PinnedImage& image, std::stop_token) {
  const auto found = sets.find(image.text());
  if (found == sets.end()) return failure(Code::notFound, image.text() + " holds no folder of migrations");
  return found->second;
}

ScriptedDesk::ScriptedDesk()
    : bundle(smallBundle()), desk{shop(), mara(), registry, history, memory, memory, memory, clock, migrations, analyst, {}, {}, {}} {
  for (const Environment& environment : desk.project.environments) {
    auto script = std::make_shared<HostScript>();
    script->connection.host = environment.host.text();
    script->witness = [this, name = environment.name.text()](const Command& command) {
      diary.note(name + " " + (command.argv.size() > 1 ? command.argv[1] : std::string()));
    };
    hosts.emplace(environment.name, std::move(script));
  }
  desk.shellTo = [this](const Environment& environment) { return shellTo(environment); };
  desk.bundle = [this] { return bundle; };
}

std::unique_ptr<Shell> ScriptedDesk::shellTo(const Environment& environment) {
  return std::make_unique<ScriptedShell>(hosts.at(environment.name));
}

}  // namespace gantry::testing
