#include "app/releases.h"

#include "cli/exit_code.h"
#include "cli/question.h"
#include "cli/session.h"
#include "cli/to_json.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

Status statusOf(const app::Candidate& candidate) {
  if (!candidate.movedTags.empty()) return Status::degraded;
  return candidate.release.incompleteBecause().empty() ? Status::succeeded : Status::failed;
}

std::vector<std::string> row(const Output& output, const app::Candidate& candidate, Time now) {
  const Release& release = candidate.release;
  const std::string why = release.incompleteBecause().english();
  return {output.icon(statusOf(candidate)) + " " + output.paint(Tone::strong, brief(release.tag)),
          release.app ? release.app->pinned.digest.brief() : "no app image",
          candidate.note ? spoken(now - candidate.note->at) + " ago" : "not in this clone",
          (candidate.note ? candidate.note->subject : std::string()) + (why.empty() ? "" : "  (" + why + ")")};
}

int list(Session& session, int most) {
  const auto candidates = app::listReleases(session.desk, most, session.stop);
  if (!candidates) return session.output.fail(candidates.error());
  nlohmann::json data = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows;
  for (const auto& candidate : *candidates) {
    data.push_back(toJson(candidate));
    rows.push_back(row(session.output, candidate, session.desk.clock.now()));
  }
  session.output.document("gantry.releases/1", data);
  for (const std::string& line : columns(rows)) session.output.line(line);
  for (const auto& candidate : *candidates)
    for (const std::string& sentence : english(candidate.movedTags))
      session.output.line("  " + session.output.icon(Status::degraded) + " " + sentence);
  return kDone;
}

void printImage(Output& output, const char* role, const std::optional<Image>& image) {
  if (!image) {
    output.line(std::string("  ") + role + "  not in the registry");
    return;
  }
  std::uint64_t bytes = 0;
  for (const Layer& layer : image->layers) bytes += layer.bytes;
  output.line(std::string("  ") + role + "  " + image->pinned.text());
  output.line("            platform manifest " + image->platformManifest.text());
  output.line("            image id          " + image->config.text());
  output.line("            " + std::to_string(image->layers.size()) + " layers, " + spokenBytes(bytes) + ", revision " +
              (image->revision ? image->revision->text() : "unknown"));
}

int showOne(Session& session, const std::string& word) {
  const auto candidate = app::findRelease(session.desk, word, session.stop);
  if (!candidate) return session.output.fail(candidate.error());
  session.output.document("gantry.release/1", toJson(*candidate));
  session.output.line(session.output.paint(Tone::strong, candidate->release.tag.text()));
  printImage(session.output, "app     ", candidate->release.app);
  printImage(session.output, "migrator", candidate->release.migrator);
  const std::string why = candidate->release.incompleteBecause().english();
  if (!why.empty()) session.output.line("  " + session.output.icon(Status::failed) + " not complete: " + why);
  for (const std::string& sentence : english(candidate->movedTags))
    session.output.line("  " + session.output.icon(Status::degraded) + " " + sentence);
  return why.empty() ? kDone : kNothingChanged;
}

int acceptDigest(Session& session, const std::string& word) {
  const auto candidate = app::findRelease(session.desk, word, session.stop);
  if (!candidate) return session.output.fail(candidate.error());
  for (const std::string& sentence : english(candidate->movedTags)) session.output.line(sentence);
  if (candidate->movedTags.empty()) {
    session.output.document("gantry.accepted-digest/1", {{"release", candidate->release.tag.text()}, {"moved", english(candidate->movedTags)}});
    session.output.line("No tag of " + brief(candidate->release.tag) + " has moved.");
    return kDone;
  }
  const auto sure = confirm(session.options, session.output, "Trust the new digests from now on?", {}, {}, session.stop);
  if (!sure) return session.output.fail(sure.error());
  if (!*sure) return kNothingChanged;
  for (const auto& image : {candidate->release.app, candidate->release.migrator}) {
    if (!image) continue;
    const SeenImage seen{image->pinned.name, candidate->release.tag, image->pinned.digest, session.desk.clock.now()};
    if (auto replaced = session.desk.releases.replace(seen); !replaced) return session.output.fail(replaced.error());
  }
  session.output.document("gantry.accepted-digest/1", {{"release", candidate->release.tag.text()}, {"moved", english(candidate->movedTags)}});
  session.output.line("Accepted.");
  return kDone;
}

}  // namespace

void defineReleases(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("releases", "Candidate releases in the registry, newest first by the commit graph");
  auto most = std::make_shared<int>(20);
  command->add_option("-n,--most", *most, "How many at the most")->check(CLI::Range(1, 1000));
  command->callback([&choice, most] { choice.action = [most](Session& session) { return list(session, *most); }; });
}

void defineRelease(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("release", "One release");
  command->require_subcommand(1);
  auto word = std::make_shared<std::string>();
  auto* show = command->add_subcommand("show", "Its images, digests and sizes");
  show->add_option("release", *word, "Tag, commit or branch")->required();
  show->callback([&choice, word] { choice.action = [word](Session& session) { return showOne(session, *word); }; });
  auto* accept = command->add_subcommand("accept-digest", "Trust a tag that points to another digest than first seen");
  accept->add_option("release", *word, "Tag, commit or branch")->required();
  accept->callback([&choice, word] { choice.action = [word](Session& session) { return acceptDigest(session, *word); }; });
}

}  // namespace gantry::cli
