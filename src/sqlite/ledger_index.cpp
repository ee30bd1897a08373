#include "sqlite/ledger_index.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <span>
#include <system_error>

#include <sys/stat.h>

#include "core/text.h"

namespace gantry::sqlite {
namespace {

constexpr std::int64_t kForm = 0x47740002;  // "Gt", form 2: another number is another program's file, or an older form

constexpr const char* kTables = R"(
DROP TABLE IF EXISTS record; DROP TABLE IF EXISTS found; DROP TABLE IF EXISTS up_to;
CREATE TABLE record(
  n INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, kind TEXT NOT NULL, person TEXT NOT NULL, release TEXT NOT NULL,
  run TEXT NOT NULL, outcome TEXT NOT NULL, offset INTEGER NOT NULL, bytes INTEGER NOT NULL);
CREATE INDEX record_of_kind ON record(kind, n);
CREATE INDEX record_of_family ON record(substr(kind, 1, instr(kind, '.')), n);
CREATE INDEX record_of_person ON record(person, n);
CREATE INDEX record_of_release ON record(release, n) WHERE release <> '';
CREATE VIRTUAL TABLE found USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE up_to(records INTEGER NOT NULL, bytes INTEGER NOT NULL, head TEXT NOT NULL);
INSERT INTO up_to VALUES(0, 0, '');
)";

Result<Database> openFile(const std::filesystem::path& path) {
  if (mknod(path.c_str(), S_IFREG | 0600, 0) != 0 && errno != EEXIST)
    return failure(Code::storage, "cannot make " + path.string() + ": " + std::generic_category().message(errno), "make its folder writable for you");
  auto database = Database::open(path);
  if (!database) return database;
  if (auto chosen = database->script("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"); !chosen) return failure(chosen.error());
  return database;
}

Result<void> makeTables(Database& database) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return failure(transaction.error());
  if (auto made = database.script(kTables + ("PRAGMA user_version=" + std::to_string(kForm) + ";")); !made) return made;
  return transaction->commit();
}

Result<void> prepareForUse(Database& database) {
  const auto form = database.number("PRAGMA user_version");
  if (!form) return failure(form.error());
  return *form == kForm ? Result<void>() : makeTables(database);
}

/// Every word of a person's text as something that a record's word must be, or begin with; punctuation alone is none.
std::string matchFor(std::string_view text) {
  std::string match;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    std::string bare;
    for (const char c : word)
      if (c != '"') bare += c;
    const bool isWord = std::ranges::any_of(bare, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80; });
    if (isWord) match += (match.empty() ? "\"" : " AND \"") + bare + "\"*";
  }
  return match;
}

std::string afterPrefix(std::string text) {
  text.back() = static_cast<char>(text.back() + 1);
  return text;
}

/// The conditions of a query, and their values in order. Texts live here until the statement has run.
struct Conditions {
  std::string sql;
  std::vector<std::string> texts;
  std::vector<std::int64_t> numbers;
  std::vector<bool> isText;

  void add(const char* condition, std::string text) {
    sql += (sql.empty() ? " WHERE " : " AND ") + std::string(condition);
    texts.push_back(std::move(text));
    isText.push_back(true);
  }
  void add(const char* condition, std::int64_t number) {
    sql += (sql.empty() ? " WHERE " : " AND ") + std::string(condition);
    numbers.push_back(number);
    isText.push_back(false);
  }
  [[nodiscard]] Values values() const {
    Values values;
    std::size_t text = 0;
    std::size_t number = 0;
    for (const bool one : isText) {
      if (one) values.emplace_back(std::string_view(texts[text++]));
      else values.emplace_back(numbers[number++]);
    }
    return values;
  }
};

void addPrefix(Conditions& conditions, const char* from, const char* until, const std::string& text) {
  conditions.add(from, text);
  conditions.add(until, afterPrefix(text));
}

Conditions conditionsOf(const RecordQuery& query) {
  Conditions conditions;
  const std::string match = matchFor(query.text);
  if (!match.empty()) conditions.add("found MATCH ?", match);
  if (!query.person.empty()) conditions.add("person = ?", query.person);
  if (query.kind.ends_with('.')) conditions.add("substr(kind, 1, instr(kind, '.')) = ?", query.kind);
  else if (!query.kind.empty()) conditions.add("kind = ?", query.kind);
  if (!query.release.empty()) addPrefix(conditions, "release <> '' AND release >= ?", "release < ?", query.release);
  if (query.since) conditions.add("at_ms >= ?", query.since->time_since_epoch().count());
  if (query.until) conditions.add("at_ms < ?", query.until->time_since_epoch().count());
  if (query.before > 0) conditions.add(match.empty() ? "n < ?" : "found.rowid < ?", query.before);
  return conditions;
}

