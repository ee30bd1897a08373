#pragma once

#include "contents/layer_reader.h"
#include "core/image_files.h"

namespace gantry::contents {

/// What one layer makes of the files that the layers below it hold (OCI image specification, "Layers": whiteouts, opaque
/// folders, entries that take the place of others). Only wanted files are kept; a link keeps its place as a file that
/// cannot be read, but a hard link to a wanted file that is there is that file under another name.
class LayerChanges {
 public:
  /// `below`: what the layers below this one hold.
  explicit LayerChanges(ImageFiles below) : m_below(std::move(below)) {}

  /// Whether a file's bytes are of interest: migration.sql and migration_lock.toml.
  [[nodiscard]] static bool isWanted(std::string_view path);

  /// Takes the layer's entries, in their order.
  void add(LayerEntry entry);

  /// The files of the layers below and this one; to be called once, after the last entry.
  [[nodiscard]] ImageFiles result() &&;

 private:
  void takePlace(const LayerEntry& entry);
  [[nodiscard]] const ImageFile* find(const std::string& path) const;

  ImageFiles m_below;  ///< whiteouts hide only what lies below this layer, so the two are kept apart until the end
  ImageFiles m_added;
};

}  // namespace gantry::contents
