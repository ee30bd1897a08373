#include <algorithm>

#include "schema/comparison.h"

namespace gantry::schema {
namespace {

const DeclaredType* typeNow(const Database& now, const SqlName& name) {
  for (const auto& [id, type] : now.types)
    if (type.name == name) return &type;
  return nullptr;
}

bool has(const DeclaredType& type, const std::string& label) {
  return std::ranges::any_of(type.labels, [&label](const auto& one) { return one.second == label; });
}

/// Finds a row that holds one of these values in a column that the older application reads.
std::string rowsWith(const Database& before, const Database& now, const DeclaredType& older, const DeclaredType& newer, const std::vector<std::string>& labels) {
  std::string list;
  for (const std::string& label : labels) list += (list.empty() ? "" : ", ") + literal(label);
  std::string sql;
  for (const auto& [id, relation] : now.relations) {
    const Relation* was = before.relation(id);
    for (const Column& column : relation.columns) {
      if (was == nullptr || was->column(column.id) == nullptr || (column.type.declared != newer.id && column.type.declared != older.id)) continue;
      const std::string condition = column.type.array ? identifier(column.name) + "::text[] && ARRAY[" + list + "]" : identifier(column.name) + "::text IN (" + list + ")";
      sql += (sql.empty() ? "" : " UNION ALL ") + std::string("SELECT 1 FROM ") + relation.name.text() + " WHERE " + condition;
    }
  }
  return sql.empty() ? sql : sql + " LIMIT 1";
}

void compareLabels(const Database& before, const Database& now, const DeclaredType& older, const DeclaredType& newer, Differences& found) {
  const std::string subject = older.name.text();
  for (const auto& [id, label] : older.labels) {
    const auto renamed = std::ranges::find(newer.labels, id, &std::pair<ObjectId, std::string>::first);
    if (renamed == newer.labels.end() ? has(newer, label) : renamed->second == label) continue;
    if (renamed == newer.labels.end())
      found.push_back({older.id, "gone", SchemaEffect::readsBreak, subject, Sentence::say("the value {} of {} was dropped", literal(label), subject), false, {}});
    else
      found.push_back({id, "name", SchemaEffect::readsBreak, subject,
                       Sentence::say("the value {} of {} was renamed to {}", literal(label), subject, literal(renamed->second)), false, {}});
  }
  std::vector<std::string> added;
  ObjectId cause = newer.id;
  for (const auto& [id, label] : newer.labels) {
    const bool renamed = std::ranges::any_of(older.labels, [known = id](const auto& one) { return one.first == known; });
    if (!has(older, label) && !renamed) added.push_back(label), cause = newer.id == older.id ? id : newer.id;
  }
  if (added.empty()) return;
  std::string sql = rowsWith(before, now, older, newer, added);
  const bool unread = sql.empty() && now.certain && !older.labels.empty();
  if (unread) return;
  std::optional<Probe> probe;
  if (!sql.empty()) probe = Probe{std::move(sql)};
  found.push_back({cause, "new", SchemaEffect::readsBreak, subject,
                   Sentence::say("the value {}, which older readers do not know, was added to {}", literal(added.front()), subject), true, std::move(probe)});
}

void compareType(const Database& before, const Database& now, const DeclaredType& older, Differences& found) {
  const std::string subject = older.name.text();
  const DeclaredType* newer = now.type(older.id);
  const DeclaredType* successor = typeNow(now, older.name);
  if (successor != nullptr && successor->id != older.id) {
    const bool enums = successor->kind == TypeKind::enumeration && older.kind == TypeKind::enumeration;
    if (enums) return compareLabels(before, now, older, *successor, found);
    found.push_back({older.id, "gone", SchemaEffect::readsBreak, subject, Sentence::say("the type {} was replaced by another", subject), false, {}});
    return;
  }
  if (newer == nullptr) {
    found.push_back({older.id, "gone", SchemaEffect::readsBreak, subject, Sentence::say("the type {} was dropped", subject), false, {}});
    return;
  }
  if (newer->name != older.name) {
    found.push_back({older.id, "name", SchemaEffect::readsBreak, subject, Sentence::say("the type {} was renamed to {}", subject, newer->name.text()), false, {}});
    return;
  }
  if (older.kind == TypeKind::enumeration || newer->kind == TypeKind::enumeration) return compareLabels(before, now, older, *newer, found);
  if (newer->parts == older.parts && newer->refusesNull == older.refusesNull) return;
  if (newer->kind == TypeKind::domain)
    found.push_back({older.id, "parts", SchemaEffect::writesBreak, subject, Sentence::say("what the domain {} allows was changed", subject), false, {}});
  else
    found.push_back({older.id, "parts", SchemaEffect::readsBreak, subject, Sentence::say("the parts of the type {} were changed", subject), false, {}});
}

}  // namespace

void compareTypes(const Database& before, const Database& now, Differences& found) {
  for (const auto& [id, older] : before.types) compareType(before, now, older, found);
}

}  // namespace gantry::schema
