#include "schema/sql_type.h"

#include <cstdlib>

namespace gantry::schema {
namespace {

struct Serial {
  std::string_view written;
  std::string_view type;
};
constexpr Serial kSerials[] = {{"serial", "int4"},     {"serial4", "int4"},    {"bigserial", "int8"},
                               {"serial8", "int8"},    {"smallserial", "int2"}, {"serial2", "int2"}};

struct IntegerRange {
  std::string_view type;
  int rank;
  std::string_view least;
  std::string_view most;
};
constexpr IntegerRange kIntegers[] = {{"int2", 1, "-32768", "32767"}, {"int4", 2, "-2147483648", "2147483647"}, {"int8", 3, "", ""}};

const IntegerRange* integer(const SqlType& type) {
  for (const IntegerRange& range : kIntegers)
    if (type.name.schema.empty() && type.name.name == range.type && !type.array) return &range;
  return nullptr;
}

bool isNamed(const SqlType& type, std::string_view name) { return type.name.schema.empty() && type.name.name == name; }

/// Characters a text type holds; 0 is any number, -1 is no such type.
long lengthOf(const SqlType& type) {
  if (type.array || type.declared != 0) return -1;
  if (isNamed(type, "text")) return 0;
  if (!isNamed(type, "varchar")) return -1;
  return type.modifiers.empty() ? 0 : std::strtol(type.modifiers.front().c_str(), nullptr, 10);
}

bool isWiderNumeric(const SqlType& from, const SqlType& to) {
  if (!isNamed(from, "numeric") || !isNamed(to, "numeric") || from.array || to.array) return false;
  if (from.modifiers.empty()) return false;
  if (to.modifiers.empty()) return true;
  const auto number = [](const SqlType& type, std::size_t at) {
    return at < type.modifiers.size() ? std::strtol(type.modifiers[at].c_str(), nullptr, 10) : 0L;
  };
  return number(to, 1) == number(from, 1) && number(to, 0) >= number(from, 0);
}

std::string modifierOf(const Node* node) {
  if (node->node_case != PG_QUERY__NODE__NODE_A_CONST) return canonical(&node->base);
  const PgQuery__AConst& constant = *node->a_const;
  if (constant.val_case == PG_QUERY__A__CONST__VAL_IVAL) return std::to_string(constant.ival->ival);
  return constant.val_case == PG_QUERY__A__CONST__VAL_SVAL ? constant.sval->sval : canonical(&node->base);
}

}  // namespace

SqlType sqlType(const PgQuery__TypeName* type) {
  SqlType made;
  if (type == nullptr) return made;
  made.name = nameOf(nodes(type->n_names, type->names));
  if (made.name.schema == "pg_catalog") made.name.schema.clear();
  if (type->n_names == 1)
    for (const Serial& serial : kSerials)
      if (made.name.name == serial.written) made.name.name = serial.type, made.serial = true;
  made.array = type->n_array_bounds > 0;
  for (const Node* modifier : nodes(type->n_typmods, type->typmods)) made.modifiers.push_back(modifierOf(modifier));
  if (type->pct_type != 0 || type->setof != 0) made.name = {};
  return made;
}

std::string SqlType::text() const {
  std::string words = name.schema.empty() ? name.name : identifier(name.schema) + "." + name.name;
  for (std::size_t i = 0; i < modifiers.size(); ++i) words += (i == 0 ? "(" : ",") + modifiers[i];
  return words + (modifiers.empty() ? "" : ")") + (array ? "[]" : "");
}

TypeChange changeOf(const SqlType& from, const SqlType& to) {
  if (!from.isKnown() || !to.isKnown()) return TypeChange::other;
  if (from.name == to.name && from.modifiers == to.modifiers && from.array == to.array && from.declared == to.declared) return TypeChange::same;
  const long before = lengthOf(from);
  const long after = lengthOf(to);
  if (before >= 0 && after >= 0) return after == 0 || (before != 0 && after >= before) ? TypeChange::widerText : TypeChange::narrowerText;
  const IntegerRange* narrow = integer(from);
  const IntegerRange* wide = integer(to);
  if (narrow != nullptr && wide != nullptr && wide->rank > narrow->rank) return TypeChange::widerNumber;
  return isWiderNumeric(from, to) ? TypeChange::widerNumber : TypeChange::other;
}

bool isRewrite(const SqlType& from, const SqlType& to) {
  switch (changeOf(from, to)) {
    case TypeChange::same:
    case TypeChange::widerText: return false;
    case TypeChange::widerNumber: return integer(from) != nullptr;
    case TypeChange::narrowerText:
    case TypeChange::other: return true;
  }
  return true;
}

std::string outsideOf(const SqlType& narrow, const std::string& column) {
  if (const IntegerRange* range = integer(narrow); range != nullptr && !range->least.empty())
    return column + " NOT BETWEEN " + std::string(range->least) + " AND " + std::string(range->most);
  if (!isNamed(narrow, "numeric") || narrow.modifiers.empty() || narrow.array) return {};
  const std::string scale = narrow.modifiers.size() > 1 ? narrow.modifiers[1] : "0";
  return column + " <> round(" + column + ", " + scale + ") OR abs(" + column + ") >= 10::numeric ^ (" + narrow.modifiers[0] + " - " + scale + ")";
}

}  // namespace gantry::schema
