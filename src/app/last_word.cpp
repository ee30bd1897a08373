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
  const char* words;
  const char* wayOut;  ///< nullptr when there is nothing to do
};

constexpr std::array kCodes{
    CodeWords{"done", phrase("LastWord", "done"), nullptr},
    CodeWords{"skipped", phrase("LastWord", "nothing to do"), nullptr},
    CodeWords{"cancelled", phrase("LastWord", "a person cancelled it"), nullptr},
    CodeWords{"rules-failed", phrase("LastWord", "a rule of the host does not hold: {}"),
              phrase("LastWord", "see `gantryctl doctor`, then deploy again")},
    CodeWords{"platform-missing", phrase("LastWord", "the image is not built for this host's platform"),
              phrase("LastWord", "publish it for this platform, then make a new plan")},
    CodeWords{"registry-untrusted", phrase("LastWord", "the host does not trust the registry's certificate"),
              phrase("LastWord", "put the registry's CA under /etc/docker/certs.d on the host, then deploy again")},
    CodeWords{"disk-low", phrase("LastWord", "there is too little space on the host: {}"),
              phrase("LastWord", "free space on the host, then deploy again")},
    CodeWords{"tool-missing", phrase("LastWord", "a tool is missing on the host: {}"),
              phrase("LastWord", "see `gantryctl doctor`")},
    CodeWords{"engine-unreachable", phrase("LastWord", "the Docker Engine does not answer"),
              phrase("LastWord", "see `gantryctl doctor`")},
    CodeWords{"bundle-missing", phrase("LastWord", "the deploy files are not on the host, or were changed there"),
              phrase("LastWord", "make a new plan")},
    CodeWords{"plan-invalid", phrase("LastWord", "the host cannot read the plan"),
              phrase("LastWord", "see `gantryctl doctor` for the script's version")},
    CodeWords{"plan-stale host", phrase("LastWord", "the host key that this desktop saw is none that the host knows as its own"),
              phrase("LastWord", "on the host, put the lines of that key's .pub file into .gantry/host-keys; /etc/ssh/ssh_host_*_key.pub are known without")},
    CodeWords{"plan-stale", phrase("LastWord", "the host moved since the plan was made: {}"),
              phrase("LastWord", "make a new plan")},
    CodeWords{"plan-expired", phrase("LastWord", "the plan has expired"),
              phrase("LastWord", "make a new plan")},
    CodeWords{"policy-invalid", phrase("LastWord", "the host's policy or allowed_signers cannot be read"),
              phrase("LastWord", "see `gantryctl doctor`")},
    CodeWords{"plan-unsigned", phrase("LastWord", "the plan carries no signature"),
              phrase("LastWord", "deploy again with a key of yours: --key FILE")},
    CodeWords{"plan-signature", phrase("LastWord", "the plan's signature is not one of its requester's"),
              phrase("LastWord", "see who signed it; sign a new plan")},
    CodeWords{"rejected", phrase("LastWord", "somebody rejected the plan, or withdrew it"),
              phrase("LastWord", "see `gantryctl requests`, then make a new plan")},
    CodeWords{"marked-bad", phrase("LastWord", "the images are marked as bad"),
              phrase("LastWord", "choose another release, or `gantryctl mark-bad lift RELEASE`")},
    CodeWords{"break-glass", phrase("LastWord", "the glass was broken by somebody who may not"),
              phrase("LastWord", "ask for approvals with `gantryctl request`")},
    CodeWords{"frozen", phrase("LastWord", "a freeze is in effect"),
              phrase("LastWord", "wait until it ends, `gantryctl freeze lift`, or --break-glass REASON")},
    CodeWords{"acceptance-missing", phrase("LastWord", "nobody accepted these images upstream"),
              phrase("LastWord", "accept them with `gantryctl accept`")},
    CodeWords{"acceptance-old", phrase("LastWord", "they were accepted too long ago"),
              phrase("LastWord", "accept them again with `gantryctl accept`")},
    CodeWords{"soak-short", phrase("LastWord", "they were accepted before they had been healthy for long enough"),
              phrase("LastWord", "accept them again later")},
    CodeWords{"approvals-missing", phrase("LastWord", "approvals are missing"),
              phrase("LastWord", "ask for them with `gantryctl request`")},
    CodeWords{"approval-required", phrase("LastWord", "somebody who must approve has not yet"),
              phrase("LastWord", "see `gantryctl requests`")},
    CodeWords{"way-back-unstated", phrase("LastWord", "the way back is {}, and nobody who approves says so"),
              phrase("LastWord", "somebody approves with that word in the reason: `gantryctl approve ID --reason \"BLOCKED: …\"`")},
    CodeWords{"ledger-unwritable", phrase("LastWord", "the host's ledger cannot be appended to"),
              phrase("LastWord", "see `gantryctl doctor`")},
    CodeWords{"held", phrase("LastWord", "the environment is held"),
              phrase("LastWord", "look at why, then `gantryctl hold lift`")},
    CodeWords{"config-invalid", phrase("LastWord", "Compose does not accept the configuration"),
              phrase("LastWord", "check docker-compose.prod.yml and .env.production")},
    CodeWords{"variable-unset", phrase("LastWord", "a variable is unset or blank: {}"),
              phrase("LastWord", "set it in .env.production on the host")},
    CodeWords{"registry-unreachable", phrase("LastWord", "the host cannot reach the registry"),
              phrase("LastWord", "check registry and network, then deploy again")},
    CodeWords{"registry-denied", phrase("LastWord", "the registry does not let the host read the image"),
              phrase("LastWord", "on the host, as the user that deploys, run `docker login` for the image's registry")},
    CodeWords{"image-missing", phrase("LastWord", "the registry does not have the image any more: {}"),
              phrase("LastWord", "publish it again, or choose another release")},
    CodeWords{"digest-mismatch", phrase("LastWord", "the host got another image than the plan names: {}"),
              phrase("LastWord", "do not go on; find out who changed the registry")},
    CodeWords{"bundle-changed", phrase("LastWord", "the deploy files on the host were changed: {}"),
              phrase("LastWord", "find out who changed them; the next plan sends them anew")},
    CodeWords{"services-unhealthy", phrase("LastWord", "a supporting service did not become healthy: {}"),
              phrase("LastWord", "read the log of step services")},
    CodeWords{"port-taken", phrase("LastWord", "another program listens on the app's port: {}"),
              phrase("LastWord", "stop it, or give the environment another `port` in the project file")},
    CodeWords{"would-recreate", phrase("LastWord", "it would recreate a supporting service: {}"),
              phrase("LastWord", "take back what was changed of it in the deploy files, or let it be recreated on the host by hand where its data is safe; then make a new plan")},
    CodeWords{"database-unreadable", phrase("LastWord", "the migrations table could not be read"),
              phrase("LastWord", "see `gantryctl doctor`")},
    CodeWords{"migration-failed", phrase("LastWord", "a migration failed: {}"),
              phrase("LastWord", "read the log of step migrate; then decide: `prisma migrate resolve --rolled-back NAME` when nothing of it "
              "is in the database (it runs again, mended), `--applied NAME` when all of it is (it is skipped); later migrations wait for that")},
    CodeWords{"migration-blocked", phrase("LastWord", "an earlier migration is marked failed: {}"),
              phrase("LastWord", "decide: `prisma migrate resolve --rolled-back NAME` when nothing of it is in the database, `--applied "
              "NAME` when all of it is; until then Prisma refuses with P3009")},
    CodeWords{"migrator-failed", phrase("LastWord", "the migrator ended with an error"),
              phrase("LastWord", "read the log of step migrate")},
    CodeWords{"start-failed", phrase("LastWord", "the container could not be started"),
              phrase("LastWord", "read the log of step start")},
    CodeWords{"never-ready", phrase("LastWord", "it did not become ready in time"),
              phrase("LastWord", "look at why with `gantryctl run log RUN ready`; deploy a mended release, or roll back to one that was healthy here")},
    CodeWords{"crash-loop", phrase("LastWord", "the container keeps crashing"),
              phrase("LastWord", "read the log of step ready")},
    CodeWords{"not-proven", phrase("LastWord", "the running container is not the planned image"),
              phrase("LastWord", "do not trust this host; look at it")},
    CodeWords{"unstable", phrase("LastWord", "it was ready, but did not stay so"),
              phrase("LastWord", "read the log of step observe")},
    CodeWords{"hook-failed", phrase("LastWord", "a hook of the bundle failed: {}"),
              phrase("LastWord", "read the step's log")},
    CodeWords{"restore-unsafe", phrase("LastWord", "going back by itself was not safe"),
              phrase("LastWord", "look at the schema, then decide")},
    CodeWords{"restore-failed", phrase("LastWord", "the previous release could not be put back"),
              phrase("LastWord", "look at the host now")},
    CodeWords{"internal", phrase("LastWord", "the script on the host met something it does not know"),
              phrase("LastWord", "read the run's logs on the host")},
};

