#include "core/image.h"

namespace gantry {

Result<PinnedImage> PinnedImage::parse(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos)
    return failure(Code::invalid, "image " + inQuotes(text) + " has no digest", "expected name@sha256:…");
  auto name = ImageName::parse(text.substr(0, at));
  if (!name) return failure(name.error());
  auto digest = Digest::parse(text.substr(at + 1));
  if (!digest) return failure(digest.error());
  return PinnedImage{*name, *digest};
}

}  // namespace gantry
