#include "ledger/statement_check.h"

#include "core/plan.h"
#include "core/text.h"
#include "core/time.h"
#include "signing/signature_check.h"

namespace gantry::ledger {
namespace {

constexpr std::chrono::seconds kClockSkew{300};

std::string faultOfTimes(const Record& record, Time created, std::optional<Time> expires) {
  if (created > record.at + kClockSkew) return "it was made at " + toSeconds(created) + ", after it was recorded";
  if (expires && *expires <= record.at) return "it had expired at " + toSeconds(*expires) + " when it was recorded";
  return {};
}

}  // namespace

std::string StatementCheck::faultOfPlace(const Record& record, const ProjectName& project, const EnvironmentName& environment,
                                         const Fingerprint& host, bool elsewhere) const {
  if (project != m_project) return "it is about the project " + project.text();
  if (elsewhere) return {};
  if (environment != record.environment) return "it is about the environment " + environment.text();
  if (!m_hosts.empty() && !m_hosts.contains(host.text())) return "it is about another host, " + host.text();
  return {};
}

std::string StatementCheck::faultOfPlan(const Record& record, const std::string& text) {
  const auto plan = Plan::parse(text);
  if (!plan) return plan.error().message;
  if (plan->requestedBy.text() != record.by) return "the plan is requested by " + plan->requestedBy.text() + ", not by " + record.by;
  if (auto fault = faultOfPlace(record, plan->project, plan->environment, plan->host, false); !fault.empty()) return fault;
  return faultOfTimes(record, plan->created, plan->expires);
}

std::string StatementCheck::faultOfStatement(const Record& record, const Statement& statement) {
  const bool witness = record.kind == "witness";
  const std::string_view kind = rowOf(statement.kind()).name;
  if (kind != (witness ? "checkpoint" : record.kind)) return "it is " + std::string(kind) + " and no " + record.kind;
  if (statement.by.text() != record.by) return "it is by " + statement.by.text() + ", not by " + record.by;
  if (witness && statement.environment == record.environment) return "it bears witness to its own ledger";
  const bool elsewhere = witness || statement.kind() == StatementKind::acceptance;
  if (auto fault = faultOfPlace(record, statement.project, statement.environment, statement.host, elsewhere); !fault.empty()) return fault;
  return faultOfTimes(record, statement.created, statement.expires);
}

std::string StatementCheck::faultOf(const Record& record) {
  const SignedText& said = *record.statement();
  const auto kind = statementKindOf(said.text);
  if (!kind) return "it is no statement";
  if (*kind == StatementKind::plan) {
    if (record.kind != "plan") return "it is a plan and no " + record.kind;
    if (auto fault = faultOfPlan(record, said.text); !fault.empty()) return fault;
  } else {
    const auto statement = Statement::parse(said.text);
    if (!statement) return statement.error().message;
    if (auto fault = faultOfStatement(record, *statement); !fault.empty()) return fault;
  }
  if (!m_said.insert(said.id()).second) return "it was said before: it is on record twice";
  const auto person = Person::parse(record.by);
  if (!person) return person.error().message;
  const auto proven = signing::checkSignature(said, *person, rowOf(*kind).nameSpace, m_signers, record.at);
  return proven ? std::string() : proven.error().message;
}

}  // namespace gantry::ledger