/// A row for the code with its subject comes first.
const CodeWords* wordsFor(const std::string& code, const std::string& subject) {
  auto found = std::ranges::find(kCodes, code + " " + subject, &CodeWords::code);
  if (found == kCodes.end()) found = std::ranges::find(kCodes, code, &CodeWords::code);
  return found == kCodes.end() ? nullptr : &*found;
}

/// The last words in one language.
struct Speaker {
  const Tongue& tongue;

  /// A text with each `{}` replaced by what comes next.
  std::string operator()(const char* text, const std::vector<std::string>& parts = {}) const { return filled(tongue ? tongue(text) : text, parts); }

  std::string changed(const event::RunFinished& end) const {
    if (end.changed == "nothing") return (*this)(phrase("LastWord", "Nothing was changed."));
    if (end.changed == "services") return (*this)(phrase("LastWord", "Supporting services were started; the app was not touched."));
    const std::string app =
        (*this)(end.changed == "app" ? phrase("LastWord", "the app container was replaced.") : phrase("LastWord", "the app was not touched."));
    if (end.migrations == 0) return (*this)(phrase("LastWord", "No migration was applied; {}"), {app});
    if (end.migrations == 1) return (*this)(phrase("LastWord", "1 migration was applied; {}"), {app});
    return (*this)(phrase("LastWord", "{} migrations were applied; {}"), {std::to_string(end.migrations), app});
  }

