#include <algorithm>

#include "schema/comparison.h"

namespace gantry::schema {
namespace {

/// Its name, and its kind unless it is a table.
Sentence called(const Relation& relation) {
  const std::string name = relation.name.text();
  switch (relation.kind) {
    case RelationKind::table: return name;
    case RelationKind::view: return Sentence::say("the view {}", name);
    case RelationKind::materializedView: return Sentence::say("the materialized view {}", name);
    case RelationKind::sequence: return Sentence::say("the sequence {}", name);
  }
  return name;
}

const Relation* relationNow(const Database& now, const SqlName& name) {
  for (const auto& [id, relation] : now.relations)
    if (relation.name == name) return &relation;
  return nullptr;
}

/// A view that was dropped and made again, word for word, is the same view; unless it lost the rights on it.
bool isSameView(const Database& now, const Relation& older) {
  const Relation* other = relationNow(now, older.name);
  return older.kind == RelationKind::view && other != nullptr && other->kind == older.kind && other->definition == older.definition &&
         !older.definition.empty() && !now.hasGrants && older.traits.empty();
}

/// A view under the old name through which one still reads and writes.
bool isMirrored(const Database& now, const Relation& older) {
  const Relation* view = relationNow(now, older.name);
  return view != nullptr && view->mirrors == older.id && older.complete && !now.hasGrants;
}

void compareOne(const Database& before, const Database& now, const Relation& older, Differences& found) {
  const std::string subject = older.name.text();
  const Relation* newer = now.relation(older.id);
  if (newer == nullptr) {
    if (isSameView(now, older)) return;
    if (older.kind == RelationKind::table) found.push_back({older.id, "gone", SchemaEffect::dataLost, subject, Sentence::say("{} and its rows were dropped", subject), false, {}});
    else found.push_back({older.id, "gone", SchemaEffect::readsBreak, subject, Sentence::say("{} was dropped", called(older)), false, {}});
    return;
  }
  if (newer->name != older.name && isMirrored(now, older))
    found.push_back({older.id, "name", SchemaEffect::writesBreak, subject,
                     Sentence::say("{}, for which a view stands in that has no keys to group by and no constraints to name, was renamed to {}", subject, newer->name.text()), false, {}});
  else if (newer->name != older.name)
    found.push_back({older.id, "name", SchemaEffect::readsBreak, subject, Sentence::say("{} was renamed to {}", called(older), newer->name.text()), false, {}});
  if (newer->definition != older.definition)
    found.push_back({older.id, "definition", SchemaEffect::unknown, subject, Sentence::say("{} was replaced by one that may show something else,", called(older)), false, {}});
  compareColumns(before, now, older, *newer, found);
  compareRules(before, now, older, *newer, found);
  compareTraits(older, *newer, found);
}

struct TraitKind {
  std::string_view prefix;
  SchemaEffect effect;
  const char* pattern;
};
constexpr TraitKind kTraits[] = {
    {"trigger ", SchemaEffect::writesBreak, phrase("Sentence", "a trigger was made, changed or dropped on {}")},
    {"switched trigger", SchemaEffect::writesBreak, phrase("Sentence", "triggers were switched on or off on {}")},
    {"rule ", SchemaEffect::writesBreak, phrase("Sentence", "a rule was made, changed or dropped on {}")},
    {"policy ", SchemaEffect::readsBreak, phrase("Sentence", "what rows may be seen was changed on {}")},
    {"row security", SchemaEffect::readsBreak, phrase("Sentence", "row security was switched on or off on {}")},
    {"owner", SchemaEffect::readsBreak, phrase("Sentence", "another owner was given to {}")},
    {"replica identity", SchemaEffect::writesBreak, phrase("Sentence", "the replica identity was changed on {}")},
};

void compareTrait(const Relation& older, const Relation& newer, const std::string& trait, Differences& found) {
  const bool secured = older.traits.contains("row security") || newer.traits.contains("row security");
  if (trait.starts_with("policy ") && !secured && older.complete) return;  // a policy does nothing until row security is on
  for (const TraitKind& kind : kTraits)
    if (trait.starts_with(kind.prefix))
      return found.push_back({older.id, trait, kind.effect, older.name.text(), Sentence::say(kind.pattern, older.name.text()), false, {}});
  found.push_back({older.id, trait, SchemaEffect::unknown, older.name.text(), Sentence::say("something that is not understood was changed on {}", older.name.text()), false, {}});
}

}  // namespace

void compareTraits(const Relation& older, const Relation& newer, Differences& found) {
  for (const auto& [trait, value] : newer.traits)
    if (const auto there = older.traits.find(trait); there == older.traits.end() || there->second != value) compareTrait(older, newer, trait, found);
  for (const auto& [trait, value] : older.traits)
    if (!newer.traits.contains(trait)) compareTrait(older, newer, trait, found);
}

void compareRelations(const Database& before, const Database& now, Differences& found) {
  for (const auto& [id, older] : before.relations) compareOne(before, now, older, found);
}

}  // namespace gantry::schema
