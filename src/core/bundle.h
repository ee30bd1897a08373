#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/digest.h"
#include "core/names.h"

namespace gantry {

/// The deploy files of an application, identified by one content hash. Equal files give an equal digest on every desk:
/// only paths, bytes and the executable bit count (docs/formats/host-protocol.md, `put bundle`).
struct Bundle {
  static constexpr std::size_t kMostFiles = 200;
  static constexpr std::size_t kMostBytes = 8U * 1024U * 1024U;
  static constexpr std::string_view kComposeFile = "docker-compose.prod.yml";

  struct File {
    BundlePath path;
    bool executable = false;
    std::string bytes;
    bool operator==(const File&) const = default;
  };

  std::vector<File> files;  ///< sorted by path in byte order
  std::string manifest;     ///< one line a file: `SHA256-HEX MODE SIZE PATH`, MODE 644 or 755
  Digest digest;            ///< of the manifest

  /// A bundle of these files, in any order.
  /// @error invalid when the compose file is missing, a path comes twice, there are too many files or bytes, or a file
  ///        has a name that may not travel (`refusalOf`).
  [[nodiscard]] static Result<Bundle> of(std::vector<File> files);

  /// Why a file of this name may not be part of a bundle, as a sentence; empty when it may. Files that hold a host's
  /// own values never leave it, and the host keeps its own names beside the files.
  [[nodiscard]] static std::string refusalOf(const BundlePath& path);

  /// What `put bundle` reads: the manifest, an empty line, the bytes of the files in the manifest's order.
  [[nodiscard]] std::string packed() const;

  bool operator==(const Bundle&) const = default;
};

}  // namespace gantry
