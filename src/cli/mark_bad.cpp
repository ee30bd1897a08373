#include <algorithm>

#include "app/releases.h"
#include "app/statements.h"
#include "cli/exit_code.h"
#include "cli/signing_words.h"
#include "core/release.h"

namespace gantry::cli {
namespace {

struct MarkOptions {
  std::string release;
  std::string environment;
  std::string reason;
};

struct Images {
  Tag release;
  PinnedImage app;
  PinnedImage migrator;
};

bool isMeant(const Tag& tag, const std::string& word) { return tag.text() == word || (word.size() >= 4 && (tag.text().starts_with(word) || tag.text().starts_with("sha-" + word))); }

/// The images a release has here: as its host knows them (marked, or run), else as the registry has them.
Result<Images> imagesOf(Session& session, host::Host& host, const std::string& word, bool set) {
  const auto facts = host.facts({.probeReady = false, .runs = 100}, session.stop);
  if (!facts) return failure(facts.error());
  for (const BadImages& bad : facts->bad)
    if (!set && isMeant(bad.release, word)) return Images{bad.release, bad.app, bad.migrator};
  for (const RunRecord& run : facts->runs)
    if (isMeant(run.release, word)) return Images{run.release, run.app, run.migrator};
  const auto candidate = app::findRelease(session.desk, word, session.stop);
  if (!candidate) return failure(candidate.error());
  if (!candidate->release.app || !candidate->release.migrator)
    return failure(Code::releaseIncomplete, brief(candidate->release.tag) + " is not complete: " + candidate->release.incompleteBecause().english(), "it cannot be deployed anyway");
  return Images{candidate->release.tag, candidate->release.app->pinned, candidate->release.migrator->pinned};
}

int change(Session& session, const MarkOptions& wanted, bool set) {
  const auto environment = session.desk.environment(wanted.environment);
  if (!environment) return session.output.fail(environment.error());
  const auto reason = reasonGiven(wanted.reason);
  if (!reason) return session.output.fail(reason.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  const auto images = imagesOf(session, host, wanted.release, set);
  if (!images) return session.output.fail(images.error());
  const auto statement = app::badMarkWord(session.desk, host, set, images->release, images->app, images->migrator, *reason, session.stop);
  if (!statement) return session.output.fail(statement.error());
  const auto spoken = app::signAndSay(session.desk, host, *statement, {}, askToSign(session), session.stop);
  if (!spoken) return session.output.fail(spoken.error());
  session.output.document("gantry.mark-bad/1", {{"environment", environment->name.text()}, {"release", images->release.text()}, {"set", set}, {"statement", toJson(spoken->said)}});
  session.output.line(brief(images->release) + (set ? " is marked as bad: it does not go to " : " is no longer marked as bad on ") + environment->name.text() + (set ? " any more." : "."));
  return kDone;
}

void addOne(CLI::App& command, const char* name, const char* what, const std::shared_ptr<MarkOptions>& wanted, Choice& choice, bool set) {
  auto* one = command.add_subcommand(name, what);
  one->add_option("release", wanted->release, "Tag, commit or branch")->required();
  one->add_option("environment", wanted->environment, "Where it must not go")->required();
  one->add_option("--reason", wanted->reason, "Why, for those who come after")->required();
  one->callback([&choice, wanted, set] { choice.action = [wanted, set](Session& s) { return change(s, *wanted, set); }; });
}

}  // namespace

void defineMarkBad(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("mark-bad", "Stop a release from going to an environment, signed");
  command->require_subcommand(1);
  auto wanted = std::make_shared<MarkOptions>();
  addOne(*command, "set", "Mark it as bad", wanted, choice, true);
  addOne(*command, "lift", "Lift the mark", wanted, choice, false);
}

}  // namespace gantry::cli
