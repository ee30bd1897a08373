#include "schema/reading.h"

#include <algorithm>

namespace gantry::schema {

void Reading::judge() {
  m_judging = true;
  m_before = m_now;
  m_report.statements.clear();
  m_marks.clear();
  m_lastTouch.clear();
  m_kept.clear();
}

void Reading::beginStatement(StatementPlace place, std::string statement) {
  m_place = place;
  if (m_judging) m_report.statements.push_back({std::move(place), std::move(statement), SchemaEffect::none, false, {}, {}});
}

Relation& Reading::relationOrOlder(const SqlName& name, RelationKind kind) {
  if (Relation* found = relation(name); found != nullptr) return *found;
  Relation made;
  made.id = m_now.nextId();
  made.kind = kind;
  made.name = name;
  made.complete = false;
  if (m_judging) m_before.relations.emplace(made.id, made);
  return m_now.relations.emplace(made.id, std::move(made)).first->second;
}

Column& Reading::columnOrOlder(Relation& relation, std::string_view name) {
  if (Column* found = relation.column(name); found != nullptr) return *found;
  Column made;
  made.id = m_now.nextId();
  made.name = name;
  if (const auto older = m_before.relations.find(relation.id); older != m_before.relations.end()) older->second.columns.push_back(made);
  relation.columns.push_back(std::move(made));
  return relation.columns.back();
}

DeclaredType& Reading::typeOrOlder(const SqlName& name, TypeKind kind) {
  if (DeclaredType* found = m_now.type(name); found != nullptr) return *found;
  DeclaredType made;
  made.id = m_now.nextId();
  made.kind = kind;
  made.name = name;
  if (m_judging) m_before.types.emplace(made.id, made);
  return m_now.types.emplace(made.id, std::move(made)).first->second;
}

bool Reading::isOlder(const Relation& relation, ObjectId column) const {
  const Relation* older = m_before.relation(relation.id);
  return older != nullptr && older->column(column) != nullptr;
}

void Reading::note(SchemaEffect effect, std::string subject, Sentence sentence) {
  if (!m_judging) return;
  StatementReport& statement = m_report.statements.back();
  statement.findings.push_back({effect, false, statement.place, statement.statement, std::move(subject), std::move(sentence), {}});
}

void Reading::notUnderstood(Sentence sentence) {
  m_now.certain = false;
  if (!m_judging) remark(Sentence::say("{} line {}: {}", m_place.migration, std::to_string(m_place.line), sentence));
  note(SchemaEffect::unknown, {}, std::move(sentence));
}

void Reading::lock(LockWeight weight, const Relation& relation, Sentence sentence) {
  if (m_judging && isOlder(relation)) m_report.statements.back().locks.push_back({weight, relation.name.text(), std::move(sentence)});
}

void Reading::remark(Sentence sentence) {
  if (std::ranges::find(m_report.remarks, sentence) == m_report.remarks.end()) m_report.remarks.push_back(std::move(sentence));
}

void Reading::mark(ObjectId id, std::string_view aspect) {
  if (!m_judging) return;
  const std::size_t statement = m_report.statements.size() - 1;
  m_marks[{id, std::string(aspect)}] = statement;
  m_lastTouch[id] = statement;
}

std::size_t Reading::causeOf(const Difference& difference) const {
  if (const auto exact = m_marks.find({difference.id, difference.aspect}); exact != m_marks.end()) return exact->second;
  const auto touched = m_lastTouch.find(difference.id);
  return touched == m_lastTouch.end() ? 0 : touched->second;
}

void Reading::keepDifferences() {
  if (!m_judging) return;
  for (Difference& difference : compare(m_before, m_now)) {
    const std::size_t cause = causeOf(difference);
    m_kept.push_back({cause, std::move(difference)});
  }
}

SchemaReport Reading::report() {
  if (!m_report.statements.empty()) keepDifferences();
  for (Kept& kept : m_kept) {
    StatementReport& statement = m_report.statements[kept.statement];
    SchemaFinding finding{kept.difference.effect, kept.difference.ifUsed, statement.place, statement.statement,
                          std::move(kept.difference.subject), std::move(kept.difference.sentence), std::move(kept.difference.probe)};
    if (std::ranges::find(statement.findings, finding) == statement.findings.end()) statement.findings.push_back(std::move(finding));
  }
  m_kept.clear();
  for (StatementReport& statement : m_report.statements) {
    for (const SchemaFinding& finding : statement.findings) statement.effect = std::max(statement.effect, finding.effect);
    statement.ifUsed = statement.effect != SchemaEffect::none && std::ranges::all_of(statement.findings, [&statement](const SchemaFinding& finding) {
      return finding.effect != statement.effect || finding.ifUsed;
    });
  }
  SchemaReport made = std::move(m_report);
  m_report = {};
  return made;
}

}  // namespace gantry::schema
