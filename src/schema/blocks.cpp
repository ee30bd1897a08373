#include <algorithm>

#include <nlohmann/json.hpp>
#include <pg_query.h>

#include "schema/catalogue.h"
#include "schema/parsed_sql.h"
#include "schema/rows.h"

namespace gantry::schema {
namespace {

constexpr std::string_view kControl[] = {
    "PLpgSQL_stmt_block", "PLpgSQL_stmt_assign", "PLpgSQL_stmt_if",      "PLpgSQL_stmt_case",      "PLpgSQL_stmt_loop",
    "PLpgSQL_stmt_while", "PLpgSQL_stmt_fori",   "PLpgSQL_stmt_fors",    "PLpgSQL_stmt_foreach_a", "PLpgSQL_stmt_exit",
    "PLpgSQL_stmt_return", "PLpgSQL_stmt_raise", "PLpgSQL_stmt_assert",  "PLpgSQL_stmt_execsql",   "PLpgSQL_stmt_perform",
    "PLpgSQL_stmt_getdiag"};

/// What a block holds, flat: statements that are run, and expressions that are computed.
struct Block {
  std::vector<std::string> statements;
  std::vector<std::string> expressions;
  bool understood = true;
  bool conditional = false;  ///< it may not do all of it
};

void collect(const nlohmann::json& tree, Block& block, bool isStatement) {
  if (tree.is_array()) {
    for (const auto& item : tree) collect(item, block, false);
    return;
  }
  if (!tree.is_object()) return;
  for (const auto& [key, value] : tree.items()) {
    if (key == "query" && value.is_string()) (isStatement ? block.statements : block.expressions).push_back(value.get<std::string>());
    if (key == "datatype") continue;
    if (key.starts_with("PLpgSQL_stmt_") && std::ranges::find(kControl, key) == std::end(kControl)) block.understood = false;
    if (key == "PLpgSQL_stmt_if" || key == "PLpgSQL_stmt_case" || key == "PLpgSQL_stmt_fori" || key == "PLpgSQL_stmt_fors" ||
        key == "PLpgSQL_stmt_loop" || key == "PLpgSQL_stmt_while" || key == "PLpgSQL_stmt_foreach_a" || key == "PLpgSQL_stmt_exit")
      block.conditional = true;
    if (key == "condname" && value.is_string() && !value.get<std::string>().starts_with("duplicate_")) block.conditional = true;
    collect(value, block, key == "sqlstmt" || (isStatement && key == "PLpgSQL_expr"));
  }
}

std::string optionOf(const PgQuery__DoStmt& statement, std::string_view wanted) {
  for (const Node* node : nodes(statement.n_args, statement.args))
    if (node->node_case == PG_QUERY__NODE__NODE_DEF_ELEM && node->def_elem->defname == wanted) return std::string(stringOf(node->def_elem->arg));
  return {};
}

/// PL/pgSQL is read with PostgreSQL's own reader, which wants a function around it.
Block blockOf(const std::string& body) {
  Block block;
  std::string mark = "$gantry$";
  while (body.find(mark) != std::string::npos) mark.insert(1, "x");
  const std::string function = "CREATE FUNCTION gantry() RETURNS void LANGUAGE plpgsql AS " + mark + body + mark;
  const PgQueryPlpgsqlParseResult answer = pg_query_parse_plpgsql(function.c_str());
  const nlohmann::json tree = answer.error == nullptr ? nlohmann::json::parse(answer.plpgsql_funcs, nullptr, false) : nlohmann::json();
  pg_query_free_plpgsql_parse_result(answer);
  if (!tree.is_array()) block.understood = false;
  else collect(tree, block, false);
  return block;
}

/// `name := expression`, or an expression alone, as a query.
std::string queryOf(const std::string& expression) {
  const auto assigned = expression.find(":=");
  const std::string value = assigned == std::string::npos ? expression : expression.substr(assigned + 2);
  const auto first = value.find_first_not_of(" \t\r\n(");
  std::string word = first == std::string::npos ? std::string() : value.substr(first, 6);
  for (char& c : word) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return word == "SELECT" && value.find_first_not_of(" \t\r\n") == first ? value : "SELECT " + value;
}

bool isAdditive(const Node& statement) {
  switch (statement.node_case) {
    case PG_QUERY__NODE__NODE_CREATE_STMT:
    case PG_QUERY__NODE__NODE_CREATE_ENUM_STMT:
    case PG_QUERY__NODE__NODE_INDEX_STMT:
    case PG_QUERY__NODE__NODE_CREATE_EXTENSION_STMT:
    case PG_QUERY__NODE__NODE_CREATE_SCHEMA_STMT:
    case PG_QUERY__NODE__NODE_ALTER_ENUM_STMT: return true;
    case PG_QUERY__NODE__NODE_ALTER_TABLE_STMT:
      return std::ranges::all_of(nodes(statement.alter_table_stmt->n_cmds, statement.alter_table_stmt->cmds), [](const Node* node) {
        return node->node_case == PG_QUERY__NODE__NODE_ALTER_TABLE_CMD &&
               (node->alter_table_cmd->subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn ||
                node->alter_table_cmd->subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AddConstraint);
      });
    default: return false;
  }
}

bool isRows(const Node& statement) {
  return statement.node_case == PG_QUERY__NODE__NODE_INSERT_STMT || statement.node_case == PG_QUERY__NODE__NODE_UPDATE_STMT ||
         statement.node_case == PG_QUERY__NODE__NODE_DELETE_STMT || statement.node_case == PG_QUERY__NODE__NODE_SELECT_STMT;
}

void readInner(Reading& reading, const Node& statement, const Block& block) {
  if (isRows(statement)) return readStatement(reading, statement);
  if (!isAdditive(statement)) return reading.notUnderstood(Sentence::say("a block did something that is not understood, which was run"));
  // What it makes may not be there afterwards, or may have been there before: it must mend nothing that was found.
  reading.keepDifferences();
  readStatement(reading, statement);
  if (block.conditional) reading.now().certain = false;
}

}  // namespace

void readBlock(Reading& reading, const Node& statement) {
  const std::string language = optionOf(*statement.do_stmt, "language");
  if (!language.empty() && language != "plpgsql") return reading.notUnderstood(Sentence::say("a block in {} was run", language));
  const Block block = blockOf(optionOf(*statement.do_stmt, "as"));
  if (!block.understood) return reading.notUnderstood(Sentence::say("a block that makes up its statements as it goes was run"));
  for (const std::string& expression : block.expressions) {
    const auto parsed = ParsedSql::parse(queryOf(expression));
    if (!parsed) return reading.notUnderstood(Sentence::say("a block with an expression that is not understood was run"));
    for (const ParsedStatement& one : parsed->statements()) readCalls(reading, &one.tree->base);
  }
  for (const std::string& text : block.statements) {
    const auto parsed = ParsedSql::parse(text);
    if (!parsed) return reading.notUnderstood(Sentence::say("a block with a statement that is not understood was run"));
    for (const ParsedStatement& one : parsed->statements()) readInner(reading, *one.tree, block);
  }
}

}  // namespace gantry::schema
