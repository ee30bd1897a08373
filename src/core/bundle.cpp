#include "core/bundle.h"

#include <algorithm>
#include <numeric>

namespace gantry {
namespace {

std::size_t sizeOf(const std::vector<Bundle::File>& files) {
  return std::accumulate(files.begin(), files.end(), std::size_t{0},
                         [](std::size_t sum, const Bundle::File& file) { return sum + file.bytes.size(); });
}

std::string manifestOf(const std::vector<Bundle::File>& files) {
  std::string manifest;
  for (const Bundle::File& file : files) {
    const Digest sum = Digest::of(file.bytes);
    manifest += std::string(sum.hex()) + (file.executable ? " 755 " : " 644 ") + std::to_string(file.bytes.size()) +
                " " + file.path.text() + "\n";
  }
  return manifest;
}

Result<void> checkSize(const std::vector<Bundle::File>& files) {
  if (files.size() > Bundle::kMostFiles)
    return failure(Code::invalid, "the bundle has " + std::to_string(files.size()) + " files, at most " +
                                      std::to_string(Bundle::kMostFiles) + " are allowed");
  if (sizeOf(files) > Bundle::kMostBytes)
    return failure(Code::invalid,
                   "the bundle has " + std::to_string(sizeOf(files)) + " bytes, at most 8 MiB are allowed",
                   "deploy files only: application code and data belong into the images");
  return {};
}

Result<void> checkNames(const std::vector<Bundle::File>& sorted) {
  for (const Bundle::File& file : sorted)
    if (std::string refusal = Bundle::refusalOf(file.path); !refusal.empty())
      return failure(Code::invalid, std::move(refusal));
  const auto twice = std::ranges::adjacent_find(sorted, {}, &Bundle::File::path);
  if (twice != sorted.end())
    return failure(Code::invalid, "the bundle has the file " + twice->path.text() + " twice");
  const auto isCompose = [](const Bundle::File& file) { return file.path.text() == Bundle::kComposeFile; };
  if (std::ranges::none_of(sorted, isCompose))
    return failure(Code::invalid, "the bundle has no " + std::string(Bundle::kComposeFile),
                   "add the compose file that the hosts run");
  return {};
}

}  // namespace

Result<Bundle> Bundle::of(std::vector<File> files) {
  if (auto fits = checkSize(files); !fits) return failure(fits.error());
  std::ranges::sort(files, {}, &File::path);
  if (auto named = checkNames(files); !named) return failure(named.error());
  std::string manifest = manifestOf(files);
  Digest digest = Digest::of(manifest);
  return Bundle{std::move(files), std::move(manifest), std::move(digest)};
}

std::string Bundle::refusalOf(const BundlePath& path) {
  const std::string& text = path.text();
  const std::string name = text.substr(text.rfind('/') + 1);
  if (name == ".env" || name == ".env.production" || name == "deploy.env")
    return text + " may not be in the bundle: it holds the secrets of one host and stays there";
  if (text == ".manifest") return ".manifest may not be in the bundle: the host keeps its own file of that name there";
  return {};
}

std::string Bundle::packed() const {
  std::string stream = manifest + "\n";
  stream.reserve(stream.size() + sizeOf(files));
  for (const File& file : files) stream += file.bytes;
  return stream;
}

}  // namespace gantry
