#include "schema/database.h"

#include <algorithm>

namespace gantry::schema {
namespace {

template <class Items, class Wanted, class Member>
auto* findIn(Items& items, const Wanted& wanted, Member member) {
  const auto found = std::ranges::find(items, wanted, member);
  return found == items.end() ? nullptr : &*found;
}

/// By its full name; an unqualified name that is nowhere else is the one that any schema has.
template <class Objects>
auto* findNamed(Objects& objects, const SqlName& name) {
  decltype(&objects.begin()->second) only = nullptr;
  int others = 0;
  for (auto& [id, object] : objects) {
    if (object.name == name) return &object;
    if (name.schema.empty() && object.name.name == name.name) only = &object, ++others;
  }
  return others == 1 ? only : nullptr;
}

}  // namespace

Column* Relation::column(std::string_view wanted) { return findIn(columns, wanted, &Column::name); }
const Column* Relation::column(std::string_view wanted) const { return findIn(columns, wanted, &Column::name); }
const Column* Relation::column(ObjectId wanted) const { return findIn(columns, wanted, &Column::id); }
TableRule* Relation::rule(std::string_view wanted) { return wanted.empty() ? nullptr : findIn(rules, wanted, &TableRule::name); }
const TableRule* Relation::rule(ObjectId wanted) const { return findIn(rules, wanted, &TableRule::id); }

bool Relation::hasTrait(std::string_view prefix) const {
  return std::ranges::any_of(traits, [prefix](const auto& trait) { return trait.first.starts_with(prefix); });
}

Relation* Database::relation(const SqlName& name) { return findNamed(relations, name); }
DeclaredType* Database::type(const SqlName& name) { return findNamed(types, name); }

const Relation* Database::relation(ObjectId id) const {
  const auto found = relations.find(id);
  return found == relations.end() ? nullptr : &found->second;
}

const DeclaredType* Database::type(ObjectId id) const {
  const auto found = types.find(id);
  return found == types.end() ? nullptr : &found->second;
}

}  // namespace gantry::schema
