#pragma once

#include "schema/reading.h"
#include "schema/tree.h"

namespace gantry::schema {

/// The type as the migrations know it: with the enum, domain or composite type that it is.
[[nodiscard]] SqlType typeOf(Reading& reading, const PgQuery__TypeName* type);
/// Adds a column with everything its definition says.
void addColumn(Reading& reading, Relation& relation, const PgQuery__ColumnDef& definition);
/// Adds a constraint; `column` is the one it stands at, or nullptr.
void addConstraint(Reading& reading, Relation& relation, const PgQuery__Constraint& constraint, Column* column);
/// The words of a qualified name in a List, Object or TypeName node.
[[nodiscard]] SqlName objectName(const Node* node);
/// `TABLE_COLUMN_suffix`, the name PostgreSQL gives to what has none.
[[nodiscard]] std::string defaultName(const Relation& relation, const std::vector<std::string>& columns, std::string_view suffix);

}  // namespace gantry::schema
