#include <algorithm>

#include "schema/catalogue.h"

namespace gantry::schema {
namespace {

/// The table of which a view shows every column under its own name, and nothing else; 0 for any other view.
ObjectId mirroredBy(Reading& reading, const PgQuery__ViewStmt& view) {
  if (view.n_aliases > 0 || view.n_options > 0 || view.with_check_option > PG_QUERY__VIEW_CHECK_OPTION__NO_CHECK_OPTION) return 0;
  if (view.query == nullptr || view.query->node_case != PG_QUERY__NODE__NODE_SELECT_STMT) return 0;
  const PgQuery__SelectStmt& select = *view.query->select_stmt;
  const bool plain = select.n_distinct_clause == 0 && select.where_clause == nullptr && select.n_group_clause == 0 && select.having_clause == nullptr &&
                     select.limit_count == nullptr && select.limit_offset == nullptr && select.with_clause == nullptr && select.larg == nullptr &&
                     select.n_from_clause == 1 && select.n_locking_clause == 0;
  if (!plain || select.from_clause[0]->node_case != PG_QUERY__NODE__NODE_RANGE_VAR) return 0;
  const Relation* table = reading.relation(nameOf(select.from_clause[0]->range_var));
  if (table == nullptr || table->kind != RelationKind::table || !table->complete) return 0;
  std::vector<std::string> shown;
  for (const Node* node : nodes(select.n_target_list, select.target_list)) {
    const PgQuery__ResTarget& target = *node->res_target;
    if (target.val == nullptr || target.val->node_case != PG_QUERY__NODE__NODE_COLUMN_REF) return 0;
    const PgQuery__ColumnRef& reference = *target.val->column_ref;
    const Node* last = reference.fields[reference.n_fields - 1];
    if (last->node_case == PG_QUERY__NODE__NODE_A_STAR) return table->id;
    if (*target.name != '\0' && stringOf(last) != target.name) return 0;
    shown.emplace_back(stringOf(last));
  }
  const bool all = std::ranges::all_of(table->columns, [&shown](const Column& column) { return std::ranges::find(shown, column.name) != shown.end(); });
  return all ? table->id : 0;
}

}  // namespace

void readView(Reading& reading, const Node& statement) {
  const PgQuery__ViewStmt& view = *statement.view_stmt;
  const SqlName name = nameOf(view.view);
  for (const std::string& function : functionsIn(&view.query->base))
    if (function == "set_config" || function == "setval") return reading.notUnderstood(Sentence::say("a view that changes things was made"));
  const std::string definition = canonical(&statement.base);
  if (Relation* there = reading.relation(name); there != nullptr && there->name == name) {
    if (view.replace == 0) return reading.notUnderstood(madeOnceMore(name.text()));
    there->definition = definition;
    there->mirrors = mirroredBy(reading, view);
    return reading.mark(there->id, "definition");
  }
  if (view.replace != 0 && !reading.isCertain()) (void)reading.relationOrOlder(name, RelationKind::view), reading.notUnderstood(madeOrReplaced(Sentence::say("the view {}", name.text())));
  Relation made;
  made.id = reading.now().nextId();
  made.kind = RelationKind::view;
  made.name = name;
  made.complete = false;
  made.mirrors = mirroredBy(reading, view);
  made.definition = definition;
  reading.mark(made.id, "new");
  reading.now().relations.emplace(made.id, std::move(made));
}

void readRefresh(Reading& reading, const Node& statement) {
  const PgQuery__RefreshMatViewStmt& refresh = *statement.refresh_mat_view_stmt;
  const Relation& view = reading.relationOrOlder(nameOf(refresh.relation), RelationKind::materializedView);
  reading.lock(refresh.concurrent != 0 ? LockWeight::scan : LockWeight::blocksAll, view, Sentence::say("{} is filled anew", view.name.text()));
  if (!reading.isOlder(view)) return;
  if (refresh.skip_data != 0) reading.note(SchemaEffect::readsBreak, view.name.text(), Sentence::say("{} was emptied", view.name.text()));
  else reading.note(SchemaEffect::dataChanged, view.name.text(), Sentence::say("{} was filled anew", view.name.text()));
}

}  // namespace gantry::schema
