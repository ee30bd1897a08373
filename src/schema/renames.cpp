#include <algorithm>

#include "schema/catalogue.h"
#include "schema/definitions.h"

namespace gantry::schema {
namespace {

void renameRelation(Reading& reading, const PgQuery__RenameStmt& rename, RelationKind kind) {
  const SqlName name = nameOf(rename.relation);
  if (reading.relation(name) == nullptr && rename.missing_ok != 0 && reading.isCertain()) return;
  Relation& relation = reading.relationOrOlder(name, kind);
  reading.lock(LockWeight::brief, relation, lockedBriefly(name.text()));
  relation.name = sqlName(relation.name.schema, rename.newname);
  reading.mark(relation.id, "name");
}

void renameTable(Reading& reading, const PgQuery__RenameStmt& rename) { renameRelation(reading, rename, RelationKind::table); }
void renameView(Reading& reading, const PgQuery__RenameStmt& rename) { renameRelation(reading, rename, RelationKind::view); }
void renameMaterializedView(Reading& reading, const PgQuery__RenameStmt& rename) { renameRelation(reading, rename, RelationKind::materializedView); }
void renameSequence(Reading& reading, const PgQuery__RenameStmt& rename) { renameRelation(reading, rename, RelationKind::sequence); }

void renameColumn(Reading& reading, const PgQuery__RenameStmt& rename) {
  if (reading.relation(nameOf(rename.relation)) == nullptr && rename.missing_ok != 0 && reading.isCertain()) return;
  Relation& relation = reading.relationOrOlder(nameOf(rename.relation));
  Column& column = reading.columnOrOlder(relation, rename.subname);
  reading.lock(LockWeight::brief, relation, lockedBriefly(relation.name.text()));
  column.name = rename.newname;
  reading.mark(column.id, "name");
}

/// Statements can name a constraint: ON CONFLICT ON CONSTRAINT. They cannot name an index.
void renameRule(Reading& reading, Relation& relation, TableRule& rule, const std::string& to) {
  if (reading.isOlder(relation) && rule.isConstraint && (rule.kind == RuleKind::primaryKey || rule.kind == RuleKind::unique || rule.kind == RuleKind::exclusion) &&
      std::ranges::any_of(reading.before().relation(relation.id)->rules, [&rule](const TableRule& one) { return one.id == rule.id; }))
    reading.note(SchemaEffect::writesBreak, identifier(rule.name), Sentence::say("the constraint {} of {} was renamed", identifier(rule.name), relation.name.text()));
  rule.name = to;
}

void renameConstraint(Reading& reading, const PgQuery__RenameStmt& rename) {
  Relation& relation = reading.relationOrOlder(nameOf(rename.relation));
  TableRule* rule = relation.rule(rename.subname);
  if (rule == nullptr) return reading.notUnderstood(renamedWithoutMaking(Sentence::say("the constraint {}", identifier(rename.subname))));
  renameRule(reading, relation, *rule, rename.newname);
}

void renameIndex(Reading& reading, const PgQuery__RenameStmt& rename) {
  for (auto& [id, relation] : reading.now().relations)
    if (TableRule* rule = relation.rule(rename.relation->relname); rule != nullptr) return renameRule(reading, relation, *rule, rename.newname);
  if (rename.missing_ok != 0 && reading.isCertain()) return;
  reading.notUnderstood(renamedWithoutMaking(Sentence::say("the index {}", identifier(rename.relation->relname))));
}

void renameType(Reading& reading, const PgQuery__RenameStmt& rename) {
  DeclaredType& type = reading.typeOrOlder(objectName(rename.object), TypeKind::other);
  type.name = sqlName(type.name.schema, rename.newname);
  reading.mark(type.id, "name");
}

void renameRoutine(Reading& reading, const PgQuery__RenameStmt& rename) {
  const SqlName name = objectName(rename.object);
  bool found = false;
  for (auto& [id, routine] : reading.now().routines)
    if (routine.name == name) found = true, routine.name = sqlName(name.schema, rename.newname), reading.mark(id, "gone");
  if (!found) reading.note(SchemaEffect::readsBreak, name.text(), Sentence::say("the function {} was renamed", name.text()));
}

/// A trigger, a policy or a rule.
void renamePart(Reading& reading, const PgQuery__RenameStmt& rename, const std::string& kind) {
  Relation& relation = reading.relationOrOlder(nameOf(rename.relation));
  const auto found = relation.traits.find(kind + " " + rename.subname);
  if (found == relation.traits.end()) return reading.notUnderstood(renamedWithoutMaking(partOfTable(kind, identifier(rename.subname))));
  auto moved = relation.traits.extract(found);
  moved.key() = kind + " " + rename.newname;
  reading.mark(relation.id, moved.key());
  relation.traits.insert(std::move(moved));
}

void renameTrigger(Reading& reading, const PgQuery__RenameStmt& rename) { renamePart(reading, rename, "trigger"); }
void renamePolicy(Reading& reading, const PgQuery__RenameStmt& rename) { renamePart(reading, rename, "policy"); }

void renameAttribute(Reading& reading, const PgQuery__RenameStmt& rename) {
  DeclaredType& type = reading.typeOrOlder(nameOf(rename.relation), TypeKind::composite);
  type.parts[std::string("renamed ") + rename.subname] = rename.newname;
  reading.mark(type.id, "parts");
}

void renameSchema(Reading& reading, const PgQuery__RenameStmt& rename) {
  const std::string from = rename.subname == std::string_view("public") ? "" : rename.subname;
  const std::string to = sqlName(rename.newname, "").schema;
  for (auto& [id, relation] : reading.now().relations)
    if (relation.name.schema == from) relation.name.schema = to, reading.mark(id, "name");
  for (auto& [id, type] : reading.now().types)
    if (type.name.schema == from) type.name.schema = to, reading.mark(id, "name");
  for (auto& [id, routine] : reading.now().routines)
    if (routine.name.schema == from) routine.name.schema = to, reading.mark(id, "gone");
  const bool known = reading.now().schemas.erase(rename.subname) > 0;
  reading.now().schemas.insert(rename.newname);
  if (!known || reading.before().schemas.contains(rename.subname))
    reading.note(SchemaEffect::readsBreak, identifier(rename.subname), Sentence::say("the schema {} was renamed", identifier(rename.subname)));
}

struct RenameKind {
  PgQuery__ObjectType kind;
  void (*rename)(Reading& reading, const PgQuery__RenameStmt& rename);
};
constexpr RenameKind kRenames[] = {
    {PG_QUERY__OBJECT_TYPE__OBJECT_TABLE, renameTable},
    {PG_QUERY__OBJECT_TYPE__OBJECT_VIEW, renameView},
    {PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW, renameMaterializedView},
    {PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE, renameSequence},
    {PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN, renameColumn},
    {PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT, renameConstraint},
    {PG_QUERY__OBJECT_TYPE__OBJECT_INDEX, renameIndex},
    {PG_QUERY__OBJECT_TYPE__OBJECT_TYPE, renameType},
    {PG_QUERY__OBJECT_TYPE__OBJECT_DOMAIN, renameType},
    {PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION, renameRoutine},
    {PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE, renameRoutine},
    {PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER, renameTrigger},
    {PG_QUERY__OBJECT_TYPE__OBJECT_POLICY, renamePolicy},
    {PG_QUERY__OBJECT_TYPE__OBJECT_ATTRIBUTE, renameAttribute},
    {PG_QUERY__OBJECT_TYPE__OBJECT_SCHEMA, renameSchema},
};

}  // namespace

void readRename(Reading& reading, const Node& statement) {
  const PgQuery__RenameStmt& rename = *statement.rename_stmt;
  const auto kind = std::ranges::find(kRenames, rename.rename_type, &RenameKind::kind);
  if (kind == std::end(kRenames)) return reading.notUnderstood(Sentence::say("something that is not understood was renamed"));
  kind->rename(reading, rename);
}

void readNewSchemaOf(Reading& reading, const Node& statement) {
  const PgQuery__AlterObjectSchemaStmt& moved = *statement.alter_object_schema_stmt;
  if (moved.relation != nullptr) {
    if (reading.relation(nameOf(moved.relation)) == nullptr && moved.missing_ok != 0 && reading.isCertain()) return;
    Relation& relation = reading.relationOrOlder(nameOf(moved.relation));
    relation.name.schema = sqlName(moved.newschema, "").schema;
    return reading.mark(relation.id, "name");
  }
  if (moved.object_type == PG_QUERY__OBJECT_TYPE__OBJECT_TYPE || moved.object_type == PG_QUERY__OBJECT_TYPE__OBJECT_DOMAIN) {
    DeclaredType& type = reading.typeOrOlder(objectName(moved.object), TypeKind::other);
    type.name.schema = sqlName(moved.newschema, "").schema;
    return reading.mark(type.id, "name");
  }
  reading.note(SchemaEffect::readsBreak, objectName(moved.object).text(), Sentence::say("{} was moved to another schema", objectName(moved.object).text()));
}

}  // namespace gantry::schema
