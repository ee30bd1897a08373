#include "project/git_history.h"

#include <algorithm>
#include <charconv>

#include <unistd.h>

#include "core/text.h"

namespace gantry::project {
namespace {

constexpr int kMostNotes = 100'000;

/// Our environment without what would turn git to another repository or make it talk; its configuration stays.
std::vector<std::string> gitEnvironment() {
  std::vector<std::string> all;
  for (char** entry = environ; entry && *entry; ++entry) {
    const std::string_view text = *entry;
    const bool git = text.starts_with("GIT_") && !text.starts_with("GIT_CONFIG");
    if (!git && !text.starts_with("LC_ALL=") && !text.starts_with("LANGUAGE=")) all.emplace_back(text);
  }
  for (const char* ours : {"LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1",
                           "GIT_ALLOW_PROTOCOL=none", "GIT_GRAFT_FILE=/dev/null", "GIT_PAGER=cat"})
    all.emplace_back(ours);
  return all;
}

std::string_view firstLine(std::string_view text) {
  std::string_view line = trimmed(text);
  line = line.substr(0, line.find('\n'));
  if (line.starts_with("fatal: ")) line.remove_prefix(7);
  return line;
}

template <class Number>
bool readNumber(std::string_view text, Number& number) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc() && end == text.data() + text.size();
}

/// One line of `kFormat`.
constexpr std::string_view kFormat = "--format=%H%x00%ct%x00%an%x00%s";

std::optional<CommitNote> noteOf(std::string_view line) {
  const auto fields = split(line, '\0');
  std::int64_t seconds = 0;
  if (fields.size() != 4 || !readNumber(fields[1], seconds)) return std::nullopt;
  const auto commit = Commit::parse(fields[0]);
  if (!commit) return std::nullopt;
  return CommitNote{*commit, neutralised(fields[3]), neutralised(fields[2]), Time(std::chrono::seconds(seconds))};
}

Direction directionOf(int left, int joined) {
  if (left > 0 && joined > 0) return {Direction::Kind::sideways, left, joined};
  if (left > 0) return {Direction::Kind::backward, left, 0};
  return {joined > 0 ? Direction::Kind::forward : Direction::Kind::same, 0, joined};
}

}  // namespace

GitHistory::GitHistory(std::filesystem::path folder, std::string branch, std::string git,
                       std::chrono::milliseconds timeout)
    : m_folder(std::move(folder)), m_branch(std::move(branch)), m_git(std::move(git)), m_timeout(timeout) {}

