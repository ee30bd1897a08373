#pragma once

#include "app/desk.h"
#include "core/host_images.h"

namespace gantry::app {

/// The migrators on the hosts of a desk's environments. A host is asked when its last facts name a run with the image, or were never read.
class DeskHostImages : public HostImages {
 public:
  /// The desk outlives this object; it may be filled after this was made.
  explicit DeskHostImages(const Desk& desk) : m_desk(desk) {}

  [[nodiscard]] bool mayHold(const PinnedImage& image) override { return !holders(image).empty(); }
  [[nodiscard]] Result<std::string> migrations(const PinnedImage& image, std::stop_token stop) override;

 private:
  [[nodiscard]] std::vector<Environment> holders(const PinnedImage& image) const;

  const Desk& m_desk;
};

}  // namespace gantry::app
