#include "cli/ledger.h"

namespace gantry::cli {

void defineLedger(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("ledger", "The audit log: fetch, read, verify and export it; all but sync work with no network");
  command->require_subcommand(1);
  defineLedgerSync(*command, choice);
  defineLedgerShow(*command, choice);
  defineLedgerVerify(*command, choice);
  defineLedgerExport(*command, choice);
  defineLedgerImport(*command, choice);
}

}  // namespace gantry::cli
