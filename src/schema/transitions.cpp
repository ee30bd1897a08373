#include "schema/transitions.h"

#include <algorithm>

#include "schema/catalogue.h"
#include "schema/parsed_sql.h"

namespace gantry::schema {
namespace {

/// A transition that is followed, with the objects by which it is known again.
struct Followed {
  SchemaTransition transition;
  ObjectId relation = 0;
  ObjectId part = 0;  ///< the column or the rule; 0 when it is the relation itself
};

class Follower {
 public:
  void read(const Migration& migration) {
    const auto parsed = ParsedSql::parse(migration.sql);
    if (!parsed) return;
    for (const ParsedStatement& statement : parsed->statements()) {
      m_reading.beginStatement({migration.name, statement.line}, {});
      readStatement(m_reading, *statement.tree);
      begin();
      end();
    }
  }

  std::vector<SchemaTransition> found() {
    std::vector<SchemaTransition> all;
    for (Followed& one : m_followed) all.push_back(std::move(one.transition));
    return all;
  }

 private:
  bool follows(ObjectId relation, ObjectId part) const {
    return std::ranges::any_of(m_followed, [&](const Followed& one) { return one.relation == relation && one.part == part; });
  }

  void follow(ObjectId relation, ObjectId part, std::string subject, std::string replacement, Sentence sentence) {
    if (!follows(relation, part))
      m_followed.push_back({{std::move(subject), std::move(replacement), m_reading.place(), std::nullopt, std::move(sentence)}, relation, part});
  }

  void begin() {
    for (; m_fillingsSeen < m_reading.fillings().size(); ++m_fillingsSeen) beginFilling(m_reading.fillings()[m_fillingsSeen]);
    for (const auto& [id, relation] : m_reading.now().relations) {
      for (const TableRule& rule : relation.rules)
        if (!rule.validated)
          follow(id, rule.id, identifier(rule.name), relation.name.text(),
                 Sentence::say("{} of {} holds for new rows only until it is validated", identifier(rule.name), relation.name.text()));
      if (const Relation* table = m_reading.now().relation(relation.mirrors); table != nullptr)
        follow(id, 0, relation.name.text(), table->name.text(),
               Sentence::say("{} stands in for {} until no release uses the old name", relation.name.text(), table->name.text()));
    }
  }

  void beginFilling(const Filling& filling) {
    const Relation* relation = m_reading.now().relation(filling.relation);
    const Column* from = relation == nullptr ? nullptr : relation->column(filling.from);
    const Column* to = relation == nullptr ? nullptr : relation->column(filling.to);
    if (from == nullptr || to == nullptr || from->id > to->id) return;  // the younger column takes the place of the older one
    const std::string old = columnText(*relation, *from);
    const std::string young = columnText(*relation, *to);
    follow(filling.relation, filling.from, old, young, Sentence::say("{} was copied to {} and goes once no release uses it", old, young));
  }

  void end() {
    for (Followed& one : m_followed)
      if (!one.transition.contract && hasEnded(one)) one.transition.contract = m_reading.place();
  }

  bool hasEnded(const Followed& one) {
    const Relation* relation = m_reading.now().relation(one.relation);
    if (relation == nullptr) return true;
    if (one.part == 0) return false;
    if (relation->column(one.part) != nullptr) return false;
    const TableRule* rule = relation->rule(one.part);
    return rule == nullptr || rule->validated;
  }

  Reading m_reading;
  std::vector<Followed> m_followed;
  std::size_t m_fillingsSeen = 0;
};

}  // namespace

std::vector<SchemaTransition> transitionsOf(const std::vector<Migration>& history) {
  Follower follower;
  for (const Migration& migration : history) follower.read(migration);
  return follower.found();
}

}  // namespace gantry::schema
