#include "schema/alter_table.h"

#include "schema/catalogue.h"

namespace gantry::schema {
namespace {

struct ActionKind {
  PgQuery__AlterTableType kind;
  void (*read)(Reading& reading, Relation& relation, const AlterAction& action);
};

#define GANTRY_ACTION(NAME) PG_QUERY__ALTER_TABLE_TYPE__AT_##NAME
constexpr ActionKind kActions[] = {
    {GANTRY_ACTION(AddColumn), alterAddColumn},
    {GANTRY_ACTION(DropColumn), alterDropColumn},
    {GANTRY_ACTION(AlterColumnType), alterColumnType},
    {GANTRY_ACTION(ColumnDefault), alterDefault},
    {GANTRY_ACTION(SetNotNull), alterNotNull},
    {GANTRY_ACTION(DropNotNull), alterNotNull},
    {GANTRY_ACTION(AddIdentity), alterIdentity},
    {GANTRY_ACTION(SetIdentity), alterIdentity},
    {GANTRY_ACTION(DropIdentity), alterIdentity},
    {GANTRY_ACTION(DropExpression), alterDropExpression},
    {GANTRY_ACTION(AddConstraint), alterAddConstraint},
    {GANTRY_ACTION(DropConstraint), alterDropConstraint},
    {GANTRY_ACTION(ValidateConstraint), alterValidate},
    {GANTRY_ACTION(AlterConstraint), alterConstraint},
    {GANTRY_ACTION(ChangeOwner), alterTrait},
    {GANTRY_ACTION(EnableRowSecurity), alterTrait},
    {GANTRY_ACTION(DisableRowSecurity), alterTrait},
    {GANTRY_ACTION(ForceRowSecurity), alterTrait},
    {GANTRY_ACTION(NoForceRowSecurity), alterTrait},
    {GANTRY_ACTION(EnableTrig), alterTrait},
    {GANTRY_ACTION(EnableAlwaysTrig), alterTrait},
    {GANTRY_ACTION(EnableReplicaTrig), alterTrait},
    {GANTRY_ACTION(DisableTrig), alterTrait},
    {GANTRY_ACTION(EnableTrigAll), alterTrait},
    {GANTRY_ACTION(DisableTrigAll), alterTrait},
    {GANTRY_ACTION(EnableTrigUser), alterTrait},
    {GANTRY_ACTION(DisableTrigUser), alterTrait},
    {GANTRY_ACTION(AddInherit), alterTrait},
    {GANTRY_ACTION(DropInherit), alterTrait},
    {GANTRY_ACTION(ReplicaIdentity), alterTrait},
    {GANTRY_ACTION(AttachPartition), alterPartition},
    {GANTRY_ACTION(DetachPartition), alterPartition},
    {GANTRY_ACTION(SetStatistics), alterStorage},
    {GANTRY_ACTION(SetOptions), alterStorage},
    {GANTRY_ACTION(ResetOptions), alterStorage},
    {GANTRY_ACTION(SetStorage), alterStorage},
    {GANTRY_ACTION(SetCompression), alterStorage},
    {GANTRY_ACTION(ClusterOn), alterStorage},
    {GANTRY_ACTION(DropCluster), alterStorage},
    {GANTRY_ACTION(SetRelOptions), alterStorage},
    {GANTRY_ACTION(ResetRelOptions), alterStorage},
    {GANTRY_ACTION(SetLogged), alterRewrite},
    {GANTRY_ACTION(SetUnLogged), alterRewrite},
    {GANTRY_ACTION(SetAccessMethod), alterRewrite},
    {GANTRY_ACTION(SetTableSpace), alterRewrite},
};
#undef GANTRY_ACTION

void readAction(Reading& reading, Relation& relation, const AlterAction& action) {
  for (const ActionKind& kind : kActions)
    if (kind.kind == action.subtype) return kind.read(reading, relation, action);
  reading.notUnderstood(Sentence::say("something that is not understood was done to {}", relation.name.text()));
}

}  // namespace

void readAlterTable(Reading& reading, const Node& statement) {
  const PgQuery__AlterTableStmt& alter = *statement.alter_table_stmt;
  const SqlName name = nameOf(alter.relation);
  switch (alter.objtype) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TYPE: return alterComposite(reading, alter);
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX: return;  // its storage, or a partition's index that is attached
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE: break;
    default: return reading.notUnderstood(Sentence::say("something that is not understood was done to {}", name.text()));
  }
  if (reading.relation(name) == nullptr && alter.missing_ok != 0 && reading.isCertain()) return;
  Relation& relation = reading.relationOrOlder(name);
  for (const Node* node : nodes(alter.n_cmds, alter.cmds))
    if (node->node_case == PG_QUERY__NODE__NODE_ALTER_TABLE_CMD) readAction(reading, relation, *node->alter_table_cmd);
}

}  // namespace gantry::schema
