#include "contents/layer_path.h"

#include "core/text.h"

namespace gantry::contents {
namespace {

constexpr std::size_t kLongestPath = 4096;
constexpr int kDeepest = 128;

}  // namespace

Result<std::string> pathInImage(std::string_view name) {
  if (name.size() > kLongestPath)
    return failure(Code::invalid, "a path of " + std::to_string(name.size()) + " bytes, " + inQuotes(name));
  std::string path;
  int depth = 0;
  for (const std::string_view part : split(name, '/')) {
    if (part.empty() || part == ".") continue;
    if (part == "..") return failure(Code::invalid, "a path that leads out of the image, " + inQuotes(name));
    if (++depth > kDeepest) return failure(Code::invalid, "a path of too many folders, " + inQuotes(name));
    if (!path.empty()) path += '/';
    path += part;
  }
  return path;
}

std::string_view lastName(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view folderOf(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace gantry::contents
