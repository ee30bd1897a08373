#include <algorithm>

#include "schema/catalogue.h"
#include "schema/definitions.h"

namespace gantry::schema {
namespace {

/// One object of a DROP statement.
struct Dropped {
  const Node* object;
  bool missingOk;
  bool cascade;
};

void forgetReferencesTo(Reading& reading, ObjectId target) {
  for (auto& [id, relation] : reading.now().relations)
    std::erase_if(relation.rules, [&reading, target](const TableRule& rule) {
      if (rule.target == target) reading.mark(rule.id, "gone");
      return rule.target == target;
    });
}

void dropRelation(Reading& reading, const Dropped& drop, RelationKind kind) {
  const SqlName name = objectName(drop.object);
  if (reading.relation(name) == nullptr && drop.missingOk && reading.isCertain()) return;
  const Relation& relation = reading.relationOrOlder(name, kind);
  const ObjectId id = relation.id;
  reading.lock(LockWeight::brief, relation, lockedBriefly(name.text()));
  reading.mark(id, "gone");
  forgetReferencesTo(reading, id);
  reading.now().relations.erase(id);
}

void dropTable(Reading& reading, const Dropped& drop) { dropRelation(reading, drop, RelationKind::table); }
void dropView(Reading& reading, const Dropped& drop) { dropRelation(reading, drop, RelationKind::view); }
void dropMaterializedView(Reading& reading, const Dropped& drop) { dropRelation(reading, drop, RelationKind::materializedView); }
void dropSequence(Reading& reading, const Dropped& drop) { dropRelation(reading, drop, RelationKind::sequence); }

void dropIndex(Reading& reading, const Dropped& drop) {
  const SqlName name = objectName(drop.object);
  for (auto& [id, relation] : reading.now().relations) {
    const TableRule* rule = relation.rule(name.name);
    if (rule == nullptr || (!name.schema.empty() && relation.name.schema != name.schema)) continue;
    reading.mark(rule->id, "gone");
    reading.lock(LockWeight::brief, relation, lockedBriefly(relation.name.text()));
    std::erase_if(relation.rules, [gone = rule->id](const TableRule& one) { return one.id == gone; });
    return;
  }
  const bool allKnown = std::ranges::all_of(reading.now().relations, [](const auto& one) { return one.second.complete || one.second.kind != RelationKind::table; });
  if (drop.missingOk && reading.isCertain() && allKnown) return;
  reading.notUnderstood(droppedWithoutMaking(Sentence::say("the index {}", name.text())));
}

void dropType(Reading& reading, const Dropped& drop) {
  const SqlName name = objectName(drop.object);
  if (reading.now().type(name) == nullptr && drop.missingOk && reading.isCertain()) return;
  const ObjectId id = reading.typeOrOlder(name, TypeKind::other).id;
  reading.mark(id, "gone");
  reading.now().types.erase(id);
  if (drop.cascade)
    for (const auto& [owner, relation] : reading.now().relations)
      for (const Column& column : relation.columns)
        if (column.type.declared == id && reading.isOlder(relation, column.id))
          reading.note(SchemaEffect::dataLost, columnText(relation, column), droppedWithValues(columnText(relation, column)));
}

/// All forms of a name: which of them is meant is not looked at.
void dropRoutine(Reading& reading, const Dropped& drop) {
  const SqlName name = objectName(drop.object);
  bool found = false;
  std::erase_if(reading.now().routines, [&](const auto& one) {
    if (one.second.name != name) return false;
    found = true;
    reading.mark(one.first, "gone");
    return true;
  });
  if (!found && drop.missingOk && reading.isCertain()) return;
  if (!found) reading.note(SchemaEffect::readsBreak, name.text(), Sentence::say("the function {} was dropped", name.text()));
}

/// A trigger, a policy or a rule: the last word of its name belongs to the table before it.
void dropPart(Reading& reading, const Dropped& drop, const std::string& kind) {
  const Nodes words = nodes(drop.object->list->n_items, drop.object->list->items);
  const SqlName table = nameOf(words.first(words.size() - 1));
  if (reading.relation(table) == nullptr && drop.missingOk && reading.isCertain()) return;
  Relation& relation = reading.relationOrOlder(table);
  const std::string trait = kind + " " + std::string(stringOf(words.back()));
  if (!relation.traits.contains(trait)) {
    if (drop.missingOk && reading.isCertain(&relation)) return;
    if (reading.isOlder(relation)) reading.notUnderstood(droppedWithoutMaking(partOfTable(kind, identifier(stringOf(words.back())))));
    return;
  }
  relation.traits.erase(trait);
  reading.mark(relation.id, trait);
}

void dropTrigger(Reading& reading, const Dropped& drop) { dropPart(reading, drop, "trigger"); }
void dropPolicy(Reading& reading, const Dropped& drop) { dropPart(reading, drop, "policy"); }
void dropRule(Reading& reading, const Dropped& drop) { dropPart(reading, drop, "rule"); }

void dropSchema(Reading& reading, const Dropped& drop) {
  const SqlName name = objectName(drop.object);
  const std::string schema = name.name == "public" ? std::string() : name.name;
  const bool known = reading.now().schemas.contains(name.name);
  if (!known && drop.missingOk && reading.isCertain()) return;
  if (!known) reading.note(SchemaEffect::dataLost, name.text(), Sentence::say("the schema {} and everything in it was dropped", name.text()));
  reading.now().schemas.erase(name.name);
  std::vector<ObjectId> gone;
  for (const auto& [id, relation] : reading.now().relations)
    if (relation.name.schema == schema) gone.push_back(id);
  for (const ObjectId id : gone) {
    reading.mark(id, "gone");
    forgetReferencesTo(reading, id);
    reading.now().relations.erase(id);
  }
  std::erase_if(reading.now().types, [&](const auto& one) { return one.second.name.schema == schema && (reading.mark(one.first, "gone"), true); });
  std::erase_if(reading.now().routines, [&](const auto& one) { return one.second.name.schema == schema && (reading.mark(one.first, "gone"), true); });
}

void dropExtension(Reading& reading, const Dropped& drop) {
  const std::string name = objectName(drop.object).name;
  const bool known = reading.now().extensions.erase(name) > 0;
  if (!known && drop.missingOk && reading.isCertain()) return;
  if (!known || reading.before().extensions.contains(name))
    reading.note(SchemaEffect::readsBreak, identifier(name), Sentence::say("the extension {} was dropped", identifier(name)));
}

struct DropKind {
  PgQuery__ObjectType kind;
  void (*drop)(Reading& reading, const Dropped& drop);
};
constexpr DropKind kDrops[] = {
    {PG_QUERY__OBJECT_TYPE__OBJECT_TABLE, dropTable},         {PG_QUERY__OBJECT_TYPE__OBJECT_VIEW, dropView},
    {PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW, dropMaterializedView}, {PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE, dropSequence},
    {PG_QUERY__OBJECT_TYPE__OBJECT_INDEX, dropIndex},         {PG_QUERY__OBJECT_TYPE__OBJECT_TYPE, dropType},
    {PG_QUERY__OBJECT_TYPE__OBJECT_DOMAIN, dropType},         {PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION, dropRoutine},
    {PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE, dropRoutine},   {PG_QUERY__OBJECT_TYPE__OBJECT_ROUTINE, dropRoutine},
    {PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER, dropTrigger},     {PG_QUERY__OBJECT_TYPE__OBJECT_POLICY, dropPolicy},
    {PG_QUERY__OBJECT_TYPE__OBJECT_RULE, dropRule},           {PG_QUERY__OBJECT_TYPE__OBJECT_SCHEMA, dropSchema},
    {PG_QUERY__OBJECT_TYPE__OBJECT_EXTENSION, dropExtension},
};

}  // namespace

void readDrop(Reading& reading, const Node& statement) {
  const PgQuery__DropStmt& drop = *statement.drop_stmt;
  const auto kind = std::ranges::find(kDrops, drop.remove_type, &DropKind::kind);
  if (kind == std::end(kDrops)) return reading.notUnderstood(Sentence::say("something that is not understood was dropped"));
  for (const Node* object : nodes(drop.n_objects, drop.objects))
    kind->drop(reading, {object, drop.missing_ok != 0, drop.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE});
}

}  // namespace gantry::schema
