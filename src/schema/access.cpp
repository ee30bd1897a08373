#include <algorithm>

#include "schema/catalogue.h"
#include "schema/definitions.h"

namespace gantry::schema {
namespace {

/// Extensions whose scripts only add types, functions and operators of their own.
constexpr std::string_view kAdditiveExtensions[] = {
    "btree_gin", "btree_gist", "citext",   "cube",       "earthdistance",     "fuzzystrmatch", "hstore", "ltree",  "pg_stat_statements",
    "pg_trgm",   "pgcrypto",   "plpgsql",  "postgis",    "tablefunc",         "unaccent",      "uuid-ossp", "vector"};

void setPolicy(Reading& reading, const PgQuery__RangeVar* table, const char* name, const Node& statement) {
  Relation& relation = reading.relationOrOlder(nameOf(table));
  const std::string trait = std::string("policy ") + name;
  relation.traits[trait] = canonical(&statement.base);
  reading.mark(relation.id, trait);
}

}  // namespace

void readGrant(Reading& reading, const Node& statement) {
  const PgQuery__GrantStmt& grant = *statement.grant_stmt;
  reading.now().hasGrants = true;
  if (grant.is_grant != 0) return;
  const bool onlyNew = std::ranges::all_of(nodes(grant.n_objects, grant.objects), [&reading](const Node* object) {
    return object->node_case == PG_QUERY__NODE__NODE_RANGE_VAR && !reading.isOlder(reading.relationOrOlder(nameOf(object->range_var)));
  });
  if (!onlyNew || grant.n_objects == 0) reading.note(SchemaEffect::readsBreak, {}, Sentence::say("rights were taken away"));
}

void readOwner(Reading& reading, const Node& statement) {
  const PgQuery__AlterOwnerStmt& alter = *statement.alter_owner_stmt;
  const std::string subject = objectName(alter.object).text();
  reading.note(SchemaEffect::readsBreak, subject, Sentence::say("{} was given to another owner", subject));
}

void readPolicy(Reading& reading, const Node& statement) {
  setPolicy(reading, statement.create_policy_stmt->table, statement.create_policy_stmt->policy_name, statement);
}
void readAlterPolicy(Reading& reading, const Node& statement) {
  setPolicy(reading, statement.alter_policy_stmt->table, statement.alter_policy_stmt->policy_name, statement);
}

void readCreateSchema(Reading& reading, const Node& statement) {
  const PgQuery__CreateSchemaStmt& create = *statement.create_schema_stmt;
  if (create.n_schema_elts > 0) return reading.notUnderstood(Sentence::say("a schema was made together with what it holds"));
  reading.now().schemas.insert(create.schemaname);
}

void readCreateExtension(Reading& reading, const Node& statement) {
  const std::string name = statement.create_extension_stmt->extname;
  if (reading.now().extensions.contains(name)) return;
  reading.now().extensions.insert(name);
  if (std::ranges::find(kAdditiveExtensions, name) == std::end(kAdditiveExtensions))
    reading.note(SchemaEffect::unknown, identifier(name), Sentence::say("the extension {}, whose script is not known, was installed", identifier(name)));
}

}  // namespace gantry::schema
