#include "core/schema_migration.h"

#include <algorithm>

namespace gantry {

const Migration* MigrationSet::find(std::string_view wanted) const {
  const auto found = std::ranges::find(migrations, wanted, &Migration::name);
  return found == migrations.end() ? nullptr : &*found;
}

}  // namespace gantry
