#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "core/history.h"
#include "project/program.h"

namespace gantry::project {

/// The commit graph of a local clone, asked of the user's `git`. Never uses the network, never writes to the clone,
/// runs no hook or pager, and ignores replace refs and grafts. Where a shallow clone ends between two commits it says
/// unknown instead of counting what it has. Keeps no state: any thread, any number at once.
class GitHistory : public History {
 public:
  /// `folder` is in the clone (the project file's folder), `branch` the one releases come from. `git` and `timeout` are
  /// for tests.
  GitHistory(std::filesystem::path folder, std::string branch, std::string git = "git",
             std::chrono::milliseconds timeout = std::chrono::seconds(20));

  Result<Direction> direction(const Commit& from, const Commit& to, std::stop_token stop) override;
  /// @error notFound also when a shallow clone ends between the two: the list would not be whole.
  Result<std::vector<CommitNote>> between(const Commit& from, const Commit& to, int most, std::stop_token stop) override;
  /// The branch as it is here and, where it is known, as `origin` last had it.
  Result<std::vector<CommitNote>> ordered(const std::vector<Commit>& others, int most, std::stop_token stop) override;
  Result<Commit> resolve(std::string_view word, std::stop_token stop) override;

 private:
  Result<Ended> ask(std::vector<std::string> words, std::string input, std::stop_token stop) const;
  /// The output of a call that must succeed.
  Result<std::string> answer(std::vector<std::string> words, std::string input, std::stop_token stop) const;
  Result<bool> knows(const std::string& revision, std::stop_token stop) const;
  Result<bool> endsWithin(const std::string& range, std::stop_token stop) const;
  Result<std::vector<CommitNote>> notes(const std::string& revisions, int most, std::stop_token stop) const;
  [[nodiscard]] Error unusable(const Ended& ended) const;

  std::filesystem::path m_folder;
  std::string m_branch;
  std::string m_git;
  std::chrono::milliseconds m_timeout;
};

}  // namespace gantry::project