  std::string serving(const event::RunFinished& end) const {
    if (end.serving == "previous")   // its container runs; whoever put it back waited for more than that
      return (*this)(end.code == "restore-failed" ? phrase("LastWord", "The previous release runs, but is not proven to serve.") : phrase("LastWord", "The previous release is serving."));
    if (end.serving == "new") return (*this)(phrase("LastWord", "The new release is running."));
    if (end.serving == "none") return (*this)(phrase("LastWord", "Nothing is serving."));
    return (*this)(phrase("LastWord", "What is serving could not be read."));
  }

  /// What was and what was not changed.
  std::string left(const event::RunFinished& end) const { return " " + changed(end) + " " + serving(end); }

  /// What the deciding step names beside its code.
  static std::string subject(const RunState& state, const event::RunFinished& end) {
    const auto& steps = state.steps();
    const auto step = std::ranges::find_if(steps, [&](const StepRow& row) { return kindOf(row.step).name == end.step; });
    return step == steps.end() ? std::string() : step->subject;
  }

  std::string why(const RunState& state, const event::RunFinished& end) const { return inWords(end.code, subject(state, end), tongue); }

  /// Why the previous release was not put back by itself; empty when nobody tried.
  std::string notRestoredBecause(const RunState& state) const {
    const auto step = std::ranges::find(state.steps(), Step::restore, &StepRow::step);
    if (step == state.steps().end() || step->state != StepState::failed) return {};
    if (step->code == "restore-unsafe")
      return " " + (*this)(phrase("LastWord", "The previous release was not put back: the schema has moved, and its way back is not known to be safe."));
    // Its subject is the code of what went wrong on the way back.
    const bool named = step->code == "restore-failed" && !step->subject.empty() && step->subject != "-";
    return " " + (*this)(phrase("LastWord", "Putting the previous release back failed: {}."), {named ? inWords(step->subject, {}, tongue) : inWords(step->code, step->subject, tongue)});
  }

  std::string wayOut(const RunState& state, const event::RunFinished& end) const {
    const CodeWords* words = wordsFor(end.code, subject(state, end));
    return words == nullptr || words->wayOut == nullptr ? std::string() : (*this)(words->wayOut);
  }

  std::string hold(const event::RunFinished& end, const EnvironmentName& environment) const {
    return end.held ? (*this)(phrase("LastWord", "a hold is set: lift it with `gantryctl hold lift {}`"), {environment.text()}) : std::string();
  }
};

