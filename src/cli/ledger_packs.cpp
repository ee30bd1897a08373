#include "cli/exit_code.h"
#include "cli/ledger.h"
#include "core/text.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

struct PackOptions {
  std::string file;
  std::string environment;
  std::string signers;
  app::ExportWanted wanted;
};

int exportPack(Session& session, PackOptions options) {
  if (!options.environment.empty()) {
    const auto environment = session.desk.environment(options.environment);
    if (!environment) return session.output.fail(environment.error());
    options.wanted.environments = {environment->name};
  }
  const auto made = app::exportLedgers(session.desk, options.wanted, options.file, session.stop);
  if (!made) return session.output.fail(made.error());
  session.output.document("gantry.export/1", {{"file", options.file}, {"records", made->records}, {"statements", made->statements}, {"bytes", made->bytes}, {"digest", made->digest}});
  session.output.line(session.output.icon(Status::succeeded) + " " + options.file + ": " + std::to_string(made->records) + " records with " + std::to_string(made->statements) +
                      " statements, " + spokenBytes(made->bytes));
  session.output.line("  " + made->digest);
  session.output.line("  to check it without Gantry: unpack it and run `sh verify.sh` in it");
  return kDone;
}

int importPack(Session& session, const PackOptions& options) {
  std::filesystem::path keptAt;
  const auto pack = app::importPack(session.desk, options.file, options.signers, keptAt, session.stop);
  if (!pack) {
    const int code = session.output.fail(pack.error());
    return pack.error().code == Code::invalid ? kNotVerified : code;
  }
  printPack(session.output, *pack);
  nlohmann::json data = toJson(*pack);
  data["kept_at"] = keptAt.string();
  session.output.document("gantry.import/1", data, pack->good());
  session.output.line(pack->good() ? "Kept in " + keptAt.string() : "Nothing was kept: it does not verify.");
  return pack->good() ? kDone : kNotVerified;
}

}  // namespace

void defineLedgerExport(CLI::App& ledger, Choice& choice) {
  auto* command = ledger.add_subcommand("export", "Write an evidence pack: a tar that anyone can check without Gantry");
  auto options = std::make_shared<PackOptions>();
  command->add_option("file", options->file, "The new file")->required();
  command->add_option("environment", options->environment, "Which; all when left out");
  command->add_option("--from", options->wanted.first, "From this record on")->check(CLI::Range(std::int64_t{1}, std::int64_t{1} << 40U));
  command->add_option("--to", options->wanted.last, "Up to this record")->check(CLI::Range(std::int64_t{1}, std::int64_t{1} << 40U));
  command->add_option("--release", options->wanted.release, "From the first to the last record about this release");
  command->callback([&choice, options] { choice.action = [options](Session& session) { return exportPack(session, *options); }; });
}

void defineLedgerImport(CLI::App& ledger, Choice& choice) {
  auto* command = ledger.add_subcommand("import", "Verify an evidence pack and keep its files");
  auto options = std::make_shared<PackOptions>();
  command->add_option("file", options->file, "The pack")->required();
  command->add_option("--signers", options->signers, "The allowed_signers to believe; else the pack's");
  command->callback([&choice, options] { choice.action = [options](Session& session) { return importPack(session, *options); }; });
}

}  // namespace gantry::cli
