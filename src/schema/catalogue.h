#pragma once

#include "schema/reading.h"
#include "schema/tree.h"

namespace gantry::schema {

/// Lets a statement change `reading.now()` and says what it finds. What has no row in the catalogue is not understood.
void readStatement(Reading& reading, const Node& statement);

/// One family of statements a file; each is a row of the catalogue.
void readCreateTable(Reading& reading, const Node& statement);
void readCreateTableAs(Reading& reading, const Node& statement);
void readAlterTable(Reading& reading, const Node& statement);
void readIndex(Reading& reading, const Node& statement);
void readReindex(Reading& reading, const Node& statement);
void readDrop(Reading& reading, const Node& statement);
void readRename(Reading& reading, const Node& statement);
void readNewSchemaOf(Reading& reading, const Node& statement);
void readView(Reading& reading, const Node& statement);
void readRefresh(Reading& reading, const Node& statement);
void readCreateEnum(Reading& reading, const Node& statement);
void readAlterEnum(Reading& reading, const Node& statement);
void readCreateDomain(Reading& reading, const Node& statement);
void readAlterDomain(Reading& reading, const Node& statement);
void readComposite(Reading& reading, const Node& statement);
void readRange(Reading& reading, const Node& statement);
void readInsert(Reading& reading, const Node& statement);
void readUpdate(Reading& reading, const Node& statement);
void readDelete(Reading& reading, const Node& statement);
void readTruncate(Reading& reading, const Node& statement);
void readSelect(Reading& reading, const Node& statement);
void readFunction(Reading& reading, const Node& statement);
void readTrigger(Reading& reading, const Node& statement);
void readRule(Reading& reading, const Node& statement);
void readBlock(Reading& reading, const Node& statement);
void readCreateSequence(Reading& reading, const Node& statement);
void readAlterSequence(Reading& reading, const Node& statement);
void readGrant(Reading& reading, const Node& statement);
void readOwner(Reading& reading, const Node& statement);
void readPolicy(Reading& reading, const Node& statement);
void readAlterPolicy(Reading& reading, const Node& statement);
void readCreateSchema(Reading& reading, const Node& statement);
void readCreateExtension(Reading& reading, const Node& statement);
void readSetting(Reading& reading, const Node& statement);
void readTransaction(Reading& reading, const Node& statement);
void readVacuum(Reading& reading, const Node& statement);
void readCluster(Reading& reading, const Node& statement);
void readLock(Reading& reading, const Node& statement);
/// Nothing that an application could notice.
void readNothing(Reading& reading, const Node& statement);

}  // namespace gantry::schema
