#pragma once

#include "app/ledger_check.h"
#include "app/ledger_pack.h"
#include "cli/session.h"

namespace gantry::cli {

void defineLedgerSync(CLI::App& ledger, Choice& choice);
void defineLedgerShow(CLI::App& ledger, Choice& choice);
void defineLedgerVerify(CLI::App& ledger, Choice& choice);
void defineLedgerExport(CLI::App& ledger, Choice& choice);
void defineLedgerImport(CLI::App& ledger, Choice& choice);

/// The three answers about a ledger, each on its line. `signersKnown`: whether signatures were looked at.
void printVerdict(Output& output, const std::string& title, const ledger::LedgerVerdict& verdict, bool signersKnown);
[[nodiscard]] nlohmann::json toJson(const ledger::LedgerVerdict& verdict, bool signersKnown);
void printPack(Output& output, const app::CheckedPack& pack);
[[nodiscard]] nlohmann::json toJson(const app::CheckedPack& pack);

/// The environments a word means; empty: all. @error usage
[[nodiscard]] Result<std::vector<Environment>> environmentsMeant(const Session& session, const std::string& word);

}  // namespace gantry::cli
