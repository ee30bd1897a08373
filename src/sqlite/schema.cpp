#include "sqlite/schema.h"

#include <array>

namespace gantry::sqlite {
namespace {

/// "Gtry", in the header of the file: tells our store from other programs' (PRAGMA application_id).
constexpr std::int64_t kApplicationId = 0x47747279;

/// A step is never changed once it was released; what comes later is added below.
constexpr std::array<const char*, 3> kSteps{
    // 1: releases and runs. The journal is append-only: with recursive_triggers the deletion inside of an
    // INSERT OR REPLACE is refused, too.
    R"(
CREATE TABLE seen(
  name TEXT NOT NULL, tag TEXT NOT NULL, digest TEXT NOT NULL, first_seen_ms INTEGER NOT NULL,
  PRIMARY KEY(name, tag)) WITHOUT ROWID;
CREATE TABLE image(
  name TEXT NOT NULL, digest TEXT NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY(name, digest)) WITHOUT ROWID;
CREATE TABLE run(
  run TEXT PRIMARY KEY NOT NULL, project TEXT NOT NULL, environment TEXT NOT NULL, release TEXT NOT NULL,
  plan TEXT NOT NULL, asked_ms INTEGER NOT NULL, outcome TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX run_of_project ON run(project, asked_ms);
CREATE TABLE journal(
  run TEXT NOT NULL, n INTEGER NOT NULL CHECK(n >= 1), line TEXT NOT NULL,
  PRIMARY KEY(run, n)) WITHOUT ROWID;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'a journal is append-only'); END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'a journal is append-only'); END;
)",
    // 2: what was last read of the environments.
    R"(
CREATE TABLE facts(
  project TEXT NOT NULL, environment TEXT NOT NULL, at_ms INTEGER NOT NULL, answer TEXT NOT NULL,
  PRIMARY KEY(project, environment)) WITHOUT ROWID;
CREATE TABLE health(
  project TEXT NOT NULL, environment TEXT NOT NULL, at_ms INTEGER NOT NULL, status INTEGER NOT NULL, ms INTEGER NOT NULL,
  PRIMARY KEY(project, environment, at_ms)) WITHOUT ROWID;
)",
    // 3: what the layers of images hold. Everything is stored once, by its own digest; a row of layers names the list of
    // its files.
    R"(
CREATE TABLE content(digest TEXT PRIMARY KEY NOT NULL, bytes TEXT NOT NULL);
CREATE TABLE layers(digest TEXT PRIMARY KEY NOT NULL, list TEXT NOT NULL) WITHOUT ROWID;
)"};

Result<void> checkOwner(Database& database, std::int64_t version, const std::string& shown) {
  const auto owner = database.number("PRAGMA application_id");
  if (!owner) return failure(owner.error());
  const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
  if (!tables) return failure(tables.error());
  const bool fresh = version == 0 && *owner == 0 && *tables == 0;
  if (fresh || *owner == kApplicationId) return {};
  return failure(Code::notSupported, shown + " is a database of another program",
                 "let GANTRY_STORE name another file");
}

Result<void> takeStep(Database& database, std::int64_t version, const std::string& shown) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return failure(transaction.error());
  const auto now = database.number("PRAGMA user_version");
  if (!now) return failure(now.error());
  if (*now != version) return {};
  if (auto ours = checkOwner(database, version, shown); !ours) return ours;
  const std::string marks = "PRAGMA application_id=" + std::to_string(kApplicationId) +
                            "; PRAGMA user_version=" + std::to_string(version + 1) + ";";
  if (auto made = database.script(kSteps[static_cast<std::size_t>(version)] + marks); !made) return made;
  return transaction->commit();
}

}  // namespace

int newestSchema() { return static_cast<int>(kSteps.size()); }

Result<void> upgrade(Database& database, const std::string& shown) {
  while (true) {
    const auto version = database.number("PRAGMA user_version");
    if (!version) return failure(version.error());
    if (*version < 0 || *version >= newestSchema()) {
      if (auto ours = checkOwner(database, *version, shown); !ours) return ours;
      if (*version == newestSchema()) return {};
      return failure(Code::notSupported,
                     shown + " has schema " + std::to_string(*version) + "; this Gantry knows schemas up to " +
                         std::to_string(newestSchema()),
                     "start the newer Gantry that made it, or let GANTRY_STORE name another file");
    }
    if (auto taken = takeStep(database, *version, shown); !taken) return taken;
  }
}

}  // namespace gantry::sqlite
