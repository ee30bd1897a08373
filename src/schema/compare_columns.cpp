#include <algorithm>

#include "schema/comparison.h"

namespace gantry::schema {
namespace {

/// One column of a table on both sides, and where its differences go.
struct ColumnPair {
  const Database& before;
  const Database& now;
  const Relation& table;  ///< as it is now
  const Column& older;
  const Column& newer;
  std::string subject;
  Differences& found;

  void add(std::string aspect, SchemaEffect effect, Sentence sentence, std::string condition = {}) const {
    std::optional<Probe> probe;
    if (!condition.empty()) probe = Probe{"SELECT 1 FROM " + table.name.text() + " WHERE " + condition + " LIMIT 1"};
    const bool ifUsed = probe.has_value();
    found.push_back({older.id, std::move(aspect), effect, subject, std::move(sentence), ifUsed, std::move(probe)});
  }
};

/// An enum that was made anew under the old name: its values are compared with the old one's elsewhere.
bool isSuccessor(const ColumnPair& pair) {
  const DeclaredType* was = pair.before.type(pair.older.type.declared);
  const DeclaredType* is = pair.now.type(pair.newer.type.declared);
  return was != nullptr && is != nullptr && was->kind == TypeKind::enumeration && is->kind == TypeKind::enumeration && was->name == is->name &&
         pair.older.type.array == pair.newer.type.array;
}

void compareType(const ColumnPair& pair) {
  if (pair.older.collation != pair.newer.collation)
    pair.add("type", SchemaEffect::readsBreak, Sentence::say("{} was given another collation", pair.subject));
  if (pair.older.type.declared != 0 && pair.older.type.declared == pair.newer.type.declared && pair.older.type.array == pair.newer.type.array) return;
  if (isSuccessor(pair)) return;
  if (!pair.older.type.isKnown() && !pair.newer.type.isKnown()) return;
  const Sentence from = pair.older.type.isKnown() ? Sentence(pair.older.type.text()) : Sentence::say("another type");
  const Sentence change = Sentence::say("{} was changed from {} to {}", pair.subject, from, pair.newer.type.text());
  switch (changeOf(pair.older.type, pair.newer.type)) {
    case TypeChange::same:
    case TypeChange::widerText: return;
    case TypeChange::widerNumber:
      return pair.add("type", SchemaEffect::readsBreak,
                      Sentence::say("{} was changed from {} to {}, which holds values that older readers may not expect,", pair.subject, from, pair.newer.type.text()),
                      outsideOf(pair.older.type, identifier(pair.newer.name)));
    case TypeChange::narrowerText: return pair.add("type", SchemaEffect::writesBreak, change);
    case TypeChange::other: return pair.add("type", SchemaEffect::readsBreak, change);
  }
}

void compareNull(const ColumnPair& pair) {
  if (pair.older.notNull == pair.newer.notNull) return;
  if (pair.newer.notNull) return pair.add("notNull", SchemaEffect::writesBreak, Sentence::say("{} was made to refuse NULL", pair.subject));
  pair.add("notNull", SchemaEffect::readsBreak, Sentence::say("{} was made to allow NULL", pair.subject), identifier(pair.newer.name) + " IS NULL");
}

/// Whether a row that leaves the column out gets a value, and which.
void compareDefault(const ColumnPair& pair) {
  const bool had = pair.older.fallback || pair.older.serial;
  const bool has = pair.newer.fallback || pair.newer.serial;
  if (pair.older.fallback == pair.newer.fallback && pair.older.serial == pair.newer.serial) return;
  if (!had && pair.older.notNull && pair.older.type.isKnown()) return;  // older writers had to say a value
  if (had && !has)
    return pair.add("default", pair.newer.notNull ? SchemaEffect::writesBreak : SchemaEffect::dataChanged, Sentence::say("the default of {} was dropped", pair.subject));
  if (pair.newer.fallback && !pair.newer.fallback->understood)
    return pair.add("default", SchemaEffect::unknown, Sentence::say("a default that is not understood was given to {}", pair.subject));
  const bool refused = pair.newer.notNull && pair.newer.fallback && !pair.newer.fallback->neverNull;
  pair.add("default", refused || pair.older.serial ? SchemaEffect::writesBreak : SchemaEffect::dataChanged, Sentence::say("another default was given to {}", pair.subject));
}

void compareColumn(const ColumnPair& pair) {
  if (pair.newer.name != pair.older.name)
    pair.add("name", SchemaEffect::readsBreak, Sentence::say("{} was renamed to {}", pair.subject, identifier(pair.newer.name)));
  compareType(pair);
  compareNull(pair);
  compareDefault(pair);
}

bool refusesNull(const Database& now, const Column& column) {
  const DeclaredType* type = now.type(column.type.declared);
  return column.notNull || (type != nullptr && type->kind == TypeKind::domain && type->refusesNull && !column.type.array);
}

/// A function that has a variable or a parameter of the new column's name takes the one for the other.
bool mentions(const Routine& routine, const std::string& name) {
  return routine.body.find(name) != std::string::npos || routine.parameters.find(name) != std::string::npos;
}

bool takesFromSequence(const Column& column) {
  return column.serial || (column.fallback && std::ranges::find(column.fallback->functions, "nextval") != column.fallback->functions.end());
}

/// A column that older writers leave out.
void addNew(const Database& before, const Database& now, const Relation& table, const Column& column, Differences& found) {
  const std::string subject = columnText(table, column);
  const auto add = [&](SchemaEffect effect, Sentence sentence) { found.push_back({column.id, "new", effect, subject, std::move(sentence), false, {}}); };
  for (const auto& [id, routine] : before.routines)
    if (routine.takesWholeRows || mentions(routine, column.name))
      add(SchemaEffect::unknown, Sentence::say("{}, which the function {} may stumble over, was added", subject, routine.name.text()));
  if (column.generated) {
    if (column.generated->mayFail || !column.generated->understood)
      add(SchemaEffect::writesBreak, Sentence::say("{}, which cannot be computed for every row, was added", subject));
    else if (column.notNull) add(SchemaEffect::writesBreak, Sentence::say("{}, which is computed and refuses NULL, was added", subject));
    return;
  }
  if (now.hasGrants && takesFromSequence(column)) add(SchemaEffect::writesBreak, Sentence::say("{}, which needs rights on its counter, was added", subject));
  if (column.serial) return;
  if (column.fallback && !column.fallback->understood) return add(SchemaEffect::unknown, Sentence::say("{} with a default that is not understood was added", subject));
  if (column.fallback && !column.fallback->neverNull && !column.fallback->alwaysNull)
    return add(SchemaEffect::writesBreak, Sentence::say("{} with a default that may be NULL or fail was added", subject));
  const bool filled = column.fallback && column.fallback->neverNull;
  if (refusesNull(now, column) && !filled) add(SchemaEffect::writesBreak, Sentence::say("{}, which refuses NULL and has no default, was added", subject));
}

}  // namespace

void compareColumns(const Database& before, const Database& now, const Relation& older, const Relation& newer, Differences& found) {
  for (const Column& column : older.columns) {
    const std::string subject = columnText(older, column);
    if (const Column* is = newer.column(column.id); is != nullptr)
      compareColumn({before, now, newer, column, *is, subject, found});
    else
      found.push_back({column.id, "gone", SchemaEffect::dataLost, subject, droppedWithValues(subject), false, {}});
  }
  if (older.kind == RelationKind::table)
    for (const Column& column : newer.columns)
      if (older.column(column.id) == nullptr) addNew(before, now, newer, column, found);
}

}  // namespace gantry::schema
