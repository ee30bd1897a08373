#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/digest.h"

namespace gantry::contents {

/// What is read of one layer at most. Beyond it the layer cannot be read.
struct LayerLimits {
  std::uint64_t plainBytes = std::uint64_t{8} << 30U;  ///< after decompression
  std::uint64_t entries = 2'000'000;
  std::uint64_t fileBytes = std::uint64_t{4} << 20U;   ///< of one wanted file; larger ones have no bytes
  std::uint64_t wantedBytes = std::uint64_t{128} << 20U;  ///< of all wanted files that are kept, those of the layers below included
};

/// One entry of a layer's tar.
struct LayerEntry {
  enum class Kind { folder, file, hardLink, other };
  Kind kind = Kind::other;
  std::string path;                  ///< as pathInImage() gives it
  std::string target;                ///< hard links: the path they are another name of
  std::optional<std::string> bytes;  ///< wanted files that are not too large
};

/// Reads a layer (OCI image specification, "Image Layer Filesystem Changeset"): a tar, as it is or compressed with gzip
/// or zstd, from an open file that stands at its start. Nothing of it is written anywhere, links are not followed.
/// `wanted` says by its path which file's bytes are of interest, `visit` gets every entry in the tar's order; its error ends the reading.
/// Returns the digest of the uncompressed tar, which the image's config must name (`rootfs.diff_ids`).
/// Blocks; looks at `stop` every few hundred KiB.
/// @error invalid for what is no such tar, is cut off or goes beyond a limit; cancelled; what `visit` says
[[nodiscard]] Result<Digest> readLayer(int file, const LayerLimits& limits,
                                       const std::function<bool(std::string_view path)>& wanted,
                                       const std::function<Result<void>(LayerEntry)>& visit, const std::stop_token& stop);

}  // namespace gantry::contents
