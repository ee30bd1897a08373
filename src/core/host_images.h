#pragma once

#include <stop_token>
#include <string>

#include "core/image.h"
#include "core/result.h"

namespace gantry {

/// The migrator images that lie on the environments' hosts. Blocking, usable from several threads at once, woken by `stop`.
class HostImages {
 public:
  virtual ~HostImages() = default;

  /// Whether a host may hold this image, as far as this desktop knows. Asks nobody.
  [[nodiscard]] virtual bool mayHold(const PinnedImage& image) = 0;
  /// A tar of the image's migrations, compressed with gzip, from the first host that has the image under exactly this digest: the
  /// host's word for it, not more. @error notFound when none has it; else as the host that was asked last
  [[nodiscard]] virtual Result<std::string> migrations(const PinnedImage& image, std::stop_token stop) = 0;
};

}  // namespace gantry
