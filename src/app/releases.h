#pragma once

#include <stop_token>
#include <string_view>
#include <vector>

#include "app/desk.h"
#include "core/release.h"

namespace gantry::app {

/// A release as the registry has it now, and what the clone and the memory say of it.
struct Candidate {
  Release release;
  std::optional<CommitNote> note;       ///< empty when the clone does not know the commit
  std::vector<Sentence> movedTags;      ///< empty when no tag has moved since first seen
};

/// The newest `most` releases, newest first by the commit graph; releases whose commit the clone does not know come
/// last, by tag. Only `sha-<commit>` tags are listed. @error as Registry; storage
[[nodiscard]] Result<std::vector<Candidate>> listReleases(const Desk& desk, int most, std::stop_token stop);

/// The one release a person means: a whole tag, `sha-` with an abbreviated commit, or a commit, branch or tag of the clone.
/// @error notFound, or usage when the word means several releases
[[nodiscard]] Result<Candidate> findRelease(const Desk& desk, std::string_view word, std::stop_token stop);

/// Reads one release by its exact tag. @error as Registry (but a missing image is no error); storage
[[nodiscard]] Result<Candidate> readRelease(const Desk& desk, const Tag& tag, std::stop_token stop);

/// A release's migrator.
struct MigratorFound {
  Tag release;
  PinnedImage migrator;
};

/// The migrator of the one release a person means: from the registry, or, where it cannot be asked or has lost the image, of the runs on
/// the hosts. @error as findRelease(); releaseIncomplete; tagMoved when runs of the release had different migrators
[[nodiscard]] Result<MigratorFound> findMigrator(const Desk& desk, std::string_view word, std::stop_token stop);
/// The same when the registry has answered already.
[[nodiscard]] Result<MigratorFound> findMigrator(const Desk& desk, const Result<Candidate>& candidate, std::string_view word, std::stop_token stop);

}  // namespace gantry::app
