#include "ledger/verification.h"

#include "core/text.h"
#include "ledger/lines_of_file.h"
#include "ledger/statement_check.h"

namespace gantry::ledger {
namespace {

/// The head a checkpoint or witness record speaks of.
std::optional<KnownHead> headIn(const Record& record) {
  if (!record.isStatement() || (record.kind != "checkpoint" && record.kind != "witness")) return std::nullopt;
  const auto statement = Statement::parse(record.statement()->text);
  const auto* said = statement ? std::get_if<statement::Checkpoint>(&statement->said) : nullptr;
  if (!said) return std::nullopt;
  const std::string place = record.environment ? record.environment->text() : "this desktop";
  return KnownHead{said->ledger, said->size, said->head, record.kind + " by " + record.by + " in the ledger of " + place + ", record " + std::to_string(record.n)};
}

/// A host and a desktop say what they did; everything else is a person's, and signed. Empty when that is kept.
std::string faultOfUnsigned(const Record& record, const VerifyWanted& wanted) {
  if (record.by != "host" && record.by != "desk") return "it speaks for " + record.by + ", who signed nothing";
  if (record.kind == "witness" || statementKindNamed(record.kind)) return "it is a " + record.kind + " that nobody signed";
  if (record.n == 1 && wanted.environment && (!wanted.project || record.text("project") != wanted.project->text())) return "it begins a ledger of another project";
  return {};
}

/// Folds records into a verdict.
class Judge {
 public:
  explicit Judge(const VerifyWanted& wanted) : m_wanted(wanted), m_chain(wanted.first, wanted.prev) {
    if (wanted.signers) m_check.emplace(*wanted.signers, wanted.project);
  }

  bool take(std::string_view line) {
    auto record = m_chain.take(line);
    if (!record) {
      m_verdict.fault = ChainFault{m_chain.size() + 1, record.error().message};
      return false;
    }
    if (m_check && m_wanted.first == 1) learnHost(*record);
    if (record->isStatement()) ++m_verdict.statements;
    blame(*record, faultOf(*record));
    if (auto head = headIn(*record)) (record->kind == "witness" ? m_verdict.witnessed : m_own).push_back(std::move(*head));
    return true;
  }

  LedgerVerdict finish(bool torn) {
    m_verdict.torn = torn;
    m_verdict.records = m_chain.size();
    m_verdict.identity = m_chain.identity();
    m_verdict.head = m_chain.head();
    for (const KnownHead& head : m_own) compare(head, true);
    for (const KnownHead& head : m_wanted.known) compare(head, false);
    return std::move(m_verdict);
  }

 private:
  std::string faultOf(const Record& record) {
    if (record.environment != m_wanted.environment) return "its record is of another environment";
    if (!record.isStatement()) return faultOfUnsigned(record, m_wanted);
    return m_check ? m_check->faultOf(record) : std::string();
  }

  void learnHost(const Record& record) {
    if (record.n == 1) m_check->knowHost(std::string(record.text("host")));
    else if (record.kind == "host.key" && record.by == "host" && std::get<Body>(record.said).size() == 1) m_check->knowHost(std::string(record.text("key")));
  }

  void blame(const Record& record, std::string fault) {
    if (!fault.empty() && m_verdict.badStatements.size() < kMostBadStatements) m_verdict.badStatements.push_back({record.n, std::move(fault)});
  }

  /// What a ledger says of itself can only speak against it: it makes nothing complete.
  void compare(const KnownHead& seen, bool own) {
    const std::string what = seen.from + " (size " + std::to_string(seen.size) + ")";
    if (m_chain.first() > 1 && (seen.size < m_chain.first() || seen.size > m_verdict.records)) return;  // a part knows nothing of it
    if (m_chain.first() == 1 && seen.ledger != m_verdict.identity) return conclude(Completeness::rewritten, what + " is about another ledger");
    if (seen.size > m_verdict.records)
      return conclude(Completeness::cutOff, what + " has seen " + std::to_string(seen.size - m_verdict.records) + " records more");
    if (m_chain.digestOf(seen.size) != seen.head) return conclude(Completeness::rewritten, what + " has seen another record " + std::to_string(seen.size));
    if (!own) conclude(Completeness::complete, what + " agrees");
  }
  void conclude(Completeness found, std::string sentence) {
    if (found > m_verdict.completeness) m_verdict.completeness = found;
    m_verdict.comparisons.push_back(std::move(sentence));
  }

  const VerifyWanted& m_wanted;
  Chain m_chain;
  std::optional<StatementCheck> m_check;
  std::vector<KnownHead> m_own;
  LedgerVerdict m_verdict;
};

}  // namespace

Result<LedgerVerdict> verify(const std::filesystem::path& file, const VerifyWanted& wanted) {
  Judge judge(wanted);
  const auto read = readLines(file, [&](std::string_view line) { return judge.take(line); });
  if (!read && read.error().code != Code::invalid) return failure(read.error());
  LedgerVerdict verdict = judge.finish(read && read->torn);
  if (!read && !verdict.fault) verdict.fault = ChainFault{verdict.records + 1, read.error().message};
  return verdict;
}

}  // namespace gantry::ledger
