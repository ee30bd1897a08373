#include "core/release.h"

namespace gantry {
namespace {
constexpr std::string_view kTagPrefix = "sha-";
constexpr std::size_t kBriefCommit = 7;

std::string briefOrNone(const std::optional<Commit>& commit) {
  return commit ? commit->text().substr(0, kBriefCommit) : "none";
}
}  // namespace

std::optional<Commit> commitOf(const Tag& tag) {
  if (!tag.text().starts_with(kTagPrefix)) return std::nullopt;
  auto commit = Commit::parse(tag.text().substr(kTagPrefix.size()));
  return commit ? std::optional(*commit) : std::nullopt;
}

std::string brief(const Tag& tag) {
  if (commitOf(tag)) return tag.text().substr(0, kTagPrefix.size() + kBriefCommit);
  return tag.text();
}

std::optional<Commit> Release::commit() const {
  if (app && app->revision) return app->revision;
  return commitOf(tag);
}

Sentence Release::incompleteBecause() const {
  if (!unreadable.empty()) return unreadable;
  if (!app) return Sentence::say("there is no app image with this tag");
  if (!migrator) return Sentence::say("there is no migrator image with this tag");
  if (app->revision != migrator->revision)
    return Sentence::say("the images were built from different commits (app {}, migrator {})", briefOrNone(app->revision), briefOrNone(migrator->revision));
  const auto named = commitOf(tag);
  if (named && app->revision && *named != *app->revision)
    return Sentence::say("the tag names commit {}, but the images were built from {}", briefOrNone(named), briefOrNone(app->revision));
  return {};
}

}  // namespace gantry
