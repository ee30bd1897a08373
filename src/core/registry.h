#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "core/image.h"

namespace gantry {

/// The OCI distribution API of the registries a project names (github.com/opencontainers/distribution-spec, v1.1).
/// Blocking, usable from several threads at once, woken by `stop`.
class Registry {
 public:
  virtual ~Registry() = default;

  /// All tags of a repository, in the order the registry gives them; all pages.
  /// @error unreachable, authentication, permission, notFound, invalid, timeout, cancelled
  [[nodiscard]] virtual Result<std::vector<Tag>> tags(const ImageName& name, std::stop_token stop) = 0;

  /// What a tag points to now. @error notFound when there is no such tag; else as tags(); digestMismatch
  [[nodiscard]] virtual Result<Image> image(const ImageName& name, const Tag& tag, std::stop_token stop) = 0;

  /// What a digest stands for. @error as image()
  [[nodiscard]] virtual Result<Image> image(const PinnedImage& pinned, std::stop_token stop) = 0;

  /// The bytes of one blob, in pieces, checked against `digest` at the end: after an error the pieces are worthless.
  /// `receive` returns false to stop (Code::cancelled). @error as image()
  [[nodiscard]] virtual Result<void> blob(const ImageName& name, const Digest& digest,
                                          const std::function<bool(std::string_view)>& receive,
                                          std::stop_token stop) = 0;
};

}  // namespace gantry
