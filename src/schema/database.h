#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/expression.h"
#include "schema/sql_type.h"

namespace gantry::schema {

struct Column {
  ObjectId id = 0;
  std::string name;
  SqlType type;
  bool notNull = false;
  std::optional<Expression> fallback;  ///< its DEFAULT
  bool serial = false;                 ///< filled from a counter: serial or identity
  bool identityAlways = false;         ///< GENERATED ALWAYS AS IDENTITY: a value of the writer's is refused
  std::optional<Expression> generated; ///< GENERATED ALWAYS AS (…) STORED
  std::string collation;
  bool operator==(const Column&) const = default;
};

enum class RuleKind { primaryKey, unique, exclusion, check, foreignKey, index };

/// A constraint or an index of a table.
struct TableRule {
  ObjectId id = 0;
  std::string name;
  RuleKind kind = RuleKind::index;
  std::vector<ObjectId> columns;  ///< of its table
  bool isConstraint = true;       ///< a unique index is none
  bool isPlain = true;            ///< of columns alone: no expression, no WHERE, not deferrable
  bool nullsDistinct = true;
  bool validated = true;
  std::optional<Expression> condition;  ///< of a check, or the expressions of an index taken together
  ObjectId target = 0;                  ///< of a foreign key: the table
  std::vector<std::string> targetColumns;
  char onDelete = 'a';  ///< a: no action, r: restrict, c: cascade, n: set null, d: set default
  char onUpdate = 'a';
  std::string fine;     ///< everything else about it, canonical
  bool operator==(const TableRule&) const = default;
};

enum class RelationKind { table, view, materializedView, sequence };

/// A table, a view or a sequence.
struct Relation {
  ObjectId id = 0;
  RelationKind kind = RelationKind::table;
  SqlName name;
  std::vector<Column> columns;
  bool complete = true;  ///< false: it has columns and rules that are not known
  std::vector<TableRule> rules;
  std::map<std::string, std::string> traits;  ///< "trigger audit", "owner" …: what they are, canonical
  std::string definition;                     ///< of a view, canonical
  ObjectId mirrors = 0;                       ///< a view that shows every column of this table under its own name

  [[nodiscard]] Column* column(std::string_view name);
  [[nodiscard]] const Column* column(std::string_view name) const;
  [[nodiscard]] const Column* column(ObjectId id) const;
  [[nodiscard]] TableRule* rule(std::string_view name);
  [[nodiscard]] const TableRule* rule(ObjectId id) const;
  [[nodiscard]] bool hasTrait(std::string_view prefix) const;
};

enum class TypeKind { enumeration, domain, composite, other };

/// A type of the migrations' own.
struct DeclaredType {
  ObjectId id = 0;
  TypeKind kind = TypeKind::other;
  SqlName name;
  std::vector<std::pair<ObjectId, std::string>> labels;  ///< of an enum
  bool refusesNull = false;                              ///< a domain that is NOT NULL
  std::map<std::string, std::string> parts;              ///< constraints, default, attributes: canonical
};

struct Routine {
  ObjectId id = 0;
  SqlName name;
  std::string parameters;  ///< canonical
  std::string body;        ///< canonical, with everything that is not its name or parameters
  bool takesWholeRows = false;
};

/// A schema as migrations make it. An object keeps its id through renames; a new object of an old name has another.
struct Database {
  std::map<ObjectId, Relation> relations;
  std::map<ObjectId, DeclaredType> types;
  std::map<ObjectId, Routine> routines;
  std::set<std::string> schemas;
  std::set<std::string> extensions;
  bool certain = true;      ///< false: statements that were not understood may have made or changed anything
  bool hasGrants = false;   ///< roles have rights of their own

  [[nodiscard]] Relation* relation(const SqlName& name);
  [[nodiscard]] const Relation* relation(ObjectId id) const;
  [[nodiscard]] DeclaredType* type(const SqlName& name);
  [[nodiscard]] const DeclaredType* type(ObjectId id) const;
  [[nodiscard]] ObjectId nextId() { return ++m_last; }

 private:
  ObjectId m_last = 0;
};

}  // namespace gantry::schema
