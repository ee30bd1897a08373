#include <filesystem>

#include "cli/exit_code.h"
#include "cli/ledger.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

struct VerifyOptions {
  std::string what;
  std::string signers;
};

bool isFile(const Session& session, const std::string& word) {
  std::error_code fault;
  return !word.empty() && !session.desk.environment(word) && std::filesystem::exists(word, fault);
}

int verifyPack(Session& session, const VerifyOptions& wanted) {
  const auto pack = app::checkPack(session.desk, wanted.what, wanted.signers, session.stop);
  if (!pack) {
    const int code = session.output.fail(pack.error());
    return pack.error().code == Code::invalid ? kNotVerified : code;
  }
  printPack(session.output, *pack);
  if (wanted.signers.empty()) session.output.note("Signatures were looked up in the pack's own allowed_signers; --signers FILE names one you trust.");
  session.output.document("gantry.pack/1", toJson(*pack), pack->good());
  return pack->good() ? kDone : kNotVerified;
}

int verifyCopies(Session& session, const VerifyOptions& wanted) {
  const auto environments = environmentsMeant(session, wanted.what);
  if (!environments) return session.output.fail(environments.error());
  nlohmann::json data = nlohmann::json::array();
  std::optional<Error> missing;
  bool good = true;
  for (const Environment& environment : *environments) {
    const auto checked = app::checkLedger(session.desk, environment.name, wanted.signers);
    if (!checked && checked.error().code == Code::notFound) {
      missing = checked.error();
      continue;
    }
    if (!checked) return session.output.fail(checked.error());
    const std::string age = checked->syncedAt ? ", as of " + toSeconds(*checked->syncedAt) : "";
    printVerdict(session.output, environment.name.text() + age, checked->verdict, checked->signersKnown);
    if (checked->keysAt) session.output.line("  keys: as the host of " + environment.name.text() + " sent them, changed last at " + toSeconds(*checked->keysAt));
    else if (!wanted.signers.empty()) session.output.line("  keys: " + wanted.signers);
    nlohmann::json one = toJson(checked->verdict, checked->signersKnown);
    one["keys_at"] = checked->keysAt ? nlohmann::json(toSeconds(*checked->keysAt)) : nlohmann::json(nullptr);
    one["environment"] = environment.name.text();
    data.push_back(std::move(one));
    good = good && checked->good();
  }
  if (data.empty() && missing) return session.output.fail(*missing);
  session.output.document("gantry.ledger-verdict/1", data, good);
  return good ? kDone : kNotVerified;
}

}  // namespace

void defineLedgerVerify(CLI::App& ledger, Choice& choice) {
  auto* command = ledger.add_subcommand("verify", "Is a copy, or an evidence pack, intact and complete, and do its signatures hold? Offline");
  auto wanted = std::make_shared<VerifyOptions>();
  command->add_option("what", wanted->what, "An environment, or the file of an evidence pack; all copies when left out");
  command->add_option("--signers", wanted->signers, "The allowed_signers to believe; else the host's as of the last sync, or the pack's");
  command->callback([&choice, wanted] {
    choice.action = [wanted](Session& session) { return isFile(session, wanted->what) ? verifyPack(session, *wanted) : verifyCopies(session, *wanted); };
  });
}

}  // namespace gantry::cli
