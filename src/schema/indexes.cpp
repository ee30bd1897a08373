#include "schema/catalogue.h"
#include "schema/definitions.h"

namespace gantry::schema {
namespace {

/// The columns of an index, and whether it is of columns alone; what else it computes goes into `condition`.
void readKeys(Reading& reading, Relation& table, const PgQuery__IndexStmt& index, TableRule& rule) {
  Expression computed;
  computed.mayFail = false;
  const auto add = [&computed](const Node* tree) {
    const Expression one = expressionOf(tree);
    computed.text += one.text;
    computed.columns.insert(computed.columns.end(), one.columns.begin(), one.columns.end());
    computed.understood = computed.understood && one.understood;
    computed.mayFail = computed.mayFail || one.mayFail;
  };
  for (const Node* node : nodes(index.n_index_params, index.index_params)) {
    const PgQuery__IndexElem& key = *node->index_elem;
    if (key.expr != nullptr) add(key.expr);
    else rule.columns.push_back(reading.columnOrOlder(table, key.name).id);
  }
  if (index.where_clause != nullptr) add(index.where_clause);
  if (computed.text.empty()) return;
  rule.isPlain = false;
  rule.condition = std::move(computed);
}

std::string nameFor(const Relation& table, const PgQuery__IndexStmt& index) {
  if (*index.idxname != '\0') return index.idxname;
  std::vector<std::string> columns;
  for (const Node* node : nodes(index.n_index_params, index.index_params))
    columns.emplace_back(node->index_elem->expr != nullptr ? "expr" : node->index_elem->name);
  return defaultName(table, columns, "idx");
}

}  // namespace

void readIndex(Reading& reading, const Node& statement) {
  const PgQuery__IndexStmt& index = *statement.index_stmt;
  Relation& table = reading.relationOrOlder(nameOf(index.relation));
  const std::string name = nameFor(table, index);
  if (index.if_not_exists != 0 && table.rule(name) != nullptr && reading.isCertain(&table)) return;
  TableRule rule;
  rule.id = reading.now().nextId();
  rule.name = name;
  rule.kind = index.unique != 0 ? RuleKind::unique : RuleKind::index;
  rule.isConstraint = false;
  rule.nullsDistinct = index.nulls_not_distinct == 0;
  rule.fine = index.access_method;
  readKeys(reading, table, index, rule);
  reading.mark(rule.id, "new");
  if (index.concurrent != 0) reading.lock(LockWeight::scan, table, readThrough(table.name.text()));
  else reading.lock(LockWeight::blocksWrites, table, Sentence::say("an index on {} is built: nobody writes to it until that is done", table.name.text()));
  table.rules.push_back(std::move(rule));
}

void readReindex(Reading& reading, const Node& statement) {
  const PgQuery__ReindexStmt& reindex = *statement.reindex_stmt;
  if (reindex.relation == nullptr) return;
  if (const Relation* table = reading.relation(nameOf(reindex.relation)); table != nullptr)
    reading.lock(LockWeight::blocksWrites, *table, Sentence::say("indexes on {} are built anew: nobody writes to it until that is done", table->name.text()));
}

}  // namespace gantry::schema
