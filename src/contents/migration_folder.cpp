#include "contents/migration_folder.h"

#include <algorithm>
#include <vector>

#include "contents/layer_path.h"
#include "core/text.h"

namespace gantry::contents {
namespace {

constexpr std::string_view kLock = "migration_lock.toml";
constexpr std::size_t kMostMigrations = 20'000;

bool isInstalled(std::string_view path) { return path.starts_with("node_modules/") || path.find("/node_modules/") != std::string_view::npos; }

/// The folders with a lock file: the application's own, or else those of its packages.
std::vector<std::string> folders(const ImageFiles& files) {
  std::vector<std::string> own;
  std::vector<std::string> installed;
  for (const auto& [path, file] : files)
    if (lastName(path) == kLock) (isInstalled(path) ? installed : own).emplace_back(folderOf(path));
  return own.empty() ? installed : own;
}

/// `provider = "postgresql"`, the one line that Prisma writes into migration_lock.toml.
std::string providerOf(std::string_view toml) {
  for (std::string_view line : split(toml, '\n')) {
    line = trimmed(line);
    if (!line.starts_with("provider")) continue;
    const auto from = line.find('"');
    const auto to = line.rfind('"');
    if (from != std::string_view::npos && to > from) return std::string(line.substr(from + 1, to - from - 1));
  }
  return {};
}

Result<void> readable(const std::string& path, const ImageFile& file) {
  switch (file.state) {
    case ImageFile::State::read: return {};
    case ImageFile::State::link:
      return failure(Code::invalid, "its " + inQuotes(path) + " is a link, which is not followed",
                     "let the image hold the migrations as plain files");
    case ImageFile::State::tooLarge: return failure(Code::invalid, "its " + inQuotes(path) + " is larger than any migration should be");
  }
  return failure(Code::internal, "a file without state");
}

Result<MigrationSet> read(const ImageFiles& files, const std::string& folder) {
  const std::string prefix = folder.empty() ? std::string() : folder + "/";
  const auto lock = files.find(prefix + std::string(kLock));
  if (auto good = readable(lock->first, lock->second); !good) return failure(good.error());
  MigrationSet set{providerOf(lock->second.bytes), folder, {}};
  for (auto at = files.lower_bound(prefix); at != files.end() && at->first.starts_with(prefix); ++at) {
    const std::string_view rest = std::string_view(at->first).substr(prefix.size());
    const std::string_view name = folderOf(rest);
    if (name.empty() || name.find('/') != std::string_view::npos || lastName(rest) != "migration.sql") continue;
    if (auto good = readable(at->first, at->second); !good) return failure(good.error());
    if (set.migrations.size() == kMostMigrations)
      return failure(Code::invalid, "its folder " + inQuotes(folder) + " holds more than " + std::to_string(kMostMigrations) + " migrations");
    set.migrations.push_back({std::string(name), at->second.bytes, Digest::of(at->second.bytes)});
  }
  std::ranges::sort(set.migrations, {}, &Migration::name);
  return set;
}

}  // namespace

Result<MigrationSet> migrationsIn(const ImageFiles& files) {
  const std::vector<std::string> found = folders(files);
  if (found.empty())
    return failure(Code::notFound, "it holds no folder with migration_lock.toml",
                   "the migrator image must hold Prisma's migrations folder as it is in the repository");
  auto first = read(files, found.front());
  if (!first) return first;
  for (std::size_t i = 1; i < found.size(); ++i) {
    const auto other = read(files, found[i]);
    if (!other) return other;
    if (other->migrations != first->migrations)
      return failure(Code::invalid, "it holds several folders of migrations that differ, " + inQuotes(found.front()) + " and " + inQuotes(found[i]),
                     "leave only the one that is applied in the migrator image");
  }
  return first;
}

}  // namespace gantry::contents
