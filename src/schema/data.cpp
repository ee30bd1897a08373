#include <algorithm>

#include "schema/builtins.h"
#include "schema/catalogue.h"
#include "schema/rows.h"

namespace gantry::schema {
namespace {

constexpr std::string_view kHarmlessElsewhere[] = {"nextval", "uuid_generate_v4", "uuid_generate_v1"};

/// set_config('search_path', '', false) stands at the head of every dump: its names are all qualified.
bool isDumpHead(const ProtobufCMessage& tree) {
  bool head = false;
  visitTree(&tree, [&head](const ProtobufCMessage& part) {
    if (!isA(part, pg_query__func_call__descriptor)) return true;
    const auto& call = reinterpret_cast<const PgQuery__FuncCall&>(part);
    if (nameOf(nodes(call.n_funcname, call.funcname)).name != "set_config" || call.n_args != 3) return true;
    const auto word = [&call](std::size_t at) -> std::string_view {
      const Node* arg = call.args[at];
      const bool constant = arg->node_case == PG_QUERY__NODE__NODE_A_CONST && arg->a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL;
      return constant ? arg->a_const->sval->sval : "?";
    };
    head = word(0) == "search_path" && (word(1).empty() || word(1) == "public");
    return true;
  });
  return head;
}

bool setsSomethingOff(const Relation& relation) { return relation.hasTrait("trigger") || relation.hasTrait("rule"); }

/// Rows of a table changed that only the newer version knows: nobody minds, unless something hangs on them.
void noteNewRows(Reading& reading, const Relation& relation) {
  if (setsSomethingOff(relation))
    reading.notUnderstood(Sentence::say("rows of {} were written, which sets off what hangs on it", relation.name.text()));
}

/// Deleting from a new table takes rows of older tables along when they refer to it.
void noteReferrers(Reading& reading, const Relation& relation, SchemaEffect effect) {
  for (const auto& [id, owner] : reading.now().relations)
    for (const TableRule& rule : owner.rules)
      if (rule.kind == RuleKind::foreignKey && rule.target == relation.id && reading.isOlder(owner))
        reading.note(effect, owner.name.text(), Sentence::say("rows of {} that refer to {} were changed or deleted along with it,", owner.name.text(), relation.name.text()));
}

void readInserted(Reading& reading, const PgQuery__InsertStmt& insert) {
  const Relation& relation = reading.relationOrOlder(nameOf(insert.relation));
  if (!reading.isOlder(relation)) return noteNewRows(reading, relation);
  reading.note(SchemaEffect::dataChanged, relation.name.text(), Sentence::say("rows were added to {}", relation.name.text()));
}

/// SET new = old: the column is filled from another one.
void followFilling(Reading& reading, Relation& relation, const PgQuery__ResTarget& target) {
  if (target.val == nullptr) return;
  const Column* to = relation.column(target.name);
  for (const std::string& name : expressionOf(target.val).columns)
    if (const Column* from = relation.column(name); from != nullptr && to != nullptr && from->id != to->id) reading.fill(relation, from->id, to->id);
}

void readUpdated(Reading& reading, const PgQuery__UpdateStmt& update) {
  Relation& relation = reading.relationOrOlder(nameOf(update.relation));
  for (const Node* node : nodes(update.n_target_list, update.target_list))
    if (node->node_case == PG_QUERY__NODE__NODE_RES_TARGET) followFilling(reading, relation, *node->res_target);
  if (!reading.isOlder(relation)) return noteNewRows(reading, relation);
  bool onlyNew = !setsSomethingOff(relation);
  for (const Node* node : nodes(update.n_target_list, update.target_list))
    onlyNew = onlyNew && node->node_case == PG_QUERY__NODE__NODE_RES_TARGET && !reading.isOlder(relation, reading.columnOrOlder(relation, node->res_target->name).id);
  if (!onlyNew) reading.note(SchemaEffect::dataChanged, relation.name.text(), Sentence::say("rows of {} were changed", relation.name.text()));
}

void readDeleted(Reading& reading, const PgQuery__DeleteStmt& deletion) {
  const Relation& relation = reading.relationOrOlder(nameOf(deletion.relation));
  if (!reading.isOlder(relation)) {
    noteReferrers(reading, relation, SchemaEffect::dataLost);
    return noteNewRows(reading, relation);
  }
  if (deletion.where_clause == nullptr) reading.note(SchemaEffect::dataLost, relation.name.text(), Sentence::say("every row of {} was deleted", relation.name.text()));
  else reading.note(SchemaEffect::dataChanged, relation.name.text(), Sentence::say("rows of {} were deleted", relation.name.text()));
}

/// SELECT … INTO makes a table.
void readInto(Reading& reading, const PgQuery__SelectStmt& select) {
  if (select.into_clause == nullptr) return;
  Relation made;
  made.id = reading.now().nextId();
  made.name = nameOf(select.into_clause->rel);
  made.complete = false;
  if (reading.relation(made.name) != nullptr) return reading.notUnderstood(madeOnceMore(made.name.text()));
  reading.now().relations.emplace(made.id, std::move(made));
}

void readTree(Reading& reading, const Node& statement) {
  visitTree(&statement.base, [&reading](const ProtobufCMessage& part) {
    if (isA(part, pg_query__insert_stmt__descriptor)) readInserted(reading, reinterpret_cast<const PgQuery__InsertStmt&>(part));
    else if (isA(part, pg_query__update_stmt__descriptor)) readUpdated(reading, reinterpret_cast<const PgQuery__UpdateStmt&>(part));
    else if (isA(part, pg_query__delete_stmt__descriptor)) readDeleted(reading, reinterpret_cast<const PgQuery__DeleteStmt&>(part));
    else if (isA(part, pg_query__select_stmt__descriptor)) readInto(reading, reinterpret_cast<const PgQuery__SelectStmt&>(part));
    else if (isA(part, pg_query__merge_stmt__descriptor)) reading.notUnderstood(Sentence::say("rows were merged in a way that is not understood"));
    return true;
  });
  readCalls(reading, &statement.base);
}

}  // namespace

void readCalls(Reading& reading, const ProtobufCMessage* tree) {
  for (const std::string& function : functionsIn(tree)) {
    if (isHarmlessBuiltin(function) || std::ranges::find(kHarmlessElsewhere, function) != std::end(kHarmlessElsewhere)) {
      const bool own = std::ranges::any_of(reading.now().routines, [&function](const auto& one) { return one.second.name.name == function; });
      if (!own) continue;
    }
    if (function == "setval") reading.note(SchemaEffect::writesBreak, {}, Sentence::say("a counter was set, so that a number may be issued twice,"));
    else if (function != "set_config" || !isDumpHead(*tree)) reading.notUnderstood(Sentence::say("the function {} was called, whose effects are not known,", identifier(function)));
  }
}

void readInsert(Reading& reading, const Node& statement) { readTree(reading, statement); }
void readUpdate(Reading& reading, const Node& statement) { readTree(reading, statement); }
void readDelete(Reading& reading, const Node& statement) { readTree(reading, statement); }
void readSelect(Reading& reading, const Node& statement) { readTree(reading, statement); }

void readTruncate(Reading& reading, const Node& statement) {
  const PgQuery__TruncateStmt& truncate = *statement.truncate_stmt;
  for (const Node* node : nodes(truncate.n_relations, truncate.relations)) {
    const Relation& relation = reading.relationOrOlder(nameOf(node->range_var));
    reading.lock(LockWeight::brief, relation, lockedBriefly(relation.name.text()));
    if (reading.isOlder(relation)) reading.note(SchemaEffect::dataLost, relation.name.text(), Sentence::say("every row of {} was deleted", relation.name.text()));
    else if (truncate.behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE) noteReferrers(reading, relation, SchemaEffect::dataLost);
  }
}

}  // namespace gantry::schema
