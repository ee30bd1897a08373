#pragma once

#include "schema/reading.h"
#include "schema/tree.h"

namespace gantry::schema {

/// One action of ALTER TABLE; a row of its catalogue each.
using AlterAction = PgQuery__AlterTableCmd;

void alterAddColumn(Reading& reading, Relation& relation, const AlterAction& action);
void alterDropColumn(Reading& reading, Relation& relation, const AlterAction& action);
void alterColumnType(Reading& reading, Relation& relation, const AlterAction& action);
void alterDefault(Reading& reading, Relation& relation, const AlterAction& action);
void alterNotNull(Reading& reading, Relation& relation, const AlterAction& action);
void alterIdentity(Reading& reading, Relation& relation, const AlterAction& action);
void alterDropExpression(Reading& reading, Relation& relation, const AlterAction& action);
void alterAddConstraint(Reading& reading, Relation& relation, const AlterAction& action);
void alterDropConstraint(Reading& reading, Relation& relation, const AlterAction& action);
void alterValidate(Reading& reading, Relation& relation, const AlterAction& action);
void alterConstraint(Reading& reading, Relation& relation, const AlterAction& action);
/// Row security, owner, triggers that are switched, parents: see compareTraits().
void alterTrait(Reading& reading, Relation& relation, const AlterAction& action);
void alterPartition(Reading& reading, Relation& relation, const AlterAction& action);
/// Only the way it is stored.
void alterStorage(Reading& reading, Relation& relation, const AlterAction& action);
void alterRewrite(Reading& reading, Relation& relation, const AlterAction& action);

/// ALTER TYPE … ADD, DROP or ALTER ATTRIBUTE.
void alterComposite(Reading& reading, const PgQuery__AlterTableStmt& statement);

}  // namespace gantry::schema
