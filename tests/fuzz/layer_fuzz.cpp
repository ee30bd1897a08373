#include <sys/mman.h>
#include <unistd.h>

#include "contents/layer_changes.h"
#include "fuzz.h"

using namespace gantry;
using namespace gantry::testing;

/// A layer of an image: a tar, plain or compressed, within small limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const int file = ::memfd_create("layer", MFD_CLOEXEC);
  must(file >= 0 && ::write(file, data, size) == static_cast<ssize_t>(size) && ::lseek(file, 0, SEEK_SET) == 0, "a file is there");
  const contents::LayerLimits limits{1U << 20U, 1000, 4096, 1U << 16U};
  contents::LayerChanges changes({}, limits.wantedBytes);
  const auto visit = [&](contents::LayerEntry entry) {
    must(entry.path.find("..") != 0 && (entry.path.empty() || entry.path[0] != '/'), "a path stays in the image");
    return changes.add(std::move(entry));
  };
  const auto digest = contents::readLayer(file, limits, contents::LayerChanges::isWanted, visit, {});
  if (!digest) mustBeShowable(digest.error());
  std::size_t kept = 0;
  for (const auto& [path, file] : std::move(changes).result()) kept += path.size() + file.bytes.size();
  must(!digest || kept <= limits.wantedBytes, "no more is kept than may be");
  ::close(file);
  return 0;
}