Result<Ended> GitHistory::ask(std::vector<std::string> words, std::string input, std::stop_token stop) const {
  Program program;
  program.argv = {m_git, "-C", m_folder.string(), "--no-pager", "--no-replace-objects", "-c", "log.showSignature=false",
                  "-c",  "protocol.allow=never"};
  program.argv.insert(program.argv.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
  program.environment = gitEnvironment();
  program.input = std::move(input);
  program.timeout = m_timeout;
  auto ended = run(program, stop);
  if (ended || ended.error().code != Code::notFound) return ended;
  return failure(Code::storage, "git was not found (" + neutralised(m_git) + ")",
                 "install git: the order of releases is read from the clone with it");
}

Result<std::string> GitHistory::answer(std::vector<std::string> words, std::string input, std::stop_token stop) const {
  auto ended = ask(std::move(words), std::move(input), stop);
  if (!ended) return failure(ended.error());
  if (ended->status != 0) return failure(unusable(*ended));
  return std::move(ended->output);
}

Error GitHistory::unusable(const Ended& ended) const {
  const std::string said = ended.errors.empty() ? "status " + std::to_string(ended.status)
                                                : neutralised(firstLine(ended.errors));
  return {Code::storage, "cannot read the git clone at " + neutralised(m_folder.string()) + ": " + said,
          "the project file must lie in a clone of the application's repository that you may read"};
}

Result<bool> GitHistory::knows(const std::string& revision, std::stop_token stop) const {
  auto ended = ask({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"}, {}, stop);
  if (!ended) return failure(ended.error());
  // Status 1 is "no such commit"; every other one says that the clone itself cannot be read.
  if (ended->status > 1) return failure(unusable(*ended));
  return ended->status == 0;
}

/// In a shallow clone commits without their parents look like the first ones. If such a commit lies in the range, or the
/// two sides meet nowhere, what we count is not what the whole history would give.
Result<bool> GitHistory::endsWithin(const std::string& range, std::stop_token stop) const {
  auto shallow = answer({"rev-parse", "--is-shallow-repository"}, {}, stop);
  if (!shallow) return failure(shallow.error());
  if (trimmed(*shallow) != "true") return false;
  auto roots = answer({"rev-list", "--max-parents=0", "--max-count=1", "--end-of-options", range, "--"}, {}, stop);
  if (!roots) return failure(roots.error());
  return !trimmed(*roots).empty();
}

Result<Direction> GitHistory::direction(const Commit& from, const Commit& to, std::stop_token stop) {
  if (from == to) return Direction{Direction::Kind::same};
  for (const Commit* commit : {&from, &to}) {
    const auto known = knows(commit->text(), stop);
    if (!known) return failure(known.error());
    if (!*known) return Direction{};
  }
  const std::string range = from.text() + "..." + to.text();
  const auto cut = endsWithin(range, stop);
  if (!cut) return failure(cut.error());
  if (*cut) return Direction{};
  auto counts = answer({"rev-list", "--count", "--left-right", "--end-of-options", range, "--"}, {}, stop);
  if (!counts) return failure(counts.error());
  const auto fields = split(trimmed(*counts), '\t');
  int left = 0;
  int joined = 0;
  if (fields.size() != 2 || !readNumber(fields[0], left) || !readNumber(fields[1], joined))
    return failure(Code::storage, "git counted commits as " + inQuotes(*counts));
  return directionOf(left, joined);
}

Result<std::vector<CommitNote>> GitHistory::between(const Commit& from, const Commit& to, int most,
                                                    std::stop_token stop) {
  for (const Commit* commit : {&from, &to}) {
    const auto known = knows(commit->text(), stop);
    if (!known) return failure(known.error());
    if (!*known)
      return failure(Code::notFound, "the clone does not have commit " + commit->text(), "git fetch, then try again");
  }
  const auto cut = endsWithin(from.text() + "..." + to.text(), stop);
  if (!cut) return failure(cut.error());
  if (*cut)
    return failure(Code::notFound, "the clone is shallow and ends between " + from.text() + " and " + to.text(),
                   "git fetch --unshallow, then try again");
  return notes("^" + from.text() + "\n" + to.text() + "\n", most, stop);
}

Result<std::vector<CommitNote>> GitHistory::ordered(const std::vector<Commit>& others, int most, std::stop_token stop) {
  std::string revisions;
  for (const std::string& ref : {"refs/heads/" + m_branch, "refs/remotes/origin/" + m_branch}) {
    const auto known = knows(ref, stop);
    if (!known) return failure(known.error());
    if (*known) revisions += ref + "\n";
  }
  if (revisions.empty())
    return failure(Code::storage,
                   "the clone at " + neutralised(m_folder.string()) + " has no branch " + inQuotes(m_branch),
                   "fetch it, or name the branch that releases come from as project.main in the project file");
  for (const Commit& commit : others) revisions += commit.text() + "\n";
  return notes(revisions, most, stop);
}

Result<std::vector<CommitNote>> GitHistory::notes(const std::string& revisions, int most, std::stop_token stop) const {
  auto listing = answer({"rev-list", "--topo-order", "--encoding=UTF-8", "--no-commit-header", std::string(kFormat),
                         "--max-count=" + std::to_string(std::clamp(most, 0, kMostNotes)), "--ignore-missing", "--stdin"},
                        revisions, stop);
  if (!listing) return failure(listing.error());
  std::vector<CommitNote> all;
  for (const std::string_view line : split(trimmed(*listing), '\n')) {
    if (line.empty()) continue;
    auto note = noteOf(line);
    if (!note) return failure(Code::storage, "git listed a commit as " + inQuotes(line));
    all.push_back(std::move(*note));
  }
  return all;
}

Result<Commit> GitHistory::resolve(std::string_view word, std::stop_token stop) {
  const auto unknown = [&] {
    return failure(Code::notFound, "the clone has no commit " + inQuotes(word), "git fetch, or give more digits");
  };
  // A NUL would cut the word on its way to git; the sizes of real names end far below.
  if (word.empty() || word.size() > 255 || word.find('\0') != std::string_view::npos) return unknown();
  auto ended = ask({"rev-parse", "--verify", "--quiet", "--end-of-options", std::string(word) + "^{commit}"}, {}, stop);
  if (!ended) return failure(ended.error());
  if (ended->status > 1)
    if (auto clone = answer({"rev-parse", "--git-dir"}, {}, stop); !clone) return failure(clone.error());
  const auto commit = Commit::parse(trimmed(ended->output));
  if (ended->status != 0 || !commit) return unknown();
  return *commit;
}

}  // namespace gantry::project
