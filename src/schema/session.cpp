#include <algorithm>

#include "schema/catalogue.h"

namespace gantry::schema {
namespace {

/// Settings that change how a migration runs, and nothing that it leaves behind.
constexpr std::string_view kHarmlessSettings[] = {
    "lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout", "client_min_messages", "client_encoding",
    "standard_conforming_strings", "check_function_bodies", "xmloption", "default_tablespace", "default_table_access_method",
    "timezone", "work_mem", "maintenance_work_mem", "application_name", "deadlock_timeout", "max_parallel_maintenance_workers"};

/// SET search_path TO public, or to nothing: unqualified names mean what they mean for everybody.
bool isUsualPath(const PgQuery__VariableSetStmt& set) {
  return std::ranges::all_of(nodes(set.n_args, set.args), [](const Node* arg) {
    const bool constant = arg->node_case == PG_QUERY__NODE__NODE_A_CONST && arg->a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL;
    const std::string_view word = constant ? arg->a_const->sval->sval : "?";
    return word.empty() || word == "public" || word == "$user" || word == "pg_catalog";
  });
}

}  // namespace

void readSetting(Reading& reading, const Node& statement) {
  const PgQuery__VariableSetStmt& set = *statement.variable_set_stmt;
  const std::string_view name = set.name;
  if (set.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_RESET || set.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_DEFAULT) return;
  if (std::ranges::find(kHarmlessSettings, name) != std::end(kHarmlessSettings)) return;
  if (name == "search_path" && isUsualPath(set)) return;
  if (set.kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_MULTI && name == "TRANSACTION") return;
  reading.notUnderstood(Sentence::say("the setting {} was changed, which changes what follows,", identifier(name)));
}

void readTransaction(Reading& reading, const Node& statement) {
  switch (statement.transaction_stmt->kind) {
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_BEGIN:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_START:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_SAVEPOINT:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_RELEASE: return;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_COMMIT:
      return reading.remark(Sentence::say("a migration has a COMMIT of its own: if it fails later, what stands before that stays"));
    default: reading.notUnderstood(Sentence::say("a transaction was ended in a way that is not understood"));
  }
}

void readVacuum(Reading& reading, const Node& statement) {
  const PgQuery__VacuumStmt& vacuum = *statement.vacuum_stmt;
  const bool full = std::ranges::any_of(nodes(vacuum.n_options, vacuum.options), [](const Node* option) {
    return option->node_case == PG_QUERY__NODE__NODE_DEF_ELEM && std::string_view(option->def_elem->defname) == "full";
  });
  if (!full) return;
  for (const Node* node : nodes(vacuum.n_rels, vacuum.rels))
    if (node->node_case == PG_QUERY__NODE__NODE_VACUUM_RELATION)
      if (const Relation* table = reading.relation(nameOf(node->vacuum_relation->relation)); table != nullptr)
        reading.lock(LockWeight::blocksAll, *table, writtenAnew(table->name.text()));
}

void readCluster(Reading& reading, const Node& statement) {
  if (statement.cluster_stmt->relation == nullptr) return;
  if (const Relation* table = reading.relation(nameOf(statement.cluster_stmt->relation)); table != nullptr)
    reading.lock(LockWeight::blocksAll, *table, writtenAnew(table->name.text()));
}

void readLock(Reading& reading, const Node& statement) {
  const PgQuery__LockStmt& lock = *statement.lock_stmt;
  for (const Node* node : nodes(lock.n_relations, lock.relations))
    if (const Relation* table = reading.relation(nameOf(node->range_var)); table != nullptr)
      reading.lock(LockWeight::blocksAll, *table, Sentence::say("{} is locked until the migration has ended", table->name.text()));
}

}  // namespace gantry::schema
