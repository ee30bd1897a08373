#include "core/text.h"
#include "sqlite/row_values.h"
#include "sqlite/store.h"

namespace gantry::sqlite {
namespace {

using State = ImageFile::State;

/// The list of a row of layers: one line a file, `DIGEST PATH`, or `link PATH` and `large PATH` where there are no bytes. Paths
/// hold no control characters.
std::string listOf(const ImageFiles& files) {
  std::string list;
  for (const auto& [path, file] : files) {
    if (file.state == State::read) list += Digest::of(file.bytes).text();
    else list += file.state == State::link ? "link" : "large";
    list += " " + path + "\n";
  }
  return list;
}

Result<void> keepContent(Database& database, const std::string& bytes) {
  const auto kept = database.run("INSERT INTO content VALUES(?, ?) ON CONFLICT DO NOTHING", {Digest::of(bytes).text(), bytes});
  if (!kept) return failure(kept.error());
  return {};
}

/// The bytes with this digest; nothing when they are not there or were damaged.
Result<std::optional<std::string>> content(Database& database, std::string_view digest) {
  auto statement = database.prepare("SELECT bytes FROM content WHERE digest = ?", {digest});
  if (!statement) return failure(statement.error());
  const auto row = statement->next();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  std::string bytes = statement->text(0);
  if (Digest::of(bytes).text() != digest) return std::nullopt;
  return bytes;
}

/// Adds the file that a line of a list names; false when it cannot be had.
Result<bool> addFile(Database& database, std::string_view line, ImageFiles& files) {
  const auto blank = line.find(' ');
  if (blank == std::string_view::npos) return false;
  const std::string_view word = line.substr(0, blank);
  const std::string path(line.substr(blank + 1));
  if (word == "link" || word == "large") {
    files[path] = {word == "link" ? State::link : State::tooLarge, {}};
    return true;
  }
  auto bytes = content(database, word);
  if (!bytes) return failure(bytes.error());
  if (*bytes) files[path] = {State::read, std::move(**bytes)};
  return bytes->has_value();
}

}  // namespace

Result<std::optional<ImageFiles>> Store::files(const Digest& layers) {
  const std::scoped_lock lock(m_mutex);
  auto statement = m_database.prepare("SELECT list FROM layers WHERE digest = ?", {layers.text()});
  if (!statement) return failure(statement.error());
  const auto row = statement->next();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  const auto list = content(m_database, statement->text(0));
  if (!list) return failure(list.error());
  if (!*list) return std::nullopt;
  ImageFiles files;
  for (const std::string_view line : split(**list, '\n')) {
    if (line.empty()) continue;
    const auto added = addFile(m_database, line, files);
    if (!added) return failure(added.error());
    if (!*added) return std::nullopt;
  }
  return files;
}

Result<void> Store::keep(const Digest& layers, const ImageFiles& files) {
  const std::string list = listOf(files);
  const std::scoped_lock lock(m_mutex);
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return failure(transaction.error());
  for (const auto& [path, file] : files)
    if (file.state == State::read)
      if (auto kept = keepContent(m_database, file.bytes); !kept) return kept;
  if (auto kept = keepContent(m_database, list); !kept) return kept;
  const auto named = m_database.run("INSERT INTO layers VALUES(?, ?) ON CONFLICT DO UPDATE SET list = excluded.list",
                                    {layers.text(), Digest::of(list).text()});
  if (!named) return failure(named.error());
  return transaction->commit();
}

}  // namespace gantry::sqlite
