#include "contents/registry_migrations.h"

#include <algorithm>

#include "contents/layer_changes.h"
#include "contents/migration_folder.h"
#include "contents/spool.h"
#include "core/text.h"

namespace gantry::contents {
namespace {

Error about(const std::string& what, const Error& error) { return {error.code, what + " " + error.message, error.wayOut}; }

std::string nameOf(const Image& image, const Layer& layer) {
  return "layer " + layer.digest.brief() + " of " + image.pinned.name.text() + "@" + image.pinned.digest.brief();
}

/// What stands for the first `count` layers together.
std::vector<Digest> chainsOf(const std::vector<Layer>& layers) {
  std::vector<Digest> chains;
  std::string text = "gantry layers 1";
  for (const Layer& layer : layers) {
    text += "\n" + layer.digest.text();
    chains.push_back(Digest::of(text));
  }
  return chains;
}

/// Images that leave layers out, and encrypted ones, have media types of their own.
bool isPlainLayer(const std::string& mediaType) {
  return mediaType.starts_with("application/vnd.oci.image.layer.v1.tar") ? mediaType.find("encrypted") == std::string::npos
                                                                        : mediaType.starts_with("application/vnd.docker.image.rootfs.diff.tar");
}

}  // namespace

Result<MigrationSet> RegistryMigrations::migrations(const PinnedImage& pinned, std::stop_token stop) {
  const auto image = describe(pinned, stop);
  if (!image) return failure(image.error());
  const auto found = files(*image, stop);
  if (!found) return failure(found.error());
  auto set = migrationsIn(*found);
  if (!set) return failure(about("the migrations of " + pinned.name.text() + "@" + pinned.digest.brief() + " cannot be read:", set.error()));
  return set;
}

/// What the memory knows of the image is enough when it knows the content of each layer; a digest never changes its meaning.
Result<Image> RegistryMigrations::describe(const PinnedImage& pinned, const std::stop_token& stop) {
  auto known = m_releases.image(pinned);
  if (!known) return failure(known.error());
  const auto isComplete = [](const Image& image) {
    return std::ranges::all_of(image.layers, [](const Layer& layer) { return layer.content.has_value(); });
  };
  if (*known && isComplete(**known)) return std::move(**known);
  auto read = m_registry.image(pinned, stop);
  if (!read) return read;
  if (auto kept = m_releases.keep(*read); !kept) return failure(kept.error());
  return read;
}

Result<ImageFiles> RegistryMigrations::files(const Image& image, const std::stop_token& stop) {
  if (auto good = check(image); !good) return failure(good.error());
  const std::vector<Digest> chains = chainsOf(image.layers);
  ImageFiles files;
  std::size_t known = chains.size();
  for (; known > 0; --known) {
    auto kept = m_layers.files(chains[known - 1]);
    if (!kept) return failure(kept.error());
    if (!*kept) continue;
    files = std::move(**kept);
    break;
  }
  for (std::size_t i = known; i < chains.size(); ++i) {
    auto changed = apply(image, image.layers[i], std::move(files), stop);
    if (!changed) return changed;
    files = std::move(*changed);
    if (auto kept = m_layers.keep(chains[i], files); !kept) return failure(kept.error());
  }
  return files;
}

Result<void> RegistryMigrations::check(const Image& image) const {
  const std::string what = image.pinned.name.text() + "@" + image.pinned.digest.brief();
  if (image.layers.size() > m_limits.layers)
    return failure(Code::invalid, what + " has " + std::to_string(image.layers.size()) + " layers");
  std::uint64_t sum = 0;
  for (const Layer& layer : image.layers) {
    if (!isPlainLayer(layer.mediaType))
      return failure(Code::notSupported, nameOf(image, layer) + " is of a kind that cannot be read, " + inQuotes(layer.mediaType));
    if (!layer.content) return failure(Code::invalid, "the config of " + what + " does not say what its layers hold");
    if (layer.bytes > m_limits.layerBytes || (sum += layer.bytes) > m_limits.imageBytes)
      return failure(Code::invalid, nameOf(image, layer) + " is too large to be read");
  }
  return {};
}

Result<ImageFiles> RegistryMigrations::apply(const Image& image, const Layer& layer, ImageFiles below, const std::stop_token& stop) {
  auto spool = Spool::make();
  if (!spool) return failure(spool.error());
  std::uint64_t received = 0;
  bool full = false;
  const auto take = [&](std::string_view piece) {
    received += piece.size();
    if (received > layer.bytes) return false;
    full = !spool->add(piece);
    return !full;
  };
  const auto fetched = m_registry.blob(image.pinned.name, layer.digest, take, stop);
  if (full) return failure(spool->error());
  if (received > layer.bytes || (fetched && received != layer.bytes))
    return failure(Code::digestMismatch, nameOf(image, layer) + " has another size than its manifest says");
  if (!fetched) return failure(fetched.error());

  LayerChanges changes(std::move(below), m_limits.layer.wantedBytes);
  const auto content = readLayer(spool->rewound(), m_limits.layer, LayerChanges::isWanted,
                                 [&](LayerEntry entry) { return changes.add(std::move(entry)); }, stop);
  if (!content) return failure(about(nameOf(image, layer), content.error()));
  if (*content != layer.content)
    return failure(Code::digestMismatch, nameOf(image, layer) + " does not hold what its image says: its content is " + content->brief(),
                   "do not use this image; it was not made by a sound build");
  return std::move(changes).result();
}

}  // namespace gantry::contents
