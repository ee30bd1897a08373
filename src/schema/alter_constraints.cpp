#include <algorithm>

#include "schema/alter_table.h"
#include "schema/definitions.h"

namespace gantry::schema {
namespace {

/// Adding it makes PostgreSQL look at every row, or build an index, under this lock.
void lockFor(Reading& reading, const Relation& relation, const PgQuery__Constraint& constraint) {
  const std::string table = relation.name.text();
  if (constraint.skip_validation != 0 || *constraint.indexname != '\0')
    return reading.lock(LockWeight::brief, relation, lockedBriefly(table));
  if (constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN)
    return reading.lock(LockWeight::blocksWrites, relation, Sentence::say("{} is checked: nobody writes to it until that is done", table));
  reading.lock(LockWeight::blocksAll, relation, checkedClosed(table));
}

}  // namespace

void alterAddConstraint(Reading& reading, Relation& relation, const AlterAction& action) {
  if (action.def == nullptr || action.def->node_case != PG_QUERY__NODE__NODE_CONSTRAINT) return reading.notUnderstood(Sentence::say("a constraint that is not understood was added"));
  lockFor(reading, relation, *action.def->constraint);
  addConstraint(reading, relation, *action.def->constraint, nullptr);
}

void alterDropConstraint(Reading& reading, Relation& relation, const AlterAction& action) {
  const TableRule* rule = relation.rule(action.name);
  reading.lock(LockWeight::brief, relation, lockedBriefly(relation.name.text()));
  if (rule == nullptr) {
    if (action.missing_ok != 0 && reading.isCertain(&relation)) return;
    return reading.notUnderstood(droppedWithoutMaking(Sentence::say("the constraint {}", identifier(action.name))));
  }
  const ObjectId id = rule->id;
  reading.mark(id, "gone");
  std::erase_if(relation.rules, [id](const TableRule& one) { return one.id == id; });
}

void alterValidate(Reading& reading, Relation& relation, const AlterAction& action) {
  if (TableRule* rule = relation.rule(action.name); rule != nullptr) rule->validated = true;
  reading.lock(LockWeight::scan, relation, readThrough(relation.name.text()));
}

void alterConstraint(Reading& reading, Relation& relation, const AlterAction& action) {
  const PgQuery__Constraint* constraint = action.def == nullptr || action.def->node_case != PG_QUERY__NODE__NODE_CONSTRAINT ? nullptr : action.def->constraint;
  if (constraint == nullptr) return reading.notUnderstood(Sentence::say("a constraint was changed in a way that is not understood"));
  TableRule* rule = relation.rule(constraint->conname);
  if (rule == nullptr) return reading.notUnderstood(changedWithoutMaking(Sentence::say("the constraint {}", identifier(constraint->conname))));
  rule->fine = constraint->deferrable != 0 ? "deferrable " : "";
  reading.mark(rule->id, "rule");
}

}  // namespace gantry::schema
