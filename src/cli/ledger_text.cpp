#include "cli/ledger.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

struct Answer {
  Status status;
  std::string sentence;
};

Answer intactness(const ledger::LedgerVerdict& verdict) {
  if (verdict.fault) return {Status::failed, "not intact: record " + std::to_string(verdict.fault->record) + ": " + verdict.fault->why};
  return {Status::succeeded, "intact: " + std::to_string(verdict.records) + " records in one chain" + (verdict.torn ? " (the last line was cut off by a crash, and is no record)" : "")};
}

Answer completeness(const ledger::LedgerVerdict& verdict) {
  switch (verdict.completeness) {
    case ledger::Completeness::nobodyToCompare: return {Status::unknown, "complete? There is nobody to compare with"};
    case ledger::Completeness::complete: return {Status::succeeded, "complete: " + (verdict.comparisons.size() == 1 ? std::string("the head that somebody saw agrees") : std::to_string(verdict.comparisons.size()) + " heads that others saw agree")};
    case ledger::Completeness::cutOff: return {Status::failed, "cut off"};
    case ledger::Completeness::rewritten: return {Status::failed, "rewritten"};
  }
  return {Status::unknown, {}};
}

Answer signatures(const ledger::LedgerVerdict& verdict, bool known) {
  if (!known && verdict.statements > 0) return {Status::unknown, "signatures? There is no allowed_signers to look them up in"};
  const auto hold = verdict.signaturesHold();
  if (!hold) return {Status::unknown, "signatures? Those of the " + std::to_string(verdict.statements) + " statements before the fault hold; the others were not looked at"};
  if (*hold) return {Status::succeeded, "signatures: all of " + std::to_string(verdict.statements) + " statements hold"};
  return {Status::failed, "signatures: " + std::to_string(verdict.badStatements.size()) + " of " + std::to_string(verdict.statements) + " statements do not count"};
}

std::string word(ledger::Completeness completeness) {
  switch (completeness) {
    case ledger::Completeness::nobodyToCompare: return "nobody-to-compare";
    case ledger::Completeness::complete: return "complete";
    case ledger::Completeness::cutOff: return "cut-off";
    case ledger::Completeness::rewritten: return "rewritten";
  }
  return {};
}

}  // namespace

void printVerdict(Output& output, const std::string& title, const ledger::LedgerVerdict& verdict, bool signersKnown) {
  output.line(output.paint(Tone::strong, title));
  for (const Answer& answer : {intactness(verdict), completeness(verdict), signatures(verdict, signersKnown)}) output.line("  " + output.icon(answer.status) + " " + answer.sentence);
  const bool bad = verdict.completeness == ledger::Completeness::cutOff || verdict.completeness == ledger::Completeness::rewritten;
  if (bad)
    for (const std::string& sentence : verdict.comparisons) output.line("      " + neutralised(sentence));
  for (const ledger::BadStatement& one : verdict.badStatements) output.line("      record " + std::to_string(one.record) + ": " + neutralised(one.why));
}

nlohmann::json toJson(const ledger::LedgerVerdict& verdict, bool signersKnown) {
  nlohmann::json bad = nlohmann::json::array();
  for (const ledger::BadStatement& one : verdict.badStatements) bad.push_back({{"record", one.record}, {"why", one.why}});
  return {{"records", verdict.records},
          {"ledger", verdict.identity ? nlohmann::json(verdict.identity->text()) : nlohmann::json(nullptr)},
          {"head", verdict.head.text()},
          {"intact", verdict.intact()},
          {"fault", verdict.fault ? nlohmann::json{{"record", verdict.fault->record}, {"why", verdict.fault->why}} : nlohmann::json(nullptr)},
          {"complete", word(verdict.completeness)},
          {"comparisons", verdict.comparisons},
          {"signatures", signersKnown && verdict.signaturesHold() ? nlohmann::json(*verdict.signaturesHold()) : nlohmann::json(nullptr)},
          {"statements", verdict.statements},
          {"bad_statements", std::move(bad)}};
}

void printPack(Output& output, const app::CheckedPack& pack) {
  output.line("Evidence pack " + pack.digest);
  for (const evidence::PartVerdict& part : pack.parts) {
    printVerdict(output, (part.project ? part.project->text() + " " : "") + part.range.environment.text() + ", records " + std::to_string(part.range.first) + " to " + std::to_string(part.range.last), part.verdict, true);
    for (const std::string& fault : part.faults) output.line("  " + output.icon(Status::failed) + " " + fault);
  }
}

nlohmann::json toJson(const app::CheckedPack& pack) {
  nlohmann::json parts = nlohmann::json::array();
  for (const evidence::PartVerdict& part : pack.parts) {
    nlohmann::json one = toJson(part.verdict, true);
    one["project"] = part.project ? nlohmann::json(part.project->text()) : nlohmann::json(nullptr);
    one["environment"] = part.range.environment.text();
    one["first"] = part.range.first;
    one["last"] = part.range.last;
    one["faults"] = part.faults;
    parts.push_back(std::move(one));
  }
  return {{"pack", pack.digest}, {"good", pack.good()}, {"parts", std::move(parts)}};
}

Result<std::vector<Environment>> environmentsMeant(const Session& session, const std::string& word) {
  if (word.empty()) return session.desk.project.environments;
  const auto found = session.desk.environment(word);
  if (!found) return failure(found.error());
  return std::vector{*found};
}

}  // namespace gantry::cli
