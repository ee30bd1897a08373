#include "app/releases.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/parallel.h"
#include "app/status.h"
#include "core/text.h"
#include "core/time.h"

namespace gantry::app {
namespace {

constexpr std::size_t kRegistryThreads = 6;

/// A missing image is a fact about the release, not a failure.
Result<std::optional<Image>> imageOrNone(Registry& registry, const ImageName& name, const Tag& tag, std::stop_token stop) {
  auto image = registry.image(name, tag, stop);
  if (image) return std::optional(std::move(*image));
  if (image.error().code == Code::notFound) return std::optional<Image>();
  return failure(image.error());
}

/// Remembers what the tag points to; a sentence when it has moved.
Result<Sentence> witness(const Desk& desk, const Tag& tag, const Image& image) {
  const auto first = desk.releases.remember({image.pinned.name, tag, image.pinned.digest, desk.clock.now()});
  if (!first) return failure(first.error());
  if (first->digest == image.pinned.digest) return Sentence();
  return Sentence::say("{} points to {} now, and pointed to {} when first seen on {}", image.pinned.name.text() + ":" + tag.text(), image.pinned.digest.brief(),
                       first->digest.brief(), toSeconds(first->firstSeen));
}

Result<std::set<Tag>> allTags(const Desk& desk, std::stop_token stop) {
  std::array<std::optional<Result<std::vector<Tag>>>, 2> lists;
  const std::array names{desk.project.app, desk.project.migrator};
  inParallel(2, 2, [&](std::size_t i) { lists[i] = desk.registry.tags(names[i], stop); });
  std::set<Tag> tags;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const auto& list = *lists[i];
    if (!list && list.error().code == Code::notFound) continue;
    if (!list) return failure(list.error());
    tags.insert(list->begin(), list->end());
  }
  if (tags.empty())
    return failure(Code::notFound, "the registry has no images " + desk.project.app.text() + " yet",
                   "publish them with the project's workflow, or check the names in " + desk.project.file.string());
  return tags;
}

/// The tags newest first by the commit graph; tags whose commits the clone does not know last.
Result<std::vector<std::pair<Tag, std::optional<CommitNote>>>> ordered(const Desk& desk, const std::set<Tag>& tags,
                                                                       int most, std::stop_token stop) {
  std::vector<Commit> commits;
  for (const Tag& tag : tags)
    if (const auto commit = commitOf(tag)) commits.push_back(*commit);
  const auto notes = desk.history.ordered(commits, History::kWhole, stop);
  if (!notes) return failure(notes.error());
  std::vector<std::pair<Tag, std::optional<CommitNote>>> result;
  std::set<Tag> left;
  for (const Tag& tag : tags)
    if (commitOf(tag)) left.insert(tag);
  for (const CommitNote& note : *notes) {
    const auto tag = Tag::parse("sha-" + note.commit.text());
    if (tag && left.erase(*tag) > 0) result.emplace_back(*tag, note);
  }
  for (const Tag& tag : left) result.emplace_back(tag, std::nullopt);
  if (result.size() > static_cast<std::size_t>(most)) result.erase(result.begin() + most, result.end());
  return result;
}

}  // namespace

Result<Candidate> readRelease(const Desk& desk, const Tag& tag, std::stop_token stop) {
  Candidate candidate{.release = {tag, {}, {}}};
  const std::array names{desk.project.app, desk.project.migrator};
  const std::array slots{&candidate.release.app, &candidate.release.migrator};
  std::array<Result<std::optional<Image>>, 2> images;
  inParallel(names.size(), names.size(), [&](std::size_t i) { images[i] = imageOrNone(desk.registry, names[i], tag, stop); });
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!images[i]) return failure(images[i].error());
    *slots[i] = std::move(*images[i]);
    if (!*slots[i]) continue;
    auto moved = witness(desk, tag, **slots[i]);
    if (!moved) return failure(moved.error());
    if (!moved->empty()) candidate.movedTags.push_back(std::move(*moved));
    if (auto kept = desk.releases.keep(**slots[i]); !kept) return failure(kept.error());
  }
  return candidate;
}

