#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <pg_query/pg_query.pb-c.h>

#include "schema/sql_name.h"

namespace gantry::schema {

/// The trees of PostgreSQL's parser, as libpg_query gives them (pg_query.proto). They live as long as their ParsedSql.
using Node = PgQuery__Node;
using Nodes = std::span<Node* const>;

[[nodiscard]] inline Nodes nodes(std::size_t count, Node* const* first) { return {first, count}; }
/// The value of a String node, else "".
[[nodiscard]] std::string_view stringOf(const Node* node);
/// The last string of a possibly qualified name, and the one before it.
[[nodiscard]] SqlName nameOf(Nodes names);
[[nodiscard]] SqlName nameOf(const PgQuery__RangeVar* table);
/// The strings of a list, such as the columns of a key.
[[nodiscard]] std::vector<std::string> stringsOf(Nodes names);

/// Visits a tree and everything below it; what `visit` answers with false is not entered.
void visitTree(const ProtobufCMessage* tree, const std::function<bool(const ProtobufCMessage&)>& visit);
/// Whether a message is of this kind: isA(message, pg_query__func_call__descriptor).
[[nodiscard]] inline bool isA(const ProtobufCMessage& message, const ProtobufCMessageDescriptor& kind) {
  return message.descriptor == &kind;
}

/// A tree written out, without the places of its parts: equal texts mean equal trees.
[[nodiscard]] std::string canonical(const ProtobufCMessage* tree);

}  // namespace gantry::schema
