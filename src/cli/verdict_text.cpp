#include "cli/verdict_text.h"

#include "core/text.h"

namespace gantry::cli {

Status statusOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::safe: return Status::succeeded;
    case Verdict::caution: return Status::degraded;
    case Verdict::blocked: return Status::failed;
    case Verdict::unknown: return Status::unknown;
  }
  return Status::unknown;
}

void printReasons(Output& output, const std::vector<VerdictReason>& reasons, const std::string& indent) {
  for (const VerdictReason& reason : reasons)
    output.line(indent + output.icon(statusOf(reason.weight)) + " " + neutralised(reason.sentence.english()));
}

void printStatement(Output& output, const StatementReport& report, const std::string& indent) {
  for (const SchemaFinding& finding : report.findings)
    if (const Verdict alone = verdictOf(finding); alone != Verdict::safe)
      output.line(indent + output.icon(statusOf(alone)) + " line " + std::to_string(finding.place.line) + ": " + std::string(name(finding.effect)) +
                  (finding.ifUsed ? " once it is used: " : ": ") + neutralised(finding.sentence.english()));
  for (const LockNote& lock : report.locks)
    if (lock.weight != LockWeight::brief)
      output.line(indent + "  line " + std::to_string(report.place.line) + ": " + output.paint(Tone::faint, "locks: " + neutralised(lock.sentence.english())));
}

nlohmann::json toJson(const StatementReport& report) {
  nlohmann::json findings = nlohmann::json::array();
  for (const SchemaFinding& finding : report.findings) {
    nlohmann::json one{{"effect", name(finding.effect)}, {"if_used", finding.ifUsed}, {"verdict", name(verdictOf(finding))},
                       {"subject", neutralised(finding.subject)}, {"sentence", neutralised(finding.sentence.english())}};
    if (finding.probe) one["probe"] = neutralised(finding.probe->sql);
    findings.push_back(std::move(one));
  }
  nlohmann::json locks = nlohmann::json::array();
  for (const LockNote& lock : report.locks)
    locks.push_back({{"weight", name(lock.weight)}, {"table", neutralised(lock.table)}, {"sentence", neutralised(lock.sentence.english())}});
  return {{"line", report.place.line}, {"effect", name(report.effect)}, {"sql", neutralised(report.statement)},
          {"findings", std::move(findings)}, {"locks", std::move(locks)}};
}

}  // namespace gantry::cli
