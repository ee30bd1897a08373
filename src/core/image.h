#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/digest.h"
#include "core/names.h"

namespace gantry {

using Time = std::chrono::sys_time<std::chrono::milliseconds>;

/// An image by its content: `name@sha256:…`. What is deployed is always one of these.
struct PinnedImage {
  ImageName name;
  Digest digest;

  /// @error Code::invalid when `text` is not `name@sha256:…`.
  [[nodiscard]] static Result<PinnedImage> parse(std::string_view text);
  [[nodiscard]] std::string text() const { return name.text() + "@" + digest.text(); }
  auto operator<=>(const PinnedImage&) const = default;
};

struct Layer {
  Digest digest;
  std::uint64_t bytes = 0;  ///< compressed size, as it travels
  std::string mediaType;
  std::optional<Digest> content;  ///< of the uncompressed tar, as the image's config names it (`rootfs.diff_ids`)
  bool operator==(const Layer&) const = default;
};

/// One image as a registry describes it. Three digests that must not be mixed up: `pinned.digest` is what the tag
/// points to (an image index, or a manifest when there is no index), `platformManifest` is the manifest of
/// linux/amd64 (or the host's platform) below it, `config` is what Docker calls the image id.
struct Image {
  PinnedImage pinned;
  Digest platformManifest;
  Digest config;
  std::optional<Commit> revision;  ///< label org.opencontainers.image.revision
  std::optional<Time> created;
  std::vector<Layer> layers;
  bool operator==(const Image&) const = default;
};

}  // namespace gantry
