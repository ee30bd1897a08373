#include "sqlite/store.h"

#include <system_error>

#include "sqlite/opening.h"

namespace gantry::sqlite {

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& path) {
  std::error_code fault;
  auto database = openStoreFile(std::filesystem::absolute(path, fault));
  if (!database) return failure(database.error());
  return std::unique_ptr<Store>(new Store(std::move(*database)));
}

}  // namespace gantry::sqlite
