#pragma once

#include <optional>
#include <string_view>

#include "oci/manifest.h"

namespace gantry::oci {

/// The part of an image's config blob (OCI image specification, "Image Configuration") that Gantry uses.
struct ImageConfig {
  Platform platform;
  std::optional<Time> created;
  std::vector<Digest> contents;    ///< of the uncompressed layers, in their order; empty when one cannot be read
  std::optional<Commit> revision;  ///< label org.opencontainers.image.revision, when it is a full commit id
};

/// @error Code::invalid, with a message that starts with a noun and does not name the image.
[[nodiscard]] Result<ImageConfig> readImageConfig(std::string_view body);

}  // namespace gantry::oci
