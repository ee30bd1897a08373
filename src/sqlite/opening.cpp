#include "sqlite/opening.h"

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <system_error>
#include <thread>

#include <sys/stat.h>

#include "core/text.h"
#include "sqlite/schema.h"

namespace gantry::sqlite {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) { return std::generic_category().message(error); }

tl::unexpected<Error> notWritable(const fs::path& path, const std::string& why) {
  return failure(Code::storage, "the store " + neutralised(path.string()) + " cannot be written: " + why,
                 "make the file and its folder writable for you, or let GANTRY_STORE name another file");
}

/// Says first what would be lost: the store is a cache but for a few things.
tl::unexpected<Error> damaged(const fs::path& path, const std::string& why) {
  const std::string shown = neutralised(path.string());
  return failure(Code::storage, "the store " + shown + " is damaged: " + why,
                 "move " + shown + ", " + shown + "-wal and " + shown +
                     "-shm aside and start again: releases, runs and health are read anew from registries and hosts; lost "
                     "are the digests first seen for each tag and the journals of runs that their hosts no longer have");
}

Result<void> makeFolders(const fs::path& folder) {
  struct stat status {};
  if (stat(folder.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return {};
    return notWritable(folder, "it is not a folder");
  }
  if (auto parent = makeFolders(folder.parent_path()); !parent) return parent;
  if (mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return {};
  return notWritable(folder, reason(errno));
}

/// Makes the file private before SQLite opens it; -wal and -shm get its mode. Neither here nor elsewhere do we open the
/// file ourselves: closing it again would drop the locks of every connection in this process (sqlite.org/howtocorrupt,
/// 2.2), and so mknod makes it.
Result<void> makePrivate(const fs::path& path) {
  if (mknod(path.c_str(), S_IFREG | 0600, 0) == 0) return {};
  if (errno != EEXIST) return notWritable(path, reason(errno));
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return notWritable(path, reason(errno));
  if (!S_ISREG(status.st_mode)) return notWritable(path, "it is not a regular file");
  if ((status.st_mode & 0077) != 0 && chmod(path.c_str(), status.st_mode & 0700) != 0)
    return notWritable(path, "others may read it and that cannot be changed: " + reason(errno));
  return {};
}

std::uintmax_t sizeOf(const fs::path& path) {
  std::error_code fault;
  const std::uintmax_t size = fs::file_size(path, fault);
  return fault ? 0 : size;
}

/// Checking costs about 2 ms a MiB. A small file is checked at every start, a large one when its last program did not
/// close it (or another one has it open): then there is a write-ahead log with something in it.
bool needsCheck(const fs::path& path) {
  constexpr std::uintmax_t kSmall = 16U * 1024U * 1024U;
  return sizeOf(path) <= kSmall || sizeOf(path.string() + "-wal") > 0;
}

/// A failure of the open database in the words of its file.
Error explained(const Database& database, const fs::path& path, const Error& error) {
  switch (database.lastFault()) {
    case Fault::damaged: return damaged(path, error.message).value();
    case Fault::notWritable: return notWritable(path, error.message).value();
    case Fault::none:
    case Fault::busy:
    case Fault::other: return error;
  }
  return error;
}

Result<void> check(Database& database, const fs::path& path) {
  auto statement = database.prepare("PRAGMA quick_check(1)");
  if (!statement) return failure(statement.error());
  const auto row = statement->next();
  if (!row) return failure(row.error());
  const std::string verdict = *row ? statement->text(0) : "no answer";
  return verdict == "ok" ? Result<void>() : damaged(path, neutralised(verdict));
}

/// synchronous=FULL: with NORMAL a power cut takes the last commits, and a run, a first-seen digest or a journal line
/// must be there before anybody acts on it or sees it. It costs one sync a fact.
/// The switch to WAL does not wait for other programs by itself, hence the loop.
Result<void> chooseJournal(Database& database) {
  constexpr auto kPatience = std::chrono::seconds(10);
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  while (true) {
    auto switched = database.script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    if (switched || database.lastFault() != Fault::busy) return switched;
    if (std::chrono::steady_clock::now() >= deadline) return switched;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

Result<void> prepareForUse(Database& database, const fs::path& path, bool toCheck) {
  if (toCheck)
    if (auto healthy = check(database, path); !healthy) return healthy;
  if (auto chosen = chooseJournal(database); !chosen) return chosen;
  return upgrade(database, "the store " + neutralised(path.string()));
}

}  // namespace

Result<Database> openStoreFile(const fs::path& path) {
  if (auto made = makeFolders(path.parent_path()); !made) return failure(made.error());
  if (auto made = makePrivate(path); !made) return failure(made.error());
  const bool toCheck = needsCheck(path);
  auto database = Database::open(path);
  if (!database) return notWritable(path, database.error().message);
  if (database->isReadOnly()) return notWritable(path, "it is read-only");
  if (auto ready = prepareForUse(*database, path, toCheck); !ready)
    return failure(explained(*database, path, ready.error()));
  return database;
}

}  // namespace gantry::sqlite
