#pragma once

#include "contents/layer_reader.h"
#include "core/migration_source.h"
#include "core/registry.h"
#include "core/store.h"

namespace gantry::contents {

/// What is read of one image at most.
struct ImageLimits {
  std::size_t layers = 512;
  std::uint64_t layerBytes = std::uint64_t{2} << 30U;  ///< one layer as it travels
  std::uint64_t imageBytes = std::uint64_t{8} << 30U;  ///< all of them
  LayerLimits layer;
};

/// The migrations of images in a registry. A layer is checked against its digest before anything looks into it, and
/// against the digest of its content in the image's config afterwards. What the first few layers hold is remembered by the digests of
/// those layers: a release that shares its base with another one costs only the layers above it, and one that was
/// read before costs no network at all.
class RegistryMigrations : public MigrationSource {
 public:
  /// References outlive this object.
  RegistryMigrations(Registry& registry, ReleaseMemory& releases, LayerMemory& layers, ImageLimits limits = {})
      : m_registry(registry), m_releases(releases), m_layers(layers), m_limits(limits) {}

  Result<MigrationSet> migrations(const PinnedImage& image, std::stop_token stop) override;

 private:
  [[nodiscard]] Result<Image> describe(const PinnedImage& pinned, const std::stop_token& stop);
  [[nodiscard]] Result<ImageFiles> files(const Image& image, const std::stop_token& stop);
  [[nodiscard]] Result<ImageFiles> apply(const Image& image, const Layer& layer, ImageFiles below, const std::stop_token& stop);
  [[nodiscard]] Result<void> check(const Image& image) const;

  Registry& m_registry;
  ReleaseMemory& m_releases;
  LayerMemory& m_layers;
  ImageLimits m_limits;
};

}  // namespace gantry::contents
