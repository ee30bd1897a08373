#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/schema_effect.h"
#include "schema/comparison.h"
#include "schema/database.h"
#include "schema/sentences.h"

namespace gantry::schema {

/// A column that was filled from another one of its table: the first step of a move.
struct Filling {
  ObjectId relation = 0;
  ObjectId from = 0;
  ObjectId to = 0;
  StatementPlace place;
};

/// What statements have made so far, what the older application knows of it, and what was found on the way.
/// While the history is read there is nothing to find; judge() draws the line.
class Reading {
 public:
  /// From here on statements are judged: what there is now is what the older application knows. What was found is forgotten.
  void judge();
  [[nodiscard]] bool judging() const { return m_judging; }
  void beginStatement(StatementPlace place, std::string statement);

  [[nodiscard]] Database& now() { return m_now; }
  [[nodiscard]] const Database& before() const { return m_before; }

  /// The relation of this name; nullptr when there is certainly none.
  [[nodiscard]] Relation* relation(const SqlName& name) { return m_now.relation(name); }
  /// The same, but one that no migration made is taken to have been there always.
  [[nodiscard]] Relation& relationOrOlder(const SqlName& name, RelationKind kind = RelationKind::table);
  [[nodiscard]] Column& columnOrOlder(Relation& relation, std::string_view name);
  [[nodiscard]] DeclaredType& typeOrOlder(const SqlName& name, TypeKind kind);
  /// Whether the older application may use it.
  [[nodiscard]] bool isOlder(const Relation& relation) const { return m_before.relations.contains(relation.id); }
  [[nodiscard]] bool isOlder(const Relation& relation, ObjectId column) const;
  /// Whether what is not in the model is certainly not in the database.
  [[nodiscard]] bool isCertain(const Relation* relation = nullptr) const { return m_now.certain && (relation == nullptr || relation->complete); }

  /// The present statement does this to the older application.
  void note(SchemaEffect effect, std::string subject, Sentence sentence);
  /// The present statement is not understood; after it, nothing that is missing in the model is certainly missing.
  void notUnderstood(Sentence sentence);
  void lock(LockWeight weight, const Relation& relation, Sentence sentence);
  void remark(Sentence sentence);
  /// The present statement changed this aspect of an object: a difference in it is its doing.
  void mark(ObjectId id, std::string_view aspect);
  void fill(const Relation& relation, ObjectId from, ObjectId to) { m_fillings.push_back({relation.id, from, to, m_place}); }
  [[nodiscard]] const std::vector<Filling>& fillings() const { return m_fillings; }
  [[nodiscard]] const StatementPlace& place() const { return m_place; }
  /// What differs by now stays found, even if it should seem to be mended later.
  void keepDifferences();

  [[nodiscard]] SchemaReport report();

 private:
  struct Kept {
    std::size_t statement;
    Difference difference;
  };
  [[nodiscard]] std::size_t causeOf(const Difference& difference) const;

  bool m_judging = false;
  Database m_now;
  Database m_before;
  SchemaReport m_report;
  StatementPlace m_place;  ///< of the present statement, in the history too
  std::map<std::pair<ObjectId, std::string>, std::size_t> m_marks;
  std::map<ObjectId, std::size_t> m_lastTouch;
  std::vector<Kept> m_kept;
  std::vector<Filling> m_fillings;
};

}  // namespace gantry::schema
