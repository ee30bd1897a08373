#include <algorithm>

#include "schema/catalogue.h"

namespace gantry::schema {

void readCreateSequence(Reading& reading, const Node& statement) {
  const PgQuery__CreateSeqStmt& create = *statement.create_seq_stmt;
  const SqlName name = nameOf(create.sequence);
  if (reading.relation(name) != nullptr) {
    if (create.if_not_exists != 0) return;
    return reading.notUnderstood(madeOnceMore(name.text()));
  }
  if (create.if_not_exists != 0 && !reading.isCertain()) return reading.notUnderstood(madeIfMissing(name.text()));
  Relation made;
  made.id = reading.now().nextId();
  made.kind = RelationKind::sequence;
  made.name = name;
  reading.mark(made.id, "new");
  reading.now().relations.emplace(made.id, std::move(made));
}

void readAlterSequence(Reading& reading, const Node& statement) {
  const PgQuery__AlterSeqStmt& alter = *statement.alter_seq_stmt;
  const SqlName name = nameOf(alter.sequence);
  if (reading.relation(name) == nullptr && alter.missing_ok != 0 && reading.isCertain()) return;
  const bool onlyOwner = std::ranges::all_of(nodes(alter.n_options, alter.options), [](const Node* option) {
    return option->node_case == PG_QUERY__NODE__NODE_DEF_ELEM && std::string_view(option->def_elem->defname) == "owned_by";
  });
  if (onlyOwner) return;
  if (reading.isOlder(reading.relationOrOlder(name, RelationKind::sequence)))
    reading.note(SchemaEffect::writesBreak, name.text(), Sentence::say("the counter {} was changed, so that a number may be issued twice,", name.text()));
}

}  // namespace gantry::schema
