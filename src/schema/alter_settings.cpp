#include "schema/alter_table.h"
#include "schema/definitions.h"

namespace gantry::schema {
namespace {

void setTrait(Reading& reading, Relation& relation, const std::string& trait, std::string value) {
  relation.traits[trait] = std::move(value);
  reading.mark(relation.id, trait);
}

}  // namespace

void alterTrait(Reading& reading, Relation& relation, const AlterAction& action) {
  const std::string name = action.name;
  switch (action.subtype) {
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ChangeOwner: return setTrait(reading, relation, "owner", canonical(&action.newowner->base));
    case PG_QUERY__ALTER_TABLE_TYPE__AT_EnableRowSecurity: return setTrait(reading, relation, "row security", "on");
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DisableRowSecurity: relation.traits.erase("row security"); return reading.mark(relation.id, "row security");
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ForceRowSecurity: return setTrait(reading, relation, "row security of the owner", "on");
    case PG_QUERY__ALTER_TABLE_TYPE__AT_NoForceRowSecurity: relation.traits.erase("row security of the owner"); return reading.mark(relation.id, "row security of the owner");
    case PG_QUERY__ALTER_TABLE_TYPE__AT_AddInherit:
    case PG_QUERY__ALTER_TABLE_TYPE__AT_DropInherit: {
      const Relation& parent = reading.relationOrOlder(action.def == nullptr ? SqlName() : nameOf(action.def->range_var));
      if (reading.isOlder(parent))
        reading.note(SchemaEffect::readsBreak, parent.name.text(),
                     Sentence::say("the rows of {} were made, or are no longer, rows of {}", relation.name.text(), parent.name.text()));
      return;
    }
    case PG_QUERY__ALTER_TABLE_TYPE__AT_ReplicaIdentity: return setTrait(reading, relation, "replica identity", action.def == nullptr ? "" : canonical(&action.def->base));
    default: return setTrait(reading, relation, "switched trigger " + name, std::to_string(action.subtype));
  }
}

void alterPartition(Reading& reading, Relation& relation, const AlterAction& action) {
  if (action.def == nullptr || action.def->node_case != PG_QUERY__NODE__NODE_PARTITION_CMD) return reading.notUnderstood(Sentence::say("partitions were changed in a way that is not understood"));
  Relation& part = reading.relationOrOlder(nameOf(action.def->partition_cmd->name));
  const bool attaches = action.subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AttachPartition;
  reading.lock(attaches ? LockWeight::scan : LockWeight::brief, relation,
               attaches ? Sentence::say("{} is checked before it becomes a part of {}", part.name.text(), relation.name.text())
                        : Sentence::say("{} is taken out of {}", part.name.text(), relation.name.text()));
  if (!reading.isOlder(relation)) return;
  if (attaches) reading.note(SchemaEffect::dataChanged, relation.name.text(), Sentence::say("{} and its rows were made a part of {}", part.name.text(), relation.name.text()));
  else reading.note(SchemaEffect::readsBreak, relation.name.text(), Sentence::say("{} and its rows were taken out of {}", part.name.text(), relation.name.text()));
}

void alterStorage(Reading& reading, Relation& relation, const AlterAction&) {
  reading.lock(LockWeight::brief, relation, Sentence::say("{} is locked for a moment", relation.name.text()));
}

void alterRewrite(Reading& reading, Relation& relation, const AlterAction&) {
  reading.lock(LockWeight::blocksAll, relation, writtenAnew(relation.name.text()));
}

void alterComposite(Reading& reading, const PgQuery__AlterTableStmt& statement) {
  DeclaredType& type = reading.typeOrOlder(nameOf(statement.relation), TypeKind::composite);
  for (const Node* node : nodes(statement.n_cmds, statement.cmds)) {
    const std::string change = canonical(&node->base);
    type.parts[change] = change;
  }
  reading.mark(type.id, "parts");
}

}  // namespace gantry::schema
