#include "app/last_word.h"

#include <algorithm>
#include <array>

#include "core/release.h"
#include "core/time.h"

namespace gantry::app {
namespace {

/// What a code means, and what a person does about it. `{}` stands for the subject.
struct CodeWords {
  std::string_view code;
  std::string_view words;
  std::string_view wayOut;
};

constexpr std::array kCodes{
    CodeWords{"done", "done", ""},
    CodeWords{"skipped", "nothing to do", ""},
    CodeWords{"cancelled", "a person cancelled it", ""},
    CodeWords{"rules-failed", "a rule of the host does not hold: {}", "see `gantryctl doctor`, then deploy again"},
    CodeWords{"disk-low", "there is too little space on the host", "free space on the host, then deploy again"},
    CodeWords{"tool-missing", "a tool is missing on the host: {}", "see `gantryctl doctor`"},
    CodeWords{"engine-unreachable", "the Docker Engine does not answer", "see `gantryctl doctor`"},
    CodeWords{"bundle-missing", "the deploy files are not on the host, or were changed there", "make a new plan"},
    CodeWords{"plan-invalid", "the host cannot read the plan", "see `gantryctl doctor` for the script's version"},
    CodeWords{"plan-stale", "the host moved since the plan was made: {}", "make a new plan"},
    CodeWords{"plan-expired", "the plan has expired", "make a new plan"},
    CodeWords{"policy-invalid", "the host's policy or allowed_signers cannot be read", "see `gantryctl doctor`"},
    CodeWords{"plan-unsigned", "the plan carries no signature", "deploy again with a key of yours: --key FILE"},
    CodeWords{"plan-signature", "the plan's signature is not one of its requester's", "see who signed it; sign a new plan"},
    CodeWords{"rejected", "somebody rejected the plan, or withdrew it", "see `gantryctl requests`, then make a new plan"},
    CodeWords{"marked-bad", "the images are marked as bad", "choose another release, or `gantryctl mark-bad lift`"},
    CodeWords{"break-glass", "the glass was broken by somebody who may not", "ask for approvals with `gantryctl request`"},
    CodeWords{"frozen", "a freeze holds", "wait until it ends, `gantryctl freeze lift`, or --break-glass REASON"},
    CodeWords{"acceptance-missing", "nobody accepted these images upstream", "accept them with `gantryctl accept`"},
    CodeWords{"acceptance-old", "they were accepted too long ago", "accept them again with `gantryctl accept`"},
    CodeWords{"soak-short", "they were accepted before they had been healthy for long enough", "accept them again later"},
    CodeWords{"approvals-missing", "approvals are missing", "ask for them with `gantryctl request`"},
    CodeWords{"approval-required", "somebody who must approve has not", "see `gantryctl requests`"},
    CodeWords{"way-back-unstated", "the way back is {}, and nobody who approves says so", "somebody approves with that word in the reason: `gantryctl approve ID --reason \"BLOCKED: …\"`"},
    CodeWords{"ledger-unwritable", "the host's ledger cannot be appended to", "see `gantryctl doctor`"},
    CodeWords{"held", "the environment is held", "look at why, then `gantryctl hold lift`"},
    CodeWords{"config-invalid", "Compose does not accept the configuration", "check docker-compose.prod.yml and .env.production"},
    CodeWords{"variable-unset", "a variable is unset or blank: {}", "set it in .env.production on the host"},
    CodeWords{"registry-unreachable", "the host cannot reach the registry", "check registry and network, then deploy again"},
    CodeWords{"registry-denied", "the registry does not let the host read the image", "run `docker login` on the host"},
    CodeWords{"image-missing", "the registry does not have the image any more: {}", "publish it again, or choose another release"},
    CodeWords{"digest-mismatch", "the host got another image than the plan names: {}", "do not go on; find out who changed the registry"},
    CodeWords{"services-unhealthy", "a supporting service did not become healthy: {}", "read the log of step services"},
    CodeWords{"would-recreate", "it would recreate a supporting service: {}", "see the plan's findings"},
    CodeWords{"database-unreadable", "the migrations table could not be read", "see `gantryctl doctor`"},
    CodeWords{"migration-failed", "a migration failed: {}",
              "read the log of step migrate; then decide: `prisma migrate resolve --rolled-back NAME` when nothing of it is in the "
              "database (it runs again, mended), `--applied NAME` when all of it is (it is skipped); later migrations wait for that"},
    CodeWords{"migration-blocked", "an earlier migration is marked failed: {}", "decide: `prisma migrate resolve --rolled-back NAME` when nothing of it is in the database, `--applied NAME` when all of it "
              "is; until then Prisma refuses with P3009"},
    CodeWords{"migrator-failed", "the migrator ended with an error", "read the log of step migrate"},
    CodeWords{"start-failed", "the container could not be started", "read the log of step start"},
    CodeWords{"never-ready", "it did not become ready in time", "look at why with `gantryctl run log RUN ready`; deploy a mended release, or roll back"},
    CodeWords{"crash-loop", "the container keeps crashing", "read the log of step ready"},
    CodeWords{"not-proven", "the running container is not the planned image", "do not trust this host; look at it"},
    CodeWords{"unstable", "it was ready, but did not stay so", "read the log of step observe"},
    CodeWords{"hook-failed", "a hook of the bundle failed: {}", "read the step's log"},
    CodeWords{"restore-unsafe", "going back by itself was not safe", "look at the schema, then decide"},
    CodeWords{"restore-failed", "the previous release could not be put back", "look at the host now"},
    CodeWords{"internal", "the script on the host met something it does not know", "read the run's logs on the host"},
};

const CodeWords* wordsFor(const std::string& code) {
  const auto found = std::ranges::find(kCodes, code, &CodeWords::code);
  return found == kCodes.end() ? nullptr : &*found;
}

std::string migrationsWords(int count) {
  if (count == 0) return "no migration was applied";
  return count == 1 ? "1 migration was applied" : std::to_string(count) + " migrations were applied";
}

std::string changedWords(const event::RunFinished& end) {
  if (end.changed == "nothing") return "Nothing was changed.";
  if (end.changed == "services") return "Supporting services were started; the app was not touched.";
  const std::string app = end.changed == "app" ? "the app container was replaced." : "the app was not touched.";
  std::string words = migrationsWords(end.migrations) + "; " + app;
  words.front() = words.front() == 'n' ? 'N' : words.front();
  return words;
}

std::string servingWords(const event::RunFinished& end) {
  if (end.serving == "previous") return " The previous release is serving.";
  if (end.serving == "new") return " The new release is running.";
  if (end.serving == "none") return " Nothing is serving.";
  return " What is serving could not be read.";
}

std::string failedStep(const RunState& state, const event::RunFinished& end) {
  const auto& steps = state.steps();
  const auto step = std::ranges::find_if(steps, [&](const StepRow& row) { return kindOf(row.step).name == end.step; });
  const std::string subject = step == steps.end() ? std::string() : step->subject;
  return "at step " + end.step + ": " + inWords(end.code, subject);
}

/// Why the previous release was not put back by itself; empty when nobody tried.
std::string notRestoredBecause(const RunState& state) {
  const auto step = std::ranges::find(state.steps(), Step::restore, &StepRow::step);
  if (step == state.steps().end() || step->state != StepState::failed) return {};
  if (step->code == "restore-unsafe")
    return " The previous release was not put back: the schema has moved, and its way back is not known to be safe.";
  return " Putting the previous release back failed: " + inWords(step->code, step->subject) + ".";
}

std::string wayOutOf(const event::RunFinished& end, const EnvironmentName& environment) {
  const CodeWords* words = wordsFor(end.code);
  std::string wayOut = words == nullptr ? std::string() : std::string(words->wayOut);
  if (end.held)
    wayOut += (wayOut.empty() ? "" : "; ") + ("a hold is set: lift it with `gantryctl hold lift " + environment.text() + "`");
  return wayOut;
}

}  // namespace

std::string inWords(const std::string& code, const std::string& subject) {
  const CodeWords* row = wordsFor(code);
  if (row == nullptr) return code + (subject.empty() ? "" : " (" + subject + ")");
  std::string words(row->words);
  const std::size_t at = words.find("{}");
  if (at == std::string::npos) return words;
  return subject.empty() || subject == "-" ? words.substr(0, words.rfind(':', at)) : words.replace(at, 2, subject);
}

std::string inWords(const event::LockWaiting& waiting) {
  const std::string holder = "session " + std::to_string(waiting.holder) + " of the database";
  const std::string does = waiting.state.starts_with("idle-in-transaction") ? ", idle in a transaction that is open for " : ", whose transaction is open for ";
  if (waiting.on == "advisory") return "a migrator waits for Prisma's lock; " + holder + " holds it: another migrator is at work, or its connection was left open";
  const std::string others = waiting.sessions > 1 ? " (" + std::to_string(waiting.sessions) + " sessions wait)" : std::string();
  return std::string(waiting.schema ? "the migration waits" : "the application waits") + " for a lock on " + waiting.on + others + "; " + holder + " holds it" + does +
         spoken(waiting.open);
}

LastWord lastWord(const RunState& state, const EnvironmentName& environment) {
  const std::string release = state.started() ? brief(state.started()->release) : std::string("the release");
  const std::string where = environment.text();
  if (!state.finished()) {
    if (state.outcome() != Outcome::interrupted) return {"The run on " + where + " goes on.", {}};
    return {"The run on " + where + " was interrupted: its runner is gone. What it had done stays done.",
            "deploy again: finished steps are repeated harmlessly, and a live migrator is taken over"};
  }
  const event::RunFinished& end = *state.finished();
  switch (end.outcome) {
    case Outcome::healthy: return {release + " is healthy on " + where + ".", {}};
    case Outcome::refused:
      return {"Refused " + failedStep(state, end) + ". " + changedWords(end) + servingWords(end), wayOutOf(end, environment)};
    case Outcome::cancelled:
      return {"Cancelled at step " + end.step + ". " + changedWords(end) + servingWords(end), wayOutOf(end, environment)};
    case Outcome::restored:
      if (end.code == "cancelled")
        return {"Cancelled at step " + end.step + ". The previous release was put back and proven.", wayOutOf(end, environment)};
      return {release + " failed " + failedStep(state, end) + ". The previous release was put back and proven.",
              wayOutOf(end, environment)};
    case Outcome::failed:
    case Outcome::interrupted:
      return {release + " failed " + failedStep(state, end) + ". " + changedWords(end) + servingWords(end) +
                  notRestoredBecause(state),
              wayOutOf(end, environment)};
  }
  return {};
}

}  // namespace gantry::app
