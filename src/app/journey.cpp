#include "app/journey.h"

#include <algorithm>

namespace gantry::app {
namespace {

constexpr int kMostMissing = 50;

/// From `here` to what stands before it.
void measure(const Desk& desk, Leg& leg, const Commit& here, const Commit& before, std::stop_token stop) {
  const auto direction = desk.history.direction(here, before, stop);
  if (!direction) return;
  leg.behind = *direction;
  if (direction->joined == 0) return;
  if (auto missing = desk.history.between(here, before, kMostMissing, stop)) leg.missing = std::move(*missing);
}

std::vector<CommitNote> notesOf(const Desk& desk, const std::vector<Commit>& commits, std::stop_token stop) {
  auto notes = commits.empty() ? Result<std::vector<CommitNote>>() : desk.history.ordered(commits, History::kWhole, stop);
  return notes ? std::move(*notes) : std::vector<CommitNote>();
}

}  // namespace

std::vector<Leg> journey(const Desk& desk, const std::vector<EnvironmentStatus>& all, std::stop_token stop) {
  std::vector<Commit> commits;
  for (const EnvironmentStatus& status : all)
    if (const auto commit = status.facts ? servingCommit(desk, *status.facts) : std::nullopt) commits.push_back(*commit);
  const auto notes = notesOf(desk, commits, stop);
  const auto newest = desk.history.resolve(desk.project.mainBranch, stop);
  std::optional<Commit> before = newest ? std::optional(*newest) : std::nullopt;
  std::vector<Leg> legs;
  for (const EnvironmentStatus& status : all) {
    Leg leg{status.environment.name, {}, {}, {}};
    const auto here = status.facts ? servingCommit(desk, *status.facts) : std::nullopt;
    const auto note = here ? std::ranges::find(notes, *here, &CommitNote::commit) : notes.end();
    if (note != notes.end()) leg.serving = *note;
    if (here && before) measure(desk, leg, *here, *before, stop);
    before = here;
    legs.push_back(std::move(leg));
  }
  return legs;
}

}  // namespace gantry::app
