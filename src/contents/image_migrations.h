#pragma once

#include <atomic>

#include "contents/registry_migrations.h"
#include "core/clock.h"
#include "core/host_images.h"

namespace gantry::contents {

/// The migrations of images: from the registry, whose layers are checked digest by digest, or, where it cannot be asked or has lost the
/// image, from the image on a host. What a host gave is remembered by the image's digest and used only while the registry fails.
class ImageMigrations : public MigrationSource {
 public:
  /// References outlive this object.
  ImageMigrations(RegistryMigrations& registry, HostImages& hosts, LayerMemory& memory, Clock& clock, LayerLimits limits = hostLimits())
      : m_registry(registry), m_hosts(hosts), m_memory(memory), m_clock(clock), m_limits(limits) {}

  Result<MigrationSet> migrations(const PinnedImage& image, std::stop_token stop) override;

  /// What is read of a host's answer at most; beyond what the script sends.
  [[nodiscard]] static LayerLimits hostLimits() { return {std::uint64_t{256} << 20U, 100'000, std::uint64_t{4} << 20U, std::uint64_t{128} << 20U}; }

 private:
  [[nodiscard]] Result<MigrationSet> fromRegistry(const PinnedImage& image, const std::stop_token& stop);
  [[nodiscard]] Result<MigrationSet> fromHost(const PinnedImage& image, const std::stop_token& stop);
  [[nodiscard]] Result<ImageFiles> unpacked(const std::string& tar, const std::stop_token& stop) const;

  RegistryMigrations& m_registry;
  HostImages& m_hosts;
  LayerMemory& m_memory;
  Clock& m_clock;
  LayerLimits m_limits;
  std::atomic<Time> m_awayUntil{Time{}};  ///< the registry did not answer a moment ago
};

}  // namespace gantry::contents
