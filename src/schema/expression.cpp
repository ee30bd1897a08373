#include "schema/expression.h"

#include <algorithm>
#include <iterator>

#include "schema/builtins.h"
#include "schema/sql_type.h"

namespace gantry::schema {
namespace {

/// Functions and operators that give an answer for every value.
constexpr std::string_view kTotalFunctions[] = {"lower", "upper", "btrim", "ltrim", "rtrim", "md5"};
constexpr std::string_view kTotalOperators[] = {"=", "<>", "<", ">", "<=", ">=", "||"};
constexpr std::string_view kGivingOperators[] = {"+", "-", "||"};
constexpr std::string_view kNeverNull[] = {"now", "gen_random_uuid", "nextval", "clock_timestamp", "statement_timestamp",
                                           "transaction_timestamp", "random", "uuid_generate_v4", "jsonb_build_object", "json_build_object"};
constexpr std::string_view kUnrepeated[] = {"gen_random_uuid", "nextval", "uuid_generate_v4"};
constexpr std::string_view kRandom[] = {"gen_random_uuid", "nextval", "uuid_generate_v4", "random", "clock_timestamp", "timeofday"};

template <std::size_t kSize>
bool isOneOf(const std::string_view (&words)[kSize], std::string_view word) {
  return std::ranges::find(words, word) != std::end(words);
}

std::string functionName(const PgQuery__FuncCall& call) {
  const SqlName name = nameOf(nodes(call.n_funcname, call.funcname));
  return name.schema.empty() || name.schema == "pg_catalog" ? name.name : name.text();
}

bool isNullConstant(const Node* tree) {
  if (tree->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) return tree->type_cast->arg != nullptr && isNullConstant(tree->type_cast->arg);
  return tree->node_case == PG_QUERY__NODE__NODE_A_CONST && tree->a_const->isnull != 0;
}

bool isNeverNull(const Node* tree);
bool areNeverNull(Nodes trees) { return std::ranges::all_of(trees, [](const Node* tree) { return isNeverNull(tree); }); }

bool isNeverNull(const Node* tree) {
  switch (tree->node_case) {
    case PG_QUERY__NODE__NODE_A_CONST: return tree->a_const->isnull == 0;
    case PG_QUERY__NODE__NODE_TYPE_CAST: return tree->type_cast->arg != nullptr && isNeverNull(tree->type_cast->arg);
    case PG_QUERY__NODE__NODE_SQLVALUE_FUNCTION: return true;
    case PG_QUERY__NODE__NODE_A_ARRAY_EXPR: return areNeverNull(nodes(tree->a_array_expr->n_elements, tree->a_array_expr->elements));
    case PG_QUERY__NODE__NODE_FUNC_CALL:
      return isOneOf(kNeverNull, functionName(*tree->func_call)) && areNeverNull(nodes(tree->func_call->n_args, tree->func_call->args));
    case PG_QUERY__NODE__NODE_A_EXPR:  // now() + interval '1 day'
      return tree->a_expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_OP && tree->a_expr->lexpr != nullptr && tree->a_expr->rexpr != nullptr &&
             isOneOf(kGivingOperators, nameOf(nodes(tree->a_expr->n_name, tree->a_expr->name)).name) && isNeverNull(tree->a_expr->lexpr) &&
             isNeverNull(tree->a_expr->rexpr);
    default: return false;
  }
}

bool isUnrepeated(const Node* tree) {
  if (tree->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) return tree->type_cast->arg != nullptr && isUnrepeated(tree->type_cast->arg);
  return tree->node_case == PG_QUERY__NODE__NODE_FUNC_CALL && isOneOf(kUnrepeated, functionName(*tree->func_call));
}

bool isTextCast(const PgQuery__TypeCast& cast) {
  const SqlType type = sqlType(cast.type_name);
  return type.name.schema.empty() && type.name.name == "text" && !type.array;
}

bool isTotal(const Node* tree);
bool areTotal(Nodes trees) { return std::ranges::all_of(trees, [](const Node* tree) { return isTotal(tree); }); }

bool isTotal(const Node* tree) {
  if (tree == nullptr) return true;
  switch (tree->node_case) {
    case PG_QUERY__NODE__NODE_A_CONST:
    case PG_QUERY__NODE__NODE_COLUMN_REF: return true;
    case PG_QUERY__NODE__NODE_NULL_TEST: return isTotal(tree->null_test->arg);
    case PG_QUERY__NODE__NODE_BOOL_EXPR: return areTotal(nodes(tree->bool_expr->n_args, tree->bool_expr->args));
    case PG_QUERY__NODE__NODE_COALESCE_EXPR: return areTotal(nodes(tree->coalesce_expr->n_args, tree->coalesce_expr->args));
    case PG_QUERY__NODE__NODE_TYPE_CAST:
      return tree->type_cast->arg != nullptr && (isTextCast(*tree->type_cast) || tree->type_cast->arg->node_case == PG_QUERY__NODE__NODE_A_CONST) &&
             isTotal(tree->type_cast->arg);
    case PG_QUERY__NODE__NODE_FUNC_CALL:
      return isOneOf(kTotalFunctions, functionName(*tree->func_call)) && areTotal(nodes(tree->func_call->n_args, tree->func_call->args));
    case PG_QUERY__NODE__NODE_A_EXPR:
      return tree->a_expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_OP &&
             isOneOf(kTotalOperators, nameOf(nodes(tree->a_expr->n_name, tree->a_expr->name)).name) && isTotal(tree->a_expr->lexpr) &&
             isTotal(tree->a_expr->rexpr);
    default: return false;
  }
}

/// NULL whenever the one column below it is: a column, or a cast of one.
bool isStrict(const Node* tree) {
  if (tree == nullptr) return false;
  if (tree->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) return isStrict(tree->type_cast->arg);
  if (tree->node_case == PG_QUERY__NODE__NODE_FUNC_CALL)
    return functionName(*tree->func_call) == "char_length" && tree->func_call->n_args == 1 && isStrict(tree->func_call->args[0]);
  return tree->node_case == PG_QUERY__NODE__NODE_COLUMN_REF;
}

bool isConstant(const Node* tree) {
  if (tree == nullptr) return false;
  if (tree->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) return isConstant(tree->type_cast->arg);
  if (tree->node_case == PG_QUERY__NODE__NODE_LIST)
    return std::ranges::all_of(nodes(tree->list->n_items, tree->list->items), [](const Node* item) { return isConstant(item); });
  if (tree->node_case == PG_QUERY__NODE__NODE_A_ARRAY_EXPR)
    return std::ranges::all_of(nodes(tree->a_array_expr->n_elements, tree->a_array_expr->elements), [](const Node* item) { return isConstant(item); });
  return tree->node_case == PG_QUERY__NODE__NODE_A_CONST;
}

/// A comparison of a column with constants is NULL when the column is; so is what AND, OR and NOT make of such ones.
bool isNullOnNull(const Node* tree) {
  if (tree == nullptr) return false;
  if (tree->node_case == PG_QUERY__NODE__NODE_BOOL_EXPR)
    return std::ranges::all_of(nodes(tree->bool_expr->n_args, tree->bool_expr->args), [](const Node* part) { return isNullOnNull(part); });
  if (tree->node_case != PG_QUERY__NODE__NODE_A_EXPR) return false;
  const PgQuery__AExpr& compared = *tree->a_expr;
  switch (compared.kind) {
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP: {
      const std::string name = nameOf(nodes(compared.n_name, compared.name)).name;
      const bool understood = isOneOf(kTotalOperators, name) || name == "~" || name == "~*" || name == "!~" || name == "!~*";
      return understood && ((isStrict(compared.lexpr) && (isConstant(compared.rexpr) || isStrict(compared.rexpr))) ||
                            (isConstant(compared.lexpr) && isStrict(compared.rexpr)));
    }
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP_ANY:
    case PG_QUERY__A__EXPR__KIND__AEXPR_IN:
    case PG_QUERY__A__EXPR__KIND__AEXPR_LIKE:
    case PG_QUERY__A__EXPR__KIND__AEXPR_ILIKE:
    case PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN: return isStrict(compared.lexpr) && isConstant(compared.rexpr);
    default: return false;
  }
}

std::string notNullColumnOf(const Node* tree) {
  if (tree->node_case != PG_QUERY__NODE__NODE_NULL_TEST || tree->null_test->nulltesttype != PG_QUERY__NULL_TEST_TYPE__IS_NOT_NULL) return {};
  const Node* arg = tree->null_test->arg;
  if (arg == nullptr || arg->node_case != PG_QUERY__NODE__NODE_COLUMN_REF) return {};
  return nameOf(nodes(arg->column_ref->n_fields, arg->column_ref->fields)).name;
}

bool holdsQuery(const ProtobufCMessage* tree) {
  bool found = false;
  visitTree(tree, [&found](const ProtobufCMessage& part) {
    found = found || isA(part, pg_query__sub_link__descriptor) || isA(part, pg_query__select_stmt__descriptor);
    return !found;
  });
  return found;
}

std::vector<std::string> columnsIn(const ProtobufCMessage* tree) {
  std::vector<std::string> columns;
  visitTree(tree, [&columns](const ProtobufCMessage& part) {
    if (!isA(part, pg_query__column_ref__descriptor)) return true;
    const auto& reference = reinterpret_cast<const PgQuery__ColumnRef&>(part);
    columns.push_back(nameOf(nodes(reference.n_fields, reference.fields)).name);
    return false;
  });
  return columns;
}

}  // namespace

std::vector<std::string> functionsIn(const ProtobufCMessage* tree) {
  std::vector<std::string> functions;
  visitTree(tree, [&functions](const ProtobufCMessage& part) {
    if (isA(part, pg_query__func_call__descriptor)) functions.push_back(functionName(reinterpret_cast<const PgQuery__FuncCall&>(part)));
    return true;
  });
  return functions;
}

Expression expressionOf(const Node* tree) {
  Expression facts;
  if (tree == nullptr) return facts;
  facts.text = canonical(&tree->base);
  facts.columns = columnsIn(&tree->base);
  facts.functions = functionsIn(&tree->base);
  for (const std::string& function : facts.functions) {
    facts.understood = facts.understood && (isHarmlessBuiltin(function) || isOneOf(kNeverNull, function));
    facts.isVolatile = facts.isVolatile || isOneOf(kRandom, function) || !isSteadyBuiltin(function);
  }
  facts.understood = facts.understood && !holdsQuery(&tree->base);
  facts.mayFail = !isTotal(tree);
  facts.neverNull = isNeverNull(tree);
  facts.alwaysNull = isNullConstant(tree);
  facts.unrepeated = isUnrepeated(tree);
  facts.passesOnNull = facts.understood && isNullOnNull(tree);
  facts.notNullColumn = notNullColumnOf(tree);
  return facts;
}

}  // namespace gantry::schema
