#include "schema/definitions.h"

#include <algorithm>

namespace gantry::schema {
namespace {

char actionOf(const char* action) { return action == nullptr || *action == '\0' ? 'a' : *action; }

std::vector<ObjectId> idsOf(Reading& reading, Relation& relation, const std::vector<std::string>& names) {
  std::vector<ObjectId> ids;
  for (const std::string& name : names) ids.push_back(reading.columnOrOlder(relation, name).id);
  return ids;
}

std::vector<std::string> namesOf(const Relation& relation, const std::vector<ObjectId>& ids) {
  std::vector<std::string> names;
  for (const ObjectId id : ids)
    if (const Column* column = relation.column(id); column != nullptr) names.push_back(column->name);
  return names;
}

void addKey(Reading& reading, Relation& relation, const PgQuery__Constraint& constraint, Column* column, TableRule rule) {
  rule.kind = constraint.contype == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY ? RuleKind::primaryKey : RuleKind::unique;
  rule.nullsDistinct = constraint.nulls_not_distinct == 0;
  rule.isPlain = constraint.deferrable == 0;
  if (column != nullptr) rule.columns = {column->id};
  else if (constraint.n_keys > 0) rule.columns = idsOf(reading, relation, stringsOf(nodes(constraint.n_keys, constraint.keys)));
  if (const TableRule* index = relation.rule(constraint.indexname); index != nullptr) {
    rule.columns = index->columns;  // ADD … USING INDEX turns the index into the constraint, under the constraint's name
    std::erase_if(relation.rules, [id = index->id](const TableRule& one) { return one.id == id; });
  }
  if (rule.kind == RuleKind::primaryKey)
    for (Column& one : relation.columns)
      if (std::ranges::find(rule.columns, one.id) != rule.columns.end() && !one.notNull) one.notNull = true, reading.mark(one.id, "notNull");
  if (rule.name.empty())
    rule.name = rule.kind == RuleKind::primaryKey ? relation.name.name + "_pkey" : defaultName(relation, namesOf(relation, rule.columns), "key");
  relation.rules.push_back(std::move(rule));
}

void addCheck(Reading& reading, Relation& relation, const PgQuery__Constraint& constraint, Column* column, TableRule rule) {
  rule.kind = RuleKind::check;
  const std::string own = column == nullptr ? std::string() : column->name;
  rule.condition = expressionOf(constraint.raw_expr);
  std::vector<std::string> names = rule.condition->columns;
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  rule.columns = idsOf(reading, relation, names);
  if (rule.name.empty())
    rule.name = defaultName(relation, !own.empty() ? std::vector{own} : names.size() == 1 ? names : std::vector<std::string>(), "check");
  relation.rules.push_back(std::move(rule));
}

void addForeignKey(Reading& reading, Relation& relation, const PgQuery__Constraint& constraint, Column* column, TableRule rule) {
  rule.kind = RuleKind::foreignKey;
  const ObjectId owner = relation.id;
  rule.columns = column != nullptr ? std::vector{column->id} : idsOf(reading, relation, stringsOf(nodes(constraint.n_fk_attrs, constraint.fk_attrs)));
  rule.target = reading.relationOrOlder(nameOf(constraint.pktable)).id;
  rule.targetColumns = stringsOf(nodes(constraint.n_pk_attrs, constraint.pk_attrs));
  rule.onDelete = actionOf(constraint.fk_del_action);
  rule.onUpdate = actionOf(constraint.fk_upd_action);
  rule.fine += std::string(constraint.fk_matchtype) + (constraint.n_fk_del_set_cols > 0 ? " some" : "");
  Relation& table = reading.now().relations.at(owner);
  if (rule.name.empty()) rule.name = defaultName(table, namesOf(table, rule.columns), "fkey");
  reading.lock(constraint.skip_validation != 0 ? LockWeight::brief : LockWeight::blocksWrites, reading.now().relations.at(rule.target),
               Sentence::say("a foreign key to it is made: nobody writes to it until that is done"));
  table.rules.push_back(std::move(rule));
}

void applyColumnConstraint(Reading& reading, Relation& relation, const PgQuery__Constraint& constraint, ObjectId id) {
  Column& column = *std::ranges::find(relation.columns, id, &Column::id);
  switch (constraint.contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL: column.notNull = true; return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT: column.fallback = expressionOf(constraint.raw_expr); return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_GENERATED: column.generated = expressionOf(constraint.raw_expr); return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_IDENTITY:
      column.serial = column.notNull = true;
      column.identityAlways = actionOf(constraint.generated_when) == 'a';
      return;
    default: addConstraint(reading, relation, constraint, &column);
  }
}

}  // namespace

std::string defaultName(const Relation& relation, const std::vector<std::string>& columns, std::string_view suffix) {
  std::string name = relation.name.name;
  for (const std::string& column : columns) name += "_" + column;
  return name + "_" + std::string(suffix);
}

SqlName objectName(const Node* node) {
  if (node == nullptr) return {};
  switch (node->node_case) {
    case PG_QUERY__NODE__NODE_STRING: return sqlName({}, node->string->sval);
    case PG_QUERY__NODE__NODE_LIST: return nameOf(nodes(node->list->n_items, node->list->items));
    case PG_QUERY__NODE__NODE_TYPE_NAME: return nameOf(nodes(node->type_name->n_names, node->type_name->names));
    case PG_QUERY__NODE__NODE_OBJECT_WITH_ARGS: return nameOf(nodes(node->object_with_args->n_objname, node->object_with_args->objname));
    default: return {};
  }
}

SqlType typeOf(Reading& reading, const PgQuery__TypeName* name) {
  SqlType type = sqlType(name);
  if (const DeclaredType* declared = reading.now().type(type.name); declared != nullptr) type.declared = declared->id;
  return type;
}

void addColumn(Reading& reading, Relation& relation, const PgQuery__ColumnDef& definition) {
  Column column;
  column.id = reading.now().nextId();
  column.name = definition.colname;
  column.type = typeOf(reading, definition.type_name);
  column.serial = column.type.serial;
  column.notNull = column.type.serial || definition.is_not_null != 0;
  column.type.serial = false;
  if (definition.coll_clause != nullptr) column.collation = canonical(&definition.coll_clause->base);
  const ObjectId id = column.id;
  relation.columns.push_back(std::move(column));
  reading.mark(id, "new");
  for (const Node* node : nodes(definition.n_constraints, definition.constraints))
    if (node->node_case == PG_QUERY__NODE__NODE_CONSTRAINT) applyColumnConstraint(reading, relation, *node->constraint, id);
}

void addConstraint(Reading& reading, Relation& relation, const PgQuery__Constraint& constraint, Column* column) {
  TableRule rule;
  rule.id = reading.now().nextId();
  rule.name = constraint.conname;
  rule.validated = constraint.skip_validation == 0;
  rule.fine = constraint.deferrable != 0 ? "deferrable " : "";
  reading.mark(rule.id, "new");
  switch (constraint.contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY:
    case PG_QUERY__CONSTR_TYPE__CONSTR_UNIQUE: return addKey(reading, relation, constraint, column, std::move(rule));
    case PG_QUERY__CONSTR_TYPE__CONSTR_CHECK: return addCheck(reading, relation, constraint, column, std::move(rule));
    case PG_QUERY__CONSTR_TYPE__CONSTR_FOREIGN: return addForeignKey(reading, relation, constraint, column, std::move(rule));
    case PG_QUERY__CONSTR_TYPE__CONSTR_EXCLUSION:
      rule.kind = RuleKind::exclusion;
      rule.isPlain = false;
      relation.rules.push_back(std::move(rule));
      return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_NULL: return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_DEFERRABLE:
    case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_NOT_DEFERRABLE:
    case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_DEFERRED:
    case PG_QUERY__CONSTR_TYPE__CONSTR_ATTR_IMMEDIATE:
      if (!relation.rules.empty()) relation.rules.back().fine += "timed ", relation.rules.back().isPlain = false;
      return;
    default: reading.notUnderstood(Sentence::say("a constraint that is not understood was added to {}", relation.name.text()));
  }
}

}  // namespace gantry::schema
