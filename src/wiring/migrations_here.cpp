#include "wiring/migrations_here.h"

#include "project/migrations_folder.h"
#include "schema/postgres_analyst.h"

namespace gantry::wiring {

std::unique_ptr<SchemaAnalyst> makeAnalyst() { return std::make_unique<schema::PostgresAnalyst>(); }

Result<MigrationSet> migrationsAt(const std::string& folder) { return project::readMigrationsFolder(folder); }

}  // namespace gantry::wiring
