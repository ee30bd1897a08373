#include "cli/sarif.h"

#include "core/schema_verdict.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

struct Rule {
  std::string_view id;
  std::string_view text;
};
constexpr Rule kRules[] = {
    {"writes-break", "An INSERT, UPDATE or DELETE of the application before may fail."},
    {"reads-break", "A SELECT of the application before may fail or answer something else."},
    {"data-changed", "Rows say something else than before."},
    {"data-lost", "Going back does not bring it back."},
    {"unknown", "What it does is not understood."},
    {"lock", "Others wait until it is done."},
};

std::string_view levelOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::safe: return "note";
    case Verdict::caution:
    case Verdict::unknown: return "warning";
    case Verdict::blocked: return "error";
  }
  return "warning";
}

/// A path as SARIF's artifactLocation.uri wants it (RFC 3986): what is not unreserved is percent-encoded.
std::string uriOf(const std::string& path) {
  std::string uri;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : "%" + toHex(std::string_view(&c, 1));
  }
  return uri;
}

nlohmann::json resultOf(std::string_view rule, std::string_view level, const std::string& sentence, const StatementPlace& place, const std::string& folder) {
  const nlohmann::json file{{"uri", uriOf(folder + "/" + place.migration + "/migration.sql")}};
  const nlohmann::json spot{{"physicalLocation", {{"artifactLocation", file}, {"region", {{"startLine", place.line}}}}}};
  return {{"ruleId", rule}, {"level", level}, {"message", {{"text", neutralised(sentence)}}}, {"locations", nlohmann::json::array({spot})}};
}

}  // namespace

nlohmann::json sarif(const SchemaReport& report, const std::string& folder) {
  nlohmann::json rules = nlohmann::json::array();
  for (const Rule& rule : kRules) rules.push_back({{"id", rule.id}, {"shortDescription", {{"text", rule.text}}}});
  nlohmann::json results = nlohmann::json::array();
  for (const StatementReport& statement : report.statements) {
    for (const SchemaFinding& finding : statement.findings)
      if (const Verdict alone = verdictOf(finding); alone != Verdict::safe)
        results.push_back(resultOf(name(finding.effect), levelOf(alone), finding.sentence.english(), finding.place, folder));
    for (const LockNote& lock : statement.locks)
      if (lock.weight != LockWeight::brief) results.push_back(resultOf("lock", "note", lock.sentence.english(), statement.place, folder));
  }
  const nlohmann::json driver{{"name", "gantryctl schema lint"}, {"rules", std::move(rules)}};
  return {{"version", "2.1.0"},
          {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"},
          {"runs", nlohmann::json::array({{{"tool", {{"driver", driver}}}, {"results", std::move(results)}}})}};
}

}  // namespace gantry::cli