/// Puts the names that are known into the commands of a way out, so that they can be copied.
std::string copyable(std::string words, const RunState& state, const EnvironmentName& environment) {
  const auto put = [&words](std::string_view general, const std::string& particular) {
    if (const auto at = words.find(general); at != std::string::npos) words.replace(at, general.size(), particular);
  };
  for (const std::string command : {"hold lift", "freeze lift", "doctor", "mark-bad lift RELEASE"})
    put("`gantryctl " + command + "`", "`gantryctl " + command + ' ' + environment.text() + "`");
  if (!state.started()) return words;
  put("run log RUN ", "run log " + state.started()->run.text() + " ");
  put("mark-bad lift RELEASE ", "mark-bad lift " + brief(state.started()->release) + " ");
  put("approve ID ", "approve " + std::string(state.started()->plan.hex().substr(0, 12)) + " ");
  return words;
}

}  // namespace

std::string inWords(const std::string& code, const std::string& subject, const Tongue& tongue) {
  const CodeWords* row = wordsFor(code, subject);
  if (row == nullptr) return code + (subject.empty() ? "" : " (" + subject + ")");
  std::string words = Speaker{tongue}(row->words);
  const std::size_t at = words.find("{}");
  if (at == std::string::npos) return words;
  return subject.empty() || subject == "-" ? words.substr(0, words.rfind(':', at)) : words.replace(at, 2, subject);
}

std::string inWords(const event::LockWaiting& waiting, const Tongue& tongue) {
  const Speaker speak{tongue};
  const std::string holder = std::to_string(waiting.holder);
  if (waiting.on == "advisory")
    return speak(phrase("LastWord", "a migrator waits for Prisma's lock; session {} of the database holds it: another migrator is at work, or its "
                                  "connection was left open"), {holder});
  const std::string waits = speak(waiting.schema ? phrase("LastWord", "the migration waits for a lock on {}") : phrase("LastWord", "the application waits for a lock on {}"),
                                {waiting.on});
  const std::string others = waiting.sessions > 1 ? " (" + speak(phrase("LastWord", "{} sessions wait"), {std::to_string(waiting.sessions)}) + ")" : std::string();
  const std::string holds = speak(waiting.state.starts_with("idle-in-transaction")
                                    ? phrase("LastWord", "session {} of the database holds it, idle in a transaction that is open for {}")
                                    : phrase("LastWord", "session {} of the database holds it, whose transaction is open for {}"),
                                {holder, spoken(waiting.open)});
  return waits + others + "; " + holds;
}

LastWord lastWord(const RunState& state, const EnvironmentName& environment, const Tongue& tongue) {
  const Speaker speak{tongue};
  const std::string release = state.started() ? brief(state.started()->release) : speak(phrase("LastWord", "the release"));
  const std::string where = environment.text();
  if (!state.finished()) {
    if (state.outcome() != Outcome::interrupted) return {speak(phrase("LastWord", "The run on {} goes on."), {where}), {}, {}};
    return {speak(phrase("LastWord", "The run on {} was interrupted: its runner is gone. What it had done stays done."), {where}),
            speak(phrase("LastWord", "deploy again: finished steps are repeated harmlessly, and a live migrator is taken over")), {}};
  }
  const event::RunFinished& end = *state.finished();
  const std::string wayOut = copyable(speak.wayOut(state, end), state, environment);
  const std::string hold = speak.hold(end, environment);
  switch (end.outcome) {
    case Outcome::healthy: return {speak(phrase("LastWord", "{} is healthy on {}."), {release, where}), {}, {}};
    case Outcome::refused: return {speak(phrase("LastWord", "Refused at step {}: {}."), {end.step, speak.why(state, end)}) + speak.left(end), wayOut, hold};
    case Outcome::cancelled: return {speak(phrase("LastWord", "Cancelled at step {}."), {end.step}) + speak.left(end), wayOut, hold};
    case Outcome::restored: {
      const std::string back = " " + speak(phrase("LastWord", "The previous release was put back and proven."));
      if (end.code == "cancelled") return {speak(phrase("LastWord", "Cancelled at step {}."), {end.step}) + back, wayOut, hold};
      return {speak(phrase("LastWord", "{} failed at step {}: {}."), {release, end.step, speak.why(state, end)}) + back, wayOut, hold};
    }
    case Outcome::failed:
    case Outcome::interrupted:
      return {speak(phrase("LastWord", "{} failed at step {}: {}."), {release, end.step, speak.why(state, end)}) + speak.left(end) + speak.notRestoredBecause(state), wayOut, hold};
  }
  return {};
}

}  // namespace gantry::app
