#include "core/text.h"
#include "sqlite/image_json.h"
#include "sqlite/row_values.h"
#include "sqlite/store.h"

namespace gantry::sqlite {
namespace {

Result<std::optional<SeenImage>> firstSeen(Database& database, const SeenImage& seen) {
  auto statement = database.prepare("SELECT digest, first_seen_ms FROM seen WHERE name = ? AND tag = ?",
                                    {seen.name.text(), seen.tag.text()});
  if (!statement) return failure(statement.error());
  const auto row = statement->next();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  auto digest = stored<Digest>(statement->text(0));
  if (!digest) return failure(digest.error());
  return SeenImage{seen.name, seen.tag, *digest, timeOf(statement->integer(1))};
}

}  // namespace

Result<SeenImage> Store::remember(const SeenImage& seen) {
  const std::scoped_lock lock(m_mutex);
  // The common case writes nothing, and so waits for nobody.
  auto known = firstSeen(m_database, seen);
  if (!known) return failure(known.error());
  if (*known) return **known;
  auto added = m_database.run("INSERT INTO seen VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING",
                              {seen.name.text(), seen.tag.text(), seen.digest.text(), msOf(seen.firstSeen)});
  if (!added) return failure(added.error());
  if (*added == 1) return seen;
  known = firstSeen(m_database, seen);
  if (!known) return failure(known.error());
  // Rows are never deleted: whoever was faster than us left one.
  if (*known) return **known;
  return failure(Code::internal, "the store lost tag " + seen.tag.text() + " while it was stored");
}

Result<void> Store::replace(const SeenImage& seen) {
  const std::scoped_lock lock(m_mutex);
  auto replaced = m_database.run(
      "INSERT INTO seen VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET digest = excluded.digest, "
      "first_seen_ms = excluded.first_seen_ms",
      {seen.name.text(), seen.tag.text(), seen.digest.text(), msOf(seen.firstSeen)});
  if (!replaced) return failure(replaced.error());
  return {};
}

Result<std::optional<Image>> Store::image(const PinnedImage& pinned) {
  const std::scoped_lock lock(m_mutex);
  auto statement = m_database.prepare("SELECT json FROM image WHERE name = ? AND digest = ?",
                                      {pinned.name.text(), pinned.digest.text()});
  if (!statement) return failure(statement.error());
  const auto row = statement->next();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  auto image = imageOf(statement->text(0));
  if (!image || image->pinned != pinned) return std::nullopt;
  return *image;
}

Result<void> Store::keep(const Image& image) {
  const std::scoped_lock lock(m_mutex);
  auto kept = m_database.run(
      "INSERT INTO image VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json WHERE json <> excluded.json",
      {image.pinned.name.text(), image.pinned.digest.text(), jsonOf(image)});
  if (!kept) return failure(kept.error());
  return {};
}

}  // namespace gantry::sqlite
