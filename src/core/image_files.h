#pragma once

#include <map>
#include <string>

namespace gantry {

/// One file that was looked for in an image.
struct ImageFile {
  enum class State {
    read,      ///< `bytes` is what it holds
    link,      ///< it is a link; links are not followed
    tooLarge,  ///< larger than what is read of one file
  };
  State state = State::read;
  std::string bytes;
  bool operator==(const ImageFile&) const = default;
};

/// The files that were looked for in an image, or in the first few layers of one: path from the image's root, without a
/// leading slash → file. Paths are hostile until neutralised(), but hold no `.`, no `..` and no control character.
using ImageFiles = std::map<std::string, ImageFile>;

}  // namespace gantry
