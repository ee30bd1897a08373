#include <algorithm>

#include "schema/comparison.h"

namespace gantry::schema {
namespace {

/// A table on both sides.
struct TablePair {
  const Database& before;
  const Database& now;
  const Relation& older;
  const Relation& newer;
  Differences& found;

  void add(const TableRule& rule, std::string aspect, SchemaEffect effect, Sentence sentence) const {
    found.push_back({rule.id, std::move(aspect), effect, newer.name.text(), std::move(sentence), false, {}});
  }
};

std::string columnsText(const Relation& table, const TableRule& rule) {
  std::string text;
  for (const ObjectId id : rule.columns)
    if (const Column* column = table.column(id); column != nullptr) text += (text.empty() ? "" : ", ") + identifier(column->name);
  return text.empty() ? table.name.text() : table.name.text() + "(" + text + ")";
}

bool isKey(const TableRule& rule) { return rule.kind == RuleKind::primaryKey || rule.kind == RuleKind::unique; }

std::vector<ObjectId> sorted(std::vector<ObjectId> ids) {
  std::ranges::sort(ids);
  return ids;
}

/// Another rule that does for older statements what this one did.
bool replaces(const TableRule& newer, const TableRule& older) {
  if (newer.kind == RuleKind::foreignKey || newer.kind == RuleKind::check) {
    TableRule alike = newer;
    alike.id = older.id;
    alike.name = older.name;
    alike.validated = older.validated;
    return alike == older;
  }
  const bool kind = older.kind == RuleKind::primaryKey ? newer.kind == RuleKind::primaryKey : isKey(newer) || newer.kind == older.kind;
  const bool named = !older.isConstraint || (newer.isConstraint && newer.name == older.name);
  return kind && named && sorted(newer.columns) == sorted(older.columns) && newer.isPlain && older.isPlain && newer.nullsDistinct == older.nullsDistinct;
}

bool isReplaced(const TablePair& pair, const TableRule& rule) {
  return std::ranges::any_of(pair.newer.rules, [&rule](const TableRule& newer) { return newer.id != rule.id && replaces(newer, rule); });
}

void compareGone(const TablePair& pair, const TableRule& rule) {
  const bool columnsGone = std::ranges::any_of(rule.columns, [&pair](ObjectId id) { return pair.newer.column(id) == nullptr; });
  if (columnsGone || isReplaced(pair, rule)) return;  // that the column is gone has been said
  const std::string where = columnsText(pair.older, rule);
  switch (rule.kind) {
    case RuleKind::primaryKey: return pair.add(rule, "gone", SchemaEffect::readsBreak, Sentence::say("the primary key of {}, by which older statements may group, was dropped", where));
    case RuleKind::unique: return pair.add(rule, "gone", SchemaEffect::writesBreak, Sentence::say("the uniqueness of {}, on which an older ON CONFLICT may rely, was dropped", where));
    case RuleKind::exclusion: return pair.add(rule, "gone", SchemaEffect::writesBreak, Sentence::say("an exclusion on {}, on which an older ON CONFLICT may rely, was dropped", where));
    case RuleKind::check: return pair.add(rule, "gone", SchemaEffect::dataChanged, Sentence::say("a check on {}, without which rows may be there that older code does not expect, was dropped", where));
    case RuleKind::foreignKey: return pair.add(rule, "gone", SchemaEffect::dataChanged, Sentence::say("the foreign key of {}, without which rows may refer to nothing, was dropped", where));
    case RuleKind::index: return;
  }
}

/// Whether every column of a rule is one that older writers leave out, so that it is NULL in their rows.
bool isOfNewColumns(const TablePair& pair, const TableRule& rule) {
  return !rule.columns.empty() && std::ranges::all_of(rule.columns, [&pair](ObjectId id) {
    const Column* column = pair.newer.column(id);
    return column != nullptr && pair.older.column(id) == nullptr && !column->generated && !column->serial &&
           (!column->fallback || column->fallback->alwaysNull);
  });
}

/// A unique column that a default fills anew for every row.
bool isNeverRepeated(const TablePair& pair, const TableRule& rule) {
  return rule.isPlain && std::ranges::any_of(rule.columns, [&pair](ObjectId id) {
    const Column* column = pair.newer.column(id);
    return column != nullptr && pair.older.column(id) == nullptr && ((column->serial) || (column->fallback && column->fallback->unrepeated));
  });
}

bool mayNotBeComputed(const TableRule& rule) { return rule.condition && (rule.condition->mayFail || !rule.condition->understood); }

void compareNew(const TablePair& pair, const TableRule& rule) {
  const bool ofNew = isOfNewColumns(pair, rule);
  const std::string where = columnsText(pair.newer, rule);
  switch (rule.kind) {
    case RuleKind::primaryKey:
      if (!isNeverRepeated(pair, rule)) pair.add(rule, "new", SchemaEffect::writesBreak, Sentence::say("a primary key was put on {}", where));
      return;
    case RuleKind::unique:
      if (mayNotBeComputed(rule)) return pair.add(rule, "new", SchemaEffect::writesBreak, Sentence::say("an index that cannot be computed for every row was put on {}", where));
      if (!(ofNew && rule.isPlain && rule.nullsDistinct) && !isNeverRepeated(pair, rule)) pair.add(rule, "new", SchemaEffect::writesBreak, Sentence::say("{} was made unique", where));
      return;
    case RuleKind::exclusion: return pair.add(rule, "new", SchemaEffect::writesBreak, Sentence::say("rows of {} were made to exclude each other", where));
    case RuleKind::check:
      if (!(ofNew && rule.condition && rule.condition->passesOnNull)) pair.add(rule, "new", SchemaEffect::writesBreak, Sentence::say("a check was put on {}", where));
      return;
    case RuleKind::foreignKey:
      if (!ofNew) pair.add(rule, "new", SchemaEffect::writesBreak, Sentence::say("a foreign key was put on {}", where));
      return;
    case RuleKind::index:
      if (mayNotBeComputed(rule)) pair.add(rule, "new", SchemaEffect::writesBreak, Sentence::say("an index that cannot be computed for every row was put on {}", where));
      return;
  }
}

bool hadAlike(const TablePair& pair, const TableRule& rule) {
  return std::ranges::any_of(pair.older.rules, [&rule](const TableRule& older) { return older.kind == rule.kind && replaces(rule, older); });
}

void compareChanged(const TablePair& pair, const TableRule& older, const TableRule& newer) {
  if (older.fine != newer.fine || older.isPlain != newer.isPlain)
    pair.add(newer, "rule", SchemaEffect::writesBreak, Sentence::say("the constraint {} of {} was changed", identifier(newer.name), pair.newer.name.text()));
}

/// Rows of `owner` that refer to a row of the target get in the way of its deletion, or of a change of its key.
bool holdsBack(const Database& now, const Relation& owner, const TableRule& key, int depth = 0) {
  const auto resists = [&](char action) {
    if (action == 'a' || action == 'r' || action == 'd') return true;
    if (owner.hasTrait("trigger") || owner.hasTrait("rule") || depth > 20) return true;
    if (action == 'n')
      return std::ranges::any_of(key.columns, [&owner](ObjectId id) { return owner.column(id) == nullptr || owner.column(id)->notNull || owner.column(id)->type.declared != 0; }) ||
             std::ranges::any_of(owner.rules, [](const TableRule& rule) { return rule.kind == RuleKind::check && !(rule.condition && rule.condition->passesOnNull); });
    return false;
  };
  if (resists(key.onDelete) || resists(key.onUpdate)) return true;
  if (key.onDelete != 'c') return false;
  for (const auto& [id, other] : now.relations)
    for (const TableRule& rule : other.rules)
      if (rule.kind == RuleKind::foreignKey && rule.target == owner.id && rule.id != key.id && holdsBack(now, other, rule, depth + 1)) return true;
  return false;
}

std::string usedBy(const Relation& owner, const TableRule& key) {
  std::string condition;
  for (const ObjectId id : key.columns)
    if (const Column* column = owner.column(id); column != nullptr) condition += (condition.empty() ? "" : " AND ") + identifier(column->name) + " IS NOT NULL";
  return "SELECT 1 FROM " + owner.name.text() + (condition.empty() ? "" : " WHERE " + condition) + " LIMIT 1";
}

bool isOlderRule(const Database& before, const Relation& owner, ObjectId rule) {
  const Relation* older = before.relation(owner.id);
  return older != nullptr && older->rule(rule) != nullptr;
}

bool wasAlike(const Database& before, const Relation& owner, const TableRule& rule) {
  const Relation* older = before.relation(owner.id);
  return older != nullptr && std::ranges::any_of(older->rules, [&rule](const TableRule& one) { return one.kind == rule.kind && replaces(rule, one); });
}

}  // namespace

void compareRules(const Database& before, const Database& now, const Relation& older, const Relation& newer, Differences& found) {
  const TablePair pair{before, now, older, newer, found};
  for (const TableRule& rule : older.rules) {
    if (const TableRule* is = newer.rule(rule.id); is != nullptr) compareChanged(pair, rule, *is);
    else compareGone(pair, rule);
  }
  for (const TableRule& rule : newer.rules)
    if (older.rule(rule.id) == nullptr && !hadAlike(pair, rule)) compareNew(pair, rule);
}

void compareReferences(const Database& before, const Database& now, Differences& found) {
  for (const auto& [id, owner] : now.relations)
    for (const TableRule& rule : owner.rules) {
      if (rule.kind != RuleKind::foreignKey || isOlderRule(before, owner, rule.id) || wasAlike(before, owner, rule)) continue;
      const Relation* target = before.relation(rule.target);
      if (target == nullptr || !holdsBack(now, owner, rule)) continue;
      const std::string subject = target->name.text();
      found.push_back({rule.id, "new", SchemaEffect::writesBreak, subject,
                       Sentence::say("rows of {} to which {} refers can no longer be deleted, which was decided", subject, owner.name.text()), true, Probe{usedBy(owner, rule)}});
    }
}

}  // namespace gantry::schema
