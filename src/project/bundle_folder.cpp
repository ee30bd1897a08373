#include "project/bundle_folder.h"

#include <cerrno>
#include <memory>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/text.h"
#include "project/file_bytes.h"

namespace gantry::project {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

class Descriptor {
 public:
  explicit Descriptor(int value) : m_value(value) {}
  ~Descriptor() {
    if (m_value >= 0) close(m_value);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int value() const { return m_value; }
  [[nodiscard]] int release() { return std::exchange(m_value, -1); }

 private:
  int m_value;
};

/// Collects the files below one folder. Every entry is opened relative to its open parent without following links, so
/// that nothing can be exchanged between the look and the read.
class Collector {
 public:
  explicit Collector(std::string shown) : m_shown(std::move(shown)) {}

  Result<void> collect(int folderDescriptor, const std::string& prefix) {
    const OpenFolder folder(fdopendir(folderDescriptor));
    if (!folder) return unreadable(prefix, errno);
    while (true) {
      errno = 0;
      const dirent* entry = readdir(folder.get());
      if (!entry && errno != 0) return unreadable(prefix, errno);
      if (!entry) return {};
      const std::string_view name = entry->d_name;
      if (name == "." || name == "..") continue;
      if (auto taken = take(dirfd(folder.get()), entry->d_name, prefix + entry->d_name); !taken) return taken;
    }
  }

  std::vector<Bundle::File> files;

 private:
  Result<void> take(int folder, const char* name, const std::string& path) {
    const auto bundlePath = BundlePath::parse(path);
    if (!bundlePath) return failure(bundlePath.error());
    // Before it is opened: the bytes of a host's secrets are not even read.
    if (std::string refusal = Bundle::refusalOf(*bundlePath); !refusal.empty())
      return failure(Code::invalid, std::move(refusal), "move it out of " + m_shown);
    Descriptor descriptor(openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    struct stat status {};
    if (descriptor.value() < 0 || fstat(descriptor.value(), &status) != 0) return refused(path, errno);
    if (S_ISDIR(status.st_mode)) return collect(descriptor.release(), path + "/");
    if (!S_ISREG(status.st_mode)) return failure(Code::invalid, notRegular(path));
    return read(descriptor.value(), *bundlePath, (status.st_mode & S_IXUSR) != 0);
  }

  Result<void> read(int descriptor, const BundlePath& path, bool executable) {
    auto bytes = fileBytes(descriptor, path.text() + " of the bundle", Bundle::kMostBytes - m_bytes);
    if (!bytes && bytes.error().code == Code::invalid)
      return failure(Code::invalid, "with " + path.text() + " the bundle " + m_shown + " has more than 8 MiB",
                     "deploy files only: application code and data belong into the images");
    if (!bytes) return failure(bytes.error());
    if (files.size() == Bundle::kMostFiles)
      return failure(Code::invalid,
                     "the bundle " + m_shown + " has more than " + std::to_string(Bundle::kMostFiles) + " files");
    m_bytes += bytes->size();
    files.push_back({path, executable, std::move(*bytes)});
    return {};
  }

  [[nodiscard]] std::string notRegular(const std::string& path) const {
    return path + " of the bundle " + m_shown + " is a link or no regular file; a bundle has regular files only";
  }

  Result<void> refused(const std::string& path, int error) const {
    // ELOOP: a link; ENXIO: a socket, or a device without driver.
    if (error == ELOOP || error == ENXIO) return failure(Code::invalid, notRegular(path));
    return unreadable(path, error);
  }

  Result<void> unreadable(const std::string& path, int error) const {
    return failure(Code::storage, "cannot read " + m_shown + "/" + neutralised(path) + ": " + reason(error));
  }

  std::string m_shown;
  std::size_t m_bytes = 0;
};

}  // namespace

Result<Bundle> readBundle(const std::filesystem::path& folder) {
  const std::string shown = neutralised(folder.string());
  const int descriptor = open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW);
  if (descriptor < 0)
    return failure(errno == ENOENT ? Code::notFound : Code::invalid,
                   "cannot read the bundle folder " + shown + ": " + reason(errno),
                   "project.bundle in the project file names it, relative to that file; it must be a folder");
  Collector collector(shown);
  if (auto collected = collector.collect(descriptor, ""); !collected) return failure(collected.error());
  auto bundle = Bundle::of(std::move(collector.files));
  if (!bundle) return failure(bundle.error().code, bundle.error().message + " (" + shown + ")", bundle.error().wayOut);
  return bundle;
}

}  // namespace gantry::project
