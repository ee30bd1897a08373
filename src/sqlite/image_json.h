#pragma once

#include <string>

#include "core/image.h"

namespace gantry::sqlite {

/// An image as one JSON object: digests, revision, time and layers, all by name.
[[nodiscard]] std::string jsonOf(const Image& image);
/// @error invalid when the text is not what `jsonOf` writes.
[[nodiscard]] Result<Image> imageOf(const std::string& json);

}  // namespace gantry::sqlite
