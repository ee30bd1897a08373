#pragma once

#include <stop_token>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/image.h"
#include "core/names.h"

namespace gantry {

/// How one commit lies to another in the commit graph. Never guessed from dates or names.
struct Direction {
  enum class Kind { first, same, forward, backward, sideways, unknown };
  Kind kind = Kind::unknown;
  int left = 0;    ///< backward, sideways: commits that are left behind
  int joined = 0;  ///< forward, sideways: commits that come in
  bool operator==(const Direction&) const = default;

  /// As a plan says it: `first`, `same`, `forward 14`, `backward 3`, `sideways 2 5`, `unknown`.
  [[nodiscard]] std::string text() const;
  [[nodiscard]] static Result<Direction> parse(std::string_view text);
};

struct CommitNote {
  Commit commit;
  std::string subject;  ///< first line of the message, neutralised
  std::string author;   ///< name, neutralised
  Time at;
  bool operator==(const CommitNote&) const = default;
};

/// The commit graph as the application's local clone knows it. Blocking, offline, usable from several threads.
class History {
 public:
  virtual ~History() = default;

  /// @error storage when the clone cannot be read. A commit the clone does not know gives Direction::unknown.
  [[nodiscard]] virtual Result<Direction> direction(const Commit& from, const Commit& to, std::stop_token stop) = 0;

  /// The commits that `to` has and `from` has not, newest first, at most `most`. @error storage, notFound
  [[nodiscard]] virtual Result<std::vector<CommitNote>> between(const Commit& from, const Commit& to, int most,
                                                                std::stop_token stop) = 0;

  static constexpr int kWhole = 100'000;  ///< commits: more than any history that is shown

  /// The commits of the release branch and of `others`, newest first by topology, at most `most`; unknown ones of
  /// `others` are left out. @error storage
  [[nodiscard]] virtual Result<std::vector<CommitNote>> ordered(const std::vector<Commit>& others, int most,
                                                                std::stop_token stop) = 0;

  /// The full id of an abbreviated or symbolic commit. @error notFound
  [[nodiscard]] virtual Result<Commit> resolve(std::string_view word, std::stop_token stop) = 0;
};

}  // namespace gantry