Result<std::vector<Candidate>> listReleases(const Desk& desk, int most, std::stop_token stop) {
  const auto tags = allTags(desk, stop);
  if (!tags) return failure(tags.error());
  const auto rows = ordered(desk, *tags, most, stop);
  if (!rows) return failure(rows.error());
  std::vector<std::optional<Result<Candidate>>> read(rows->size());
  inParallel(rows->size(), kRegistryThreads, [&](std::size_t i) { read[i] = readRelease(desk, (*rows)[i].first, stop); });
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < read.size(); ++i) {
    const Result<Candidate>& one = *read[i];
    const bool itsOwnFault = !one && (one.error().code == Code::invalid || one.error().code == Code::digestMismatch);
    if (!one && !itsOwnFault) return failure(one.error());
    candidates.push_back(one ? *one : Candidate{.release = {(*rows)[i].first, {}, {}, one.error().message}});
    candidates.back().note = (*rows)[i].second;
  }
  return candidates;
}

namespace {

/// All listed tags that a word can mean.
std::vector<Tag> matching(const std::set<Tag>& tags, std::string_view word, const std::optional<Commit>& commit) {
  std::vector<Tag> found;
  for (const Tag& tag : tags) {
    const auto named = commitOf(tag);
    const bool abbreviated = named && word.size() >= 4 && (tag.text().starts_with(word) || named->text().starts_with(word));
    if (tag.text() == word) return {tag};
    if (abbreviated || (commit && named == commit)) found.push_back(tag);
  }
  return found;
}

}  // namespace

Result<Candidate> findRelease(const Desk& desk, std::string_view word, std::stop_token stop) {
  const auto whole = Tag::parse(word);
  if (whole && commitOf(*whole)) return readRelease(desk, *whole, stop);
  const auto tags = allTags(desk, stop);
  if (!tags) return failure(tags.error());
  const auto commit = desk.history.resolve(word, stop);
  const auto found = matching(*tags, word, commit ? std::optional(*commit) : std::nullopt);
  if (found.empty())
    return failure(Code::notFound, "the registry has no release " + inQuotes(word), "list them with `gantryctl releases`");
  if (found.size() > 1)
    return failure(Code::usage, inQuotes(word) + " means " + std::to_string(found.size()) + " releases, " +
                                    found.front().text() + " and " + found.back().text() + " among them",
                   "give more of the commit");
  return readRelease(desk, found.front(), stop);
}

namespace {

/// Whether a host may know what the registry does not tell.
bool mayBeOnHosts(Code code) {
  return code == Code::unreachable || code == Code::timeout || code == Code::notFound || code == Code::authentication ||
         code == Code::permission || code == Code::releaseIncomplete;
}

/// What ran on the environments' hosts. @error notFound when nothing did
Result<MigratorFound> migratorIn(const Desk& desk, const Result<std::vector<EnvironmentStatus>>& all, std::string_view word, std::stop_token stop) {
  if (!all) return failure(all.error());
  std::set<Tag> tags;
  std::vector<const RunRecord*> runs;
  for (const EnvironmentStatus& one : *all)
    if (one.facts)
      for (const RunRecord& run : one.facts->runs) {
        tags.insert(run.release);
        runs.push_back(&run);
      }
  const auto commit = desk.history.resolve(word, stop);
  const auto found = matching(tags, word, commit ? std::optional(*commit) : std::nullopt);
  std::set<PinnedImage> migrators;
  for (const RunRecord* run : runs)
    if (found.size() == 1 && run->release == found.front()) migrators.insert(run->migrator);
  if (migrators.empty()) return failure(Code::notFound, "no host had it either");
  if (migrators.size() > 1)
    return failure(Code::tagMoved, brief(found.front()) + " ran with " + std::to_string(migrators.size()) + " different migrators", "wait for the registry");
  return MigratorFound{found.front(), *migrators.begin()};
}

}  // namespace

Result<MigratorFound> findMigrator(const Desk& desk, std::string_view word, std::stop_token stop) {
  return findMigrator(desk, findRelease(desk, word, stop), word, stop);
}

Result<MigratorFound> findMigrator(const Desk& desk, const Result<Candidate>& candidate, std::string_view word, std::stop_token stop) {
  if (candidate && candidate->release.migrator) return MigratorFound{candidate->release.tag, candidate->release.migrator->pinned};
  const Error error = candidate ? Error{Code::releaseIncomplete, brief(candidate->release.tag) + " has no migrator image in the registry",
                                        "run the publishing workflow for this commit again, or choose another release"}
                                : candidate.error();
  if (!mayBeOnHosts(error.code)) return failure(error);
  auto ran = migratorIn(desk, rememberedStatus(desk), word, stop);   // as the hosts said last
  if (!ran && ran.error().code == Code::notFound) ran = migratorIn(desk, readStatus(desk, stop), word, stop);
  if (ran || ran.error().code == Code::tagMoved) return ran;
  return failure(error);
}

}  // namespace gantry::app
