#include <algorithm>

#include "schema/catalogue.h"
#include "schema/definitions.h"

namespace gantry::schema {
namespace {

/// Takes the columns of another table over: LIKE, INHERITS, PARTITION OF.
void copyColumns(Reading& reading, Relation& table, const SqlName& from, bool withRules) {
  const Relation source = reading.relationOrOlder(from);
  Relation& target = reading.now().relations.at(table.id);
  target.complete = target.complete && source.complete;
  for (Column column : source.columns) {
    column.id = reading.now().nextId();
    if (!withRules) column.fallback.reset(), column.generated.reset(), column.serial = false, column.identityAlways = false;
    target.columns.push_back(std::move(column));
  }
  if (withRules) target.complete = false;
}

void shadow(Reading& reading, const SqlName& name) {
  for (const auto& [id, older] : reading.before().relations)
    if (older.name.name == name.name && older.name.schema != name.schema)
      reading.note(SchemaEffect::unknown, name.text(), Sentence::say("{} was made beside {}: which of them an older statement means is not known, since its creation", name.text(), older.name.text()));
}

/// A parent that the older application knows has a new child: its rows are the parent's rows too.
void adopt(Reading& reading, const PgQuery__CreateStmt& create, const Relation& table) {
  for (const Node* node : nodes(create.n_inh_relations, create.inh_relations)) {
    if (node->node_case != PG_QUERY__NODE__NODE_RANGE_VAR) continue;
    const Relation& parent = reading.relationOrOlder(nameOf(node->range_var));
    if (!reading.isOlder(parent)) continue;
    if (create.partbound == nullptr)
      reading.note(SchemaEffect::dataChanged, table.name.text(), Sentence::say("{} was made a part of {}: its rows show up there, which was decided", table.name.text(), parent.name.text()));
    else if (create.n_table_elts > 0 || create.n_constraints > 0)
      reading.note(SchemaEffect::writesBreak, table.name.text(), Sentence::say("a partition of {} with rules of its own was made", parent.name.text()));
  }
}

}  // namespace

void readCreateTable(Reading& reading, const Node& statement) {
  const PgQuery__CreateStmt& create = *statement.create_stmt;
  const SqlName name = nameOf(create.relation);
  if (const Relation* there = reading.relation(name); there != nullptr && there->name == name) {
    if (create.if_not_exists != 0) return;
    return reading.notUnderstood(madeOnceMore(name.text()));
  }
  if (create.if_not_exists != 0 && !reading.isCertain()) {
    (void)reading.relationOrOlder(name);
    return reading.notUnderstood(madeIfMissing(name.text()));
  }
  shadow(reading, name);
  Relation made;
  made.id = reading.now().nextId();
  made.name = name;
  made.complete = create.of_typename == nullptr;
  const ObjectId id = made.id;
  Relation& table = reading.now().relations.emplace(id, std::move(made)).first->second;
  reading.mark(id, "new");
  for (const Node* node : nodes(create.n_inh_relations, create.inh_relations))
    if (node->node_case == PG_QUERY__NODE__NODE_RANGE_VAR) copyColumns(reading, table, nameOf(node->range_var), true);
  for (const Node* node : nodes(create.n_table_elts, create.table_elts)) {
    if (node->node_case == PG_QUERY__NODE__NODE_COLUMN_DEF) addColumn(reading, table, *node->column_def);
    else if (node->node_case == PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE) copyColumns(reading, table, nameOf(node->table_like_clause->relation), node->table_like_clause->options != 0);
  }
  for (const Node* node : nodes(create.n_table_elts, create.table_elts))
    if (node->node_case == PG_QUERY__NODE__NODE_CONSTRAINT) addConstraint(reading, table, *node->constraint, nullptr);
  for (const Node* node : nodes(create.n_constraints, create.constraints))
    if (node->node_case == PG_QUERY__NODE__NODE_CONSTRAINT) addConstraint(reading, table, *node->constraint, nullptr);
  adopt(reading, create, table);
}

void readCreateTableAs(Reading& reading, const Node& statement) {
  const PgQuery__CreateTableAsStmt& create = *statement.create_table_as_stmt;
  if (create.into == nullptr || create.query == nullptr) return reading.notUnderstood(Sentence::say("a table was made from something that is not understood"));
  const SqlName name = nameOf(create.into->rel);
  readStatement(reading, *create.query);
  if (reading.relation(name) != nullptr) {
    if (create.if_not_exists != 0) return;
    return reading.notUnderstood(madeOnceMore(name.text()));
  }
  if (create.if_not_exists != 0 && !reading.isCertain()) return reading.notUnderstood(madeIfMissing(name.text()));
  shadow(reading, name);
  Relation made;
  made.id = reading.now().nextId();
  made.name = name;
  made.complete = false;
  if (create.objtype == PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW) {
    made.kind = RelationKind::materializedView;
    made.definition = canonical(&create.query->base);
  }
  reading.mark(made.id, "new");
  reading.now().relations.emplace(made.id, std::move(made));
}

}  // namespace gantry::schema
