#include "app/ledger_sync.h"
#include "cli/exit_code.h"
#include "cli/ledger.h"
#include "cli/signing_words.h"
#include "cli/to_json.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

struct SyncOptions {
  std::string environment;
  bool noCheckpoint = false;
};

/// What became of the checkpoint, for `--json`.
nlohmann::json leaveCheckpoint(Session& session, host::Host& host) {
  const auto places = app::leaveCheckpoint(session.desk, host, showAndSign(session), session.stop);
  if (!places) {
    session.output.note("  no checkpoint was left: " + places.error().message);
    return {{"error", toJson(places.error())}};
  }
  nlohmann::json left = nlohmann::json::array();
  for (const app::WitnessPlace& place : *places) {
    session.output.line("  " + session.output.icon(place.error ? Status::degraded : Status::succeeded) + " checkpoint " +
                        (place.error ? "not left with " + place.place + ": " + place.error->message : "left with " + place.place));
    left.push_back({{"place", place.place}, {"error", place.error ? toJson(*place.error) : nlohmann::json(nullptr)}});
  }
  return {{"left", std::move(left)}};
}

int sync(Session& session, const SyncOptions& wanted) {
  const auto environments = environmentsMeant(session, wanted.environment);
  if (!environments) return session.output.fail(environments.error());
  nlohmann::json data = nlohmann::json::array();
  int code = kDone;
  for (const Environment& environment : *environments) {
    host::Host host(session.desk.shellTo(environment), environment);
    const auto synced = app::syncLedger(session.desk, host, session.stop);
    if (!synced) {
      code = graver(code, exitCodeOf(synced.error().code));
      session.output.line(session.output.icon(Status::failed) + " " + synced.error().message);
      if (!synced.error().wayOut.empty()) session.output.line("  way out: " + synced.error().wayOut);
      data.push_back({{"environment", environment.name.text()}, {"error", toJson(synced.error())}});
      continue;
    }
    session.output.line(session.output.icon(Status::succeeded) + " " + environment.name.text() + ": " + std::to_string(synced->records) + " records, " + std::to_string(synced->added) + " new");
    for (const std::string& sentence : synced->keys.sentences())
      session.output.line("  " + session.output.icon(Status::degraded) + " keys: " + neutralised(sentence) + "; ask whether that was meant");
    data.push_back({{"environment", environment.name.text()}, {"records", synced->records}, {"new", synced->added}, {"keys", {{"gone", synced->keys.gone}, {"added", synced->keys.added}}}, {"checkpoint", nullptr}});
    if (!wanted.noCheckpoint && synced->records > 0 && !synced->ownWordsOnly) data.back()["checkpoint"] = leaveCheckpoint(session, host);
  }
  session.output.document("gantry.ledger-sync/1", data, code == kDone);
  return code;
}

}  // namespace

void defineLedgerSync(CLI::App& ledger, Choice& choice) {
  auto* command = ledger.add_subcommand("sync", "Fetch what is new, refuse what does not continue the copy, and leave a signed checkpoint");
  auto wanted = std::make_shared<SyncOptions>();
  command->add_option("environment", wanted->environment, "Which; all when left out");
  command->add_flag("--no-checkpoint", wanted->noCheckpoint, "Only fetch");
  command->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return sync(session, *wanted); }; });
}

}  // namespace gantry::cli
