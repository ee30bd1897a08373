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
    const std::string fate = renamed == newer.labels.end() ? " was dropped" : " was renamed to " + literal(renamed->second);
    found.push_back({renamed == newer.labels.end() ? older.id : id, renamed == newer.labels.end() ? "gone" : "name", SchemaEffect::readsBreak, subject,
                     "the value " + literal(label) + " of " + subject + fate, false, {}});
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
  found.push_back({cause, "new", SchemaEffect::readsBreak, subject, "the value " + literal(added.front()) + ", which older readers do not know, was added to " + subject, true, std::move(probe)});
}

void compareType(const Database& before, const Database& now, const DeclaredType& older, Differences& found) {
  const std::string subject = older.name.text();
  const DeclaredType* newer = now.type(older.id);
  const DeclaredType* successor = typeNow(now, older.name);
  if (successor != nullptr && successor->id != older.id) {
    const bool enums = successor->kind == TypeKind::enumeration && older.kind == TypeKind::enumeration;
    if (enums) return compareLabels(before, now, older, *successor, found);
    found.push_back({older.id, "gone", SchemaEffect::readsBreak, subject, "the type " + subject + " was replaced by another", false, {}});
    return;
  }
  if (newer == nullptr || newer->name != older.name) {
    found.push_back({older.id, newer == nullptr ? "gone" : "name", SchemaEffect::readsBreak, subject, "the type " + subject + (newer == nullptr ? " was dropped" : " was renamed to " + newer->name.text()), false, {}});
    return;
  }
  if (older.kind == TypeKind::enumeration || newer->kind == TypeKind::enumeration) return compareLabels(before, now, older, *newer, found);
  if (newer->parts == older.parts && newer->refusesNull == older.refusesNull) return;
  const bool domain = newer->kind == TypeKind::domain;
  found.push_back({older.id, "parts", domain ? SchemaEffect::writesBreak : SchemaEffect::readsBreak, subject, (domain ? "what the domain " : "the parts of the type ") + subject + (domain ? " allows was changed" : " were changed"), false, {}});
}

}  // namespace

void compareTypes(const Database& before, const Database& now, Differences& found) {
  for (const auto& [id, older] : before.types) compareType(before, now, older, found);
}

}  // namespace gantry::schema
