#include "schema/catalogue.h"

#include <array>

namespace gantry::schema {
namespace {

struct StatementKind {
  PgQuery__Node__NodeCase kind;
  void (*read)(Reading& reading, const Node& statement);
};

#define GANTRY_KIND(NAME) PG_QUERY__NODE__NODE_##NAME##_STMT
constexpr StatementKind kKinds[] = {
    {GANTRY_KIND(CREATE), readCreateTable},
    {GANTRY_KIND(CREATE_TABLE_AS), readCreateTableAs},
    {GANTRY_KIND(ALTER_TABLE), readAlterTable},
    {GANTRY_KIND(INDEX), readIndex},
    {GANTRY_KIND(REINDEX), readReindex},
    {GANTRY_KIND(DROP), readDrop},
    {GANTRY_KIND(RENAME), readRename},
    {GANTRY_KIND(ALTER_OBJECT_SCHEMA), readNewSchemaOf},
    {GANTRY_KIND(VIEW), readView},
    {GANTRY_KIND(REFRESH_MAT_VIEW), readRefresh},
    {GANTRY_KIND(CREATE_ENUM), readCreateEnum},
    {GANTRY_KIND(ALTER_ENUM), readAlterEnum},
    {GANTRY_KIND(CREATE_DOMAIN), readCreateDomain},
    {GANTRY_KIND(ALTER_DOMAIN), readAlterDomain},
    {GANTRY_KIND(COMPOSITE_TYPE), readComposite},
    {GANTRY_KIND(CREATE_RANGE), readRange},
    {GANTRY_KIND(INSERT), readInsert},
    {GANTRY_KIND(UPDATE), readUpdate},
    {GANTRY_KIND(DELETE), readDelete},
    {GANTRY_KIND(TRUNCATE), readTruncate},
    {GANTRY_KIND(SELECT), readSelect},
    {GANTRY_KIND(CREATE_FUNCTION), readFunction},
    {GANTRY_KIND(CREATE_TRIG), readTrigger},
    {GANTRY_KIND(RULE), readRule},
    {GANTRY_KIND(DO), readBlock},
    {GANTRY_KIND(CREATE_SEQ), readCreateSequence},
    {GANTRY_KIND(ALTER_SEQ), readAlterSequence},
    {GANTRY_KIND(GRANT), readGrant},
    {GANTRY_KIND(ALTER_OWNER), readOwner},
    {GANTRY_KIND(CREATE_POLICY), readPolicy},
    {GANTRY_KIND(ALTER_POLICY), readAlterPolicy},
    {GANTRY_KIND(CREATE_SCHEMA), readCreateSchema},
    {GANTRY_KIND(CREATE_EXTENSION), readCreateExtension},
    {GANTRY_KIND(VARIABLE_SET), readSetting},
    {GANTRY_KIND(TRANSACTION), readTransaction},
    {GANTRY_KIND(VACUUM), readVacuum},
    {GANTRY_KIND(CLUSTER), readCluster},
    {GANTRY_KIND(LOCK), readLock},
    {GANTRY_KIND(COMMENT), readNothing},
    {GANTRY_KIND(SEC_LABEL), readNothing},
    {GANTRY_KIND(CREATE_STATS), readNothing},
    {GANTRY_KIND(NOTIFY), readNothing},
    {GANTRY_KIND(CREATE_ROLE), readNothing},
    {GANTRY_KIND(VARIABLE_SHOW), readNothing},
    {GANTRY_KIND(CHECK_POINT), readNothing},
    {GANTRY_KIND(CONSTRAINTS_SET), readNothing},
};
#undef GANTRY_KIND

}  // namespace

void readNothing(Reading&, const Node&) {}

void readStatement(Reading& reading, const Node& statement) {
  for (const StatementKind& kind : kKinds)
    if (kind.kind == statement.node_case) return kind.read(reading, statement);
  reading.notUnderstood(Sentence::say("something that is not understood was done"));
}

}  // namespace gantry::schema