Result<void> addSome(Database& database, std::span<const RecordRow> rows) {
  std::string records;
  std::string words;
  Values recordValues;
  Values wordValues;
  for (const RecordRow& row : rows) {
    records += records.empty() ? "(?,?,?,?,?,?,?,?,?)" : ",(?,?,?,?,?,?,?,?,?)";
    words += words.empty() ? "(?,?)" : ",(?,?)";
    recordValues.insert(recordValues.end(), {Value(row.n), Value(std::int64_t{row.at.time_since_epoch().count()}), Value(std::string_view(row.kind)), Value(std::string_view(row.by)),
                                             Value(std::string_view(row.release)), Value(std::string_view(row.run)), Value(std::string_view(row.outcome)), Value(row.offset), Value(row.bytes)});
    wordValues.insert(wordValues.end(), {Value(row.n), Value(std::string_view(row.search))});
  }
  if (auto added = database.run("INSERT INTO record VALUES" + records, recordValues); !added) return failure(added.error());
  if (auto added = database.run("INSERT INTO found(rowid, words) VALUES" + words, wordValues); !added) return failure(added.error());
  return {};
}

}  // namespace

Result<std::unique_ptr<RecordIndex>> LedgerIndex::open(const std::filesystem::path& path) {
  auto database = openFile(path);
  const bool usable = database && prepareForUse(*database).has_value();
  if (!usable) {
    database = failure(Code::storage, "closed");  // before its file goes
    std::error_code fault;
    for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + part, fault);
    database = openFile(path);
    if (!database) return failure(database.error());
    if (auto ready = prepareForUse(*database); !ready) return failure(ready.error());
  }
  return std::unique_ptr<RecordIndex>(new LedgerIndex(std::move(*database)));
}

Result<IndexedUpTo> LedgerIndex::indexed() {
  auto statement = m_database.prepare("SELECT records, bytes, head FROM up_to");
  if (!statement) return failure(statement.error());
  const auto row = statement->next();
  if (!row) return failure(row.error());
  if (!*row) return IndexedUpTo{};
  return IndexedUpTo{statement->integer(0), statement->integer(1), statement->text(2)};
}

Result<void> LedgerIndex::add(const std::vector<RecordRow>& rows, const IndexedUpTo& upTo) {
  constexpr std::size_t kAtOnce = 50;
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return failure(transaction.error());
  // Somebody else may have added the first of them meanwhile, or all.
  const auto there = m_database.number("SELECT records FROM up_to");
  if (!there) return failure(there.error());
  const auto fresh = std::span(rows).subspan(static_cast<std::size_t>(std::ranges::count_if(rows, [&](const RecordRow& row) { return row.n <= *there; })));
  if (upTo.records <= *there) return {};
  for (std::size_t i = 0; i < fresh.size(); i += kAtOnce)
    if (auto added = addSome(m_database, fresh.subspan(i, std::min(kAtOnce, fresh.size() - i))); !added) return added;
  const auto noted = m_database.run("UPDATE up_to SET records = ?, bytes = ?, head = ?", {upTo.records, upTo.bytes, std::string_view(upTo.head)});
  if (!noted) return failure(noted.error());
  return transaction->commit();
}

Result<void> LedgerIndex::forget() { return makeTables(m_database); }

Result<std::vector<RecordRow>> LedgerIndex::find(const RecordQuery& query) {
  const Conditions conditions = conditionsOf(query);
  const bool byText = conditions.sql.find("MATCH") != std::string::npos;
  Values values = conditions.values();
  values.emplace_back(std::int64_t{std::clamp(query.most, 1, 10'000)});
  auto statement = m_database.prepare("SELECT n, at_ms, kind, person, release, run, outcome, offset, bytes FROM " +
                                          std::string(byText ? "found CROSS JOIN record ON n = found.rowid" : "record") + conditions.sql +
                                          " ORDER BY " + (byText ? "found.rowid" : "n") + " DESC LIMIT ?",
                                      values);
  if (!statement) return failure(statement.error());
  std::vector<RecordRow> rows;
  while (true) {
    const auto more = statement->next();
    if (!more) return failure(more.error());
    if (!*more) return rows;
    rows.push_back({statement->integer(0), Time(std::chrono::milliseconds(statement->integer(1))), statement->text(2), statement->text(3), statement->text(4),
                    statement->text(5), statement->text(6), {}, statement->integer(7), statement->integer(8)});
  }
}

Result<std::vector<std::string>> LedgerIndex::people() {
  // From one person to the next in the index: DISTINCT would read all of it.
  auto statement = m_database.prepare(
      "WITH RECURSIVE known(person) AS (SELECT min(person) FROM record UNION ALL "
      "SELECT (SELECT min(person) FROM record WHERE person > known.person) FROM known WHERE known.person IS NOT NULL) "
      "SELECT person FROM known WHERE person IS NOT NULL");
  if (!statement) return failure(statement.error());
  std::vector<std::string> people;
  while (true) {
    const auto more = statement->next();
    if (!more) return failure(more.error());
    if (!*more) return people;
    people.push_back(statement->text(0));
  }
}

}  // namespace gantry::sqlite
