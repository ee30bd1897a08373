#include <algorithm>

#include "app/ledger_pack.h"
#include "app/records_csv.h"
#include "cli/exit_code.h"
#include "cli/ledger.h"
#include "cli/signing_words.h"
#include "core/text.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

struct ShowOptions {
  std::string environment;
  std::string since;
  std::string until;
  std::string pack;
  bool desk = false;
  bool csv = false;
  bool raw = false;
  RecordQuery query;
};

struct Row {
  std::string where;
  app::FoundRecord found;
};

/// A moment, or so long ago: `7d`.
Result<std::optional<Time>> sinceFrom(const std::string& text, Time now) {
  if (text.empty()) return std::optional<Time>();
  if (const auto ago = durationFrom(text)) return std::optional<Time>(now - *ago);
  const auto moment = momentFrom(text, now);
  if (!moment) return failure(Code::usage, inQuotes(text) + " is no time", "write 2026-11-23T08:00:00Z, or 7d for seven days ago");
  return std::optional(*moment);
}

std::vector<app::WhichLedger> ledgersMeant(const std::vector<Environment>& environments, const ShowOptions& wanted) {
  std::vector<app::WhichLedger> which;
  if (!wanted.desk)
    for (const Environment& environment : environments) which.emplace_back(environment.name);
  if (wanted.desk) which.emplace_back(std::nullopt);
  return which;
}

nlohmann::json jsonOf(const Row& row) {
  const ledger::Record& record = row.found.record;
  return {{"ledger", row.where}, {"n", record.n}, {"at", toMilliseconds(record.at)}, {"kind", record.kind}, {"by", record.by}, {"release", row.found.subject.release},
          {"run", row.found.subject.run}, {"plan", row.found.subject.plan}, {"outcome", row.found.subject.outcome}, {"words", row.found.subject.words}, {"line", row.found.line}};
}

Result<std::vector<Row>> findInPack(Session& session, const ShowOptions& wanted) {
  auto found = app::searchPack(session.desk, wanted.pack, wanted.query, session.stop);
  if (!found) return failure(found.error());
  std::vector<Row> rows;
  for (app::PackedRecord& one : *found)
    if (wanted.environment.empty() || one.environment.text() == wanted.environment) rows.push_back({one.environment.text(), std::move(one.found)});
  return rows;
}

Result<std::vector<Row>> findInCopies(Session& session, const ShowOptions& wanted) {
  const auto environments = environmentsMeant(session, wanted.environment);
  if (!environments) return failure(environments.error());
  std::vector<Row> rows;
  std::optional<Error> missing;
  for (const app::WhichLedger& which : ledgersMeant(*environments, wanted)) {
    auto found = app::searchLedger(session.desk, which, wanted.query, session.stop);
    if (!found && found.error().code == Code::notFound) missing = found.error();
    else if (!found) return failure(found.error());
    else
      for (app::FoundRecord& one : *found) rows.push_back({which ? which->text() : "this desktop", std::move(one)});
  }
  if (rows.empty() && missing) return failure(*missing);
  return rows;
}

Result<std::vector<Row>> find(Session& session, const ShowOptions& wanted) {
  auto found = wanted.pack.empty() ? findInCopies(session, wanted) : findInPack(session, wanted);
  if (!found) return found;
  std::vector<Row>& rows = *found;
  std::ranges::stable_sort(rows, [](const Row& a, const Row& b) { return a.found.record.at > b.found.record.at; });
  if (std::ssize(rows) > wanted.query.most) rows.erase(rows.begin() + wanted.query.most, rows.end());
  return found;
}

int show(Session& session, ShowOptions wanted) {
  const auto since = sinceFrom(wanted.since, session.desk.clock.now());
  if (!since) return session.output.fail(since.error());
  const auto until = sinceFrom(wanted.until, session.desk.clock.now());
  if (!until) return session.output.fail(until.error());
  wanted.query.since = *since;
  wanted.query.until = *until;
  const auto rows = find(session, wanted);
  if (!rows) return session.output.fail(rows.error());
  nlohmann::json data = nlohmann::json::array();
  std::vector<std::vector<std::string>> table;
  if (wanted.csv) session.output.line(trimmed(app::csvHeader()));
  for (const Row& row : *rows) {
    data.push_back(jsonOf(row));
    const ledger::Record& record = row.found.record;
    if (wanted.raw) session.output.line(row.found.line);
    else if (wanted.csv) session.output.line(trimmed(app::csvLine(row.where, row.found)));
    else table.push_back({row.where + " " + std::to_string(record.n), toSeconds(record.at), record.by, record.kind, neutralised(row.found.subject.words)});
  }
  for (const std::string& line : columns(table)) session.output.line(line);
  if (rows->empty()) session.output.note("No record matches.");
  session.output.document("gantry.ledger/1", data);
  return kDone;
}

}  // namespace

void defineLedgerShow(CLI::App& ledger, Choice& choice) {
  auto* command = ledger.add_subcommand("show", "Records of this desktop's copies, newest first");
  auto wanted = std::make_shared<ShowOptions>();
  command->add_option("environment", wanted->environment, "Which; all when left out");
  command->add_option("--person", wanted->query.person, "Only by this person");
  command->add_option("--kind", wanted->query.kind, "Only of this kind, or of all that begin so: run.");
  command->add_option("--release", wanted->query.release, "Only about this release, or those whose tag begins so");
  command->add_option("--text", wanted->query.text, "Only with all of these words");
  command->add_option("--since", wanted->since, "Only from this time on: 2026-11-23T08:00:00Z, or 7d");
  command->add_option("--until", wanted->until, "Only before this time");
  command->add_option("--before", wanted->query.before, "Only records before this number: the next page");
  command->add_option("-n,--most", wanted->query.most, "How many at the most")->check(CLI::Range(1, 10'000));
  command->add_flag("--desk", wanted->desk, "This desktop's own ledger");
  auto* raw = command->add_flag("--lines", wanted->raw, "The lines as they are");
  command->add_flag("--csv", wanted->csv, "A table for spreadsheets")->excludes(raw);
  command->add_option("--pack", wanted->pack, "The records of this evidence pack, believed or not")->check(CLI::ExistingFile);
  command->callback([&choice, wanted] { choice.action = [wanted](Session& session) { return show(session, *wanted); }; });
}

}  // namespace gantry::cli
