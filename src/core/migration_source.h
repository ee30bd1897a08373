#pragma once

#include <stop_token>

#include "core/image.h"
#include "core/schema_migration.h"

namespace gantry {

/// Where the migrations of an image are read. Blocking, usable from several threads at once, woken by `stop`.
class MigrationSource {
 public:
  virtual ~MigrationSource() = default;

  /// All migrations that the image holds. What cannot be read completely is an error and never a shorter set.
  /// @error notFound when the image holds no folder of migrations; invalid when there are several, or what is there
  ///        cannot be read; digestMismatch, notSupported; else as Registry::image() and Registry::blob(); storage
  [[nodiscard]] virtual Result<MigrationSet> migrations(const PinnedImage& image, std::stop_token stop) = 0;
};

}  // namespace gantry
