#pragma once

#include "contents/layer_reader.h"
#include "core/image_files.h"

namespace gantry::contents {

/// What one layer makes of the files that the layers below it hold (OCI image specification, "Layers": whiteouts, opaque
/// folders, entries that take the place of others). Only wanted files are kept; a link keeps its place as a file that
/// cannot be read, but a hard link to a wanted file that is there is that file under another name.
class LayerChanges {
 public:
  /// `below`: what the layers below this one hold. `most`: how many bytes may be kept, with those of the layers below, of
  /// every hard link, and of the paths.
  LayerChanges(ImageFiles below, std::uint64_t most);

  /// Whether a file's bytes are of interest: migration.sql and migration_lock.toml.
  [[nodiscard]] static bool isWanted(std::string_view path);

  /// Takes the layer's entries, in their order. @error invalid once more is kept than may be
  [[nodiscard]] Result<void> add(LayerEntry entry);

  /// The files of the layers below and this one; to be called once, after the last entry.
  [[nodiscard]] ImageFiles result() &&;

 private:
  void takePlace(const LayerEntry& entry);
  [[nodiscard]] Result<void> keep(LayerEntry entry);
  void erase(ImageFiles& files, const std::string& path);
  void eraseBelow(ImageFiles& files, std::string_view folder);
  [[nodiscard]] const ImageFile* find(const std::string& path) const;

  ImageFiles m_below;  ///< whiteouts hide only what lies below this layer, so the two are kept apart until the end
  ImageFiles m_added;
  std::uint64_t m_most;
  std::uint64_t m_weight = 0;
};

}  // namespace gantry::contents
