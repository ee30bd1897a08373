#include "schema/tree.h"

#include <cstring>

namespace gantry::schema {
namespace {

const char* memberOf(const ProtobufCMessage& message, const ProtobufCFieldDescriptor& field) {
  return reinterpret_cast<const char*>(&message) + field.offset;
}

template <class T>
T valueAt(const char* place) {
  T value;
  std::memcpy(&value, place, sizeof value);
  return value;
}

bool isAbsent(const ProtobufCMessage& message, const ProtobufCFieldDescriptor& field) {
  if ((field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF) == 0) return false;
  return valueAt<std::uint32_t>(reinterpret_cast<const char*>(&message) + field.quantifier_offset) != field.id;
}

/// Every message directly below one.
void eachChild(const ProtobufCMessage& message, const std::function<void(const ProtobufCFieldDescriptor&, const ProtobufCMessage&)>& see) {
  for (unsigned i = 0; i < message.descriptor->n_fields; ++i) {
    const ProtobufCFieldDescriptor& field = message.descriptor->fields[i];
    if (field.type != PROTOBUF_C_TYPE_MESSAGE || isAbsent(message, field)) continue;
    if (field.label == PROTOBUF_C_LABEL_REPEATED) {
      const auto count = valueAt<std::size_t>(reinterpret_cast<const char*>(&message) + field.quantifier_offset);
      const auto* const* items = valueAt<const ProtobufCMessage* const*>(memberOf(message, field));
      for (std::size_t at = 0; at < count; ++at) see(field, *items[at]);
    } else if (const auto* child = valueAt<const ProtobufCMessage*>(memberOf(message, field)); child != nullptr) {
      see(field, *child);
    }
  }
}

bool isPlace(std::string_view field) { return field == "location" || field.ends_with("_location"); }

void writeValue(const ProtobufCMessage& message, const ProtobufCFieldDescriptor& field, std::string& text) {
  const char* place = memberOf(message, field);
  if (field.label == PROTOBUF_C_LABEL_REPEATED || isAbsent(message, field)) return;
  switch (field.type) {
    case PROTOBUF_C_TYPE_STRING:
      if (const auto* value = valueAt<const char*>(place); value != nullptr && *value != '\0')
        text += std::string(field.name) + "=" + literal(value) + " ";
      return;
    case PROTOBUF_C_TYPE_BOOL:
      if (valueAt<protobuf_c_boolean>(place) != 0) text += std::string(field.name) + " ";
      return;
    case PROTOBUF_C_TYPE_MESSAGE: return;
    default:
      if (const auto value = valueAt<std::int32_t>(place); value != 0)
        text += std::string(field.name) + "=" + std::to_string(value) + " ";
  }
}

void write(const ProtobufCMessage& message, std::string& text) {
  text += message.descriptor->short_name;
  text += '{';
  for (unsigned i = 0; i < message.descriptor->n_fields; ++i)
    if (const ProtobufCFieldDescriptor& field = message.descriptor->fields[i]; !isPlace(field.name)) writeValue(message, field, text);
  eachChild(message, [&text](const ProtobufCFieldDescriptor& field, const ProtobufCMessage& child) {
    text += field.name;
    text += ':';
    write(child, text);
  });
  text += '}';
}

}  // namespace

std::string_view stringOf(const Node* node) {
  if (node == nullptr || node->node_case != PG_QUERY__NODE__NODE_STRING) return {};
  return node->string->sval;
}

SqlName nameOf(Nodes names) {
  if (names.empty()) return {};
  const std::string_view schema = names.size() > 1 ? stringOf(names[names.size() - 2]) : std::string_view();
  return sqlName(schema, stringOf(names.back()));
}

SqlName nameOf(const PgQuery__RangeVar* table) {
  return table == nullptr ? SqlName() : sqlName(table->schemaname, table->relname);
}

std::vector<std::string> stringsOf(Nodes names) {
  std::vector<std::string> all;
  for (const Node* name : names) all.emplace_back(stringOf(name));
  return all;
}

void visitTree(const ProtobufCMessage* tree, const std::function<bool(const ProtobufCMessage&)>& visit) {
  if (tree == nullptr || !visit(*tree)) return;
  eachChild(*tree, [&visit](const ProtobufCFieldDescriptor&, const ProtobufCMessage& child) { visitTree(&child, visit); });
}

std::string canonical(const ProtobufCMessage* tree) {
  std::string text;
  if (tree != nullptr) write(*tree, text);
  return text;
}

}  // namespace gantry::schema
