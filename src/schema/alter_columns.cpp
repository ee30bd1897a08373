#include <algorithm>

#include "schema/alter_table.h"
#include "schema/definitions.h"

namespace gantry::schema {
namespace {

bool rewrites(const Column& column) {
  return column.serial || column.generated || (column.fallback && column.fallback->isVolatile);
}

/// USING with nothing but the column itself, or casts of it: what PostgreSQL does by itself.
bool isPlainCast(const Node* tree, const std::string& column) {
  if (tree == nullptr) return true;
  if (tree->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) return tree->type_cast->arg != nullptr && isPlainCast(tree->type_cast->arg, column);
  return tree->node_case == PG_QUERY__NODE__NODE_COLUMN_REF &&
         nameOf(nodes(tree->column_ref->n_fields, tree->column_ref->fields)).name == column;
}

void noteUsing(Reading& reading, const Relation& relation, const Column& column, const SqlType& to, const Node* expression) {
  if (!reading.isOlder(relation, column.id)) return;
  const std::string subject = columnText(relation, column);
  const bool casts = isPlainCast(expression, column.name);
  if (!casts) reading.note(SchemaEffect::dataLost, subject, Sentence::say("the values of {} were replaced by computed ones", subject));
  if (casts && expression != nullptr && changeOf(column.type, to) == TypeChange::narrowerText)
    reading.note(SchemaEffect::dataLost, subject, Sentence::say("the values of {} were cut to {}", subject, to.text()));
}

}  // namespace

void alterAddColumn(Reading& reading, Relation& relation, const AlterAction& action) {
  if (action.def == nullptr || action.def->node_case != PG_QUERY__NODE__NODE_COLUMN_DEF) return reading.notUnderstood(Sentence::say("a column that is not understood was added"));
  const PgQuery__ColumnDef& definition = *action.def->column_def;
  if (action.missing_ok != 0) {
    if (relation.column(definition.colname) != nullptr && reading.isCertain(&relation)) return;
    if (!reading.isCertain(&relation)) {
      (void)reading.columnOrOlder(relation, definition.colname);
      return reading.notUnderstood(Sentence::say("it is not known whether {} had {} already; it was added if not", relation.name.text(), identifier(definition.colname)));
    }
  }
  const std::size_t rules = relation.rules.size();
  addColumn(reading, relation, definition);
  const Column& column = *relation.column(definition.colname);
  if (rewrites(column)) reading.lock(LockWeight::blocksAll, relation, writtenAnew(relation.name.text()));
  else if (relation.rules.size() > rules) reading.lock(LockWeight::blocksAll, relation, checkedClosed(relation.name.text()));
  else reading.lock(LockWeight::brief, relation, lockedBriefly(relation.name.text()));
}

void alterDropColumn(Reading& reading, Relation& relation, const AlterAction& action) {
  const std::string name = action.name;
  if (relation.column(name) == nullptr && action.missing_ok != 0 && reading.isCertain(&relation)) return;
  const ObjectId id = reading.columnOrOlder(relation, name).id;
  reading.mark(id, "gone");
  std::erase_if(relation.rules, [&reading, &name, id](const TableRule& rule) {
    const bool computed = rule.condition && std::ranges::find(rule.condition->columns, name) != rule.condition->columns.end();
    const bool goes = computed || std::ranges::find(rule.columns, id) != rule.columns.end();
    if (goes) reading.mark(rule.id, "gone");
    return goes;
  });
  std::erase_if(relation.columns, [id](const Column& column) { return column.id == id; });
  reading.lock(LockWeight::brief, relation, lockedBriefly(relation.name.text()));
}

void alterColumnType(Reading& reading, Relation& relation, const AlterAction& action) {
  if (action.def == nullptr || action.def->node_case != PG_QUERY__NODE__NODE_COLUMN_DEF) return reading.notUnderstood(Sentence::say("a type was changed to one that is not understood"));
  const PgQuery__ColumnDef& definition = *action.def->column_def;
  const SqlType to = typeOf(reading, definition.type_name);
  Column& column = reading.columnOrOlder(relation, action.name);
  noteUsing(reading, relation, column, to, definition.raw_default);
  if (isRewrite(column.type, to))
    reading.lock(LockWeight::blocksAll, relation, writtenAnew(relation.name.text()));
  else
    reading.lock(LockWeight::brief, relation, lockedBriefly(relation.name.text()));
  column.type = to;
  column.collation = definition.coll_clause == nullptr ? std::string() : canonical(&definition.coll_clause->base);
  reading.mark(column.id, "type");
}

void alterDefault(Reading& reading, Relation& relation, const AlterAction& action) {
  Column& column = reading.columnOrOlder(relation, action.name);
  column.fallback.reset();
  if (action.def != nullptr) column.fallback = expressionOf(action.def);
  if (action.def == nullptr) column.serial = column.serial && column.identityAlways;
  reading.mark(column.id, "default");
  reading.lock(LockWeight::brief, relation, lockedBriefly(relation.name.text()));
}

void alterNotNull(Reading& reading, Relation& relation, const AlterAction& action) {
  Column& column = reading.columnOrOlder(relation, action.name);
  column.notNull = action.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_SetNotNull;
  reading.mark(column.id, "notNull");
  const bool proven = std::ranges::any_of(relation.rules, [&column](const TableRule& rule) {
    return rule.kind == RuleKind::check && rule.validated && rule.condition && rule.condition->notNullColumn == column.name;
  });
  if (column.notNull && !proven)
    reading.lock(LockWeight::blocksAll, relation, Sentence::say("{} is read from end to end: nobody reads or writes it until that is done", relation.name.text()));
  else
    reading.lock(LockWeight::brief, relation, lockedBriefly(relation.name.text()));
}

void alterIdentity(Reading& reading, Relation& relation, const AlterAction& action) {
  Column& column = reading.columnOrOlder(relation, action.name);
  reading.mark(column.id, "identity");
  if (action.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DropIdentity) {
    column.serial = column.identityAlways = false;
    return;
  }
  const std::string subject = columnText(relation, column);
  if (reading.isOlder(relation, column.id))
    reading.note(SchemaEffect::writesBreak, subject, Sentence::say("the counter of {} was made or changed, which older writers do not know,", subject));
  column.serial = true;
}

void alterDropExpression(Reading& reading, Relation& relation, const AlterAction& action) {
  Column& column = reading.columnOrOlder(relation, action.name);
  const std::string subject = columnText(relation, column);
  if (reading.isOlder(relation, column.id)) reading.note(SchemaEffect::writesBreak, subject, Sentence::say("{} is no longer computed, which was decided", subject));
  column.generated.reset();
}

}  // namespace gantry::schema
