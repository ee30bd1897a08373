#include "project/migrations_folder.h"

#include <algorithm>

#include "core/text.h"
#include "project/file_bytes.h"

namespace gantry::project {
namespace {

constexpr std::size_t kMostBytes = 4U * 1024 * 1024;

std::string providerIn(std::string_view toml) {
  for (std::string_view line : split(toml, '\n')) {
    line = trimmed(line);
    const auto from = line.find('"');
    const auto to = line.rfind('"');
    if (line.starts_with("provider") && from != std::string_view::npos && to > from) return std::string(line.substr(from + 1, to - from - 1));
  }
  return {};
}

}  // namespace

Result<MigrationSet> readMigrationsFolder(const std::filesystem::path& folder) {
  std::error_code fault;
  if (!std::filesystem::is_directory(folder, fault)) return failure(Code::notFound, inQuotes(folder.string()) + " is no folder");
  MigrationSet set{"postgresql", folder.string(), {}};
  if (const auto lock = fileBytes(folder / "migration_lock.toml", kMostBytes)) set.provider = providerIn(*lock);
  auto entries = std::filesystem::directory_iterator(folder, fault);
  for (; !fault && entries != std::filesystem::directory_iterator(); entries.increment(fault)) {
    const std::filesystem::path file = entries->path() / "migration.sql";
    std::error_code ignored;
    if (!entries->is_directory(ignored) || !std::filesystem::exists(file, ignored)) continue;
    auto sql = fileBytes(file, kMostBytes);
    if (!sql) return failure(sql.error());
    const Digest digest = Digest::of(*sql);
    set.migrations.push_back({entries->path().filename().string(), std::move(*sql), digest});
  }
  if (fault) return failure(Code::storage, "cannot read " + inQuotes(folder.string()) + ": " + fault.message());
  if (set.migrations.empty())
    return failure(Code::notFound, inQuotes(folder.string()) + " holds no NAME/migration.sql", "name the folder that Prisma keeps them in, such as prisma/migrations");
  std::ranges::sort(set.migrations, {}, &Migration::name);
  return set;
}

}  // namespace gantry::project
