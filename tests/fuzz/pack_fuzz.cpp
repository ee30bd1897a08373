#include <sys/mman.h>
#include <unistd.h>

#include <filesystem>
#include <vector>

#include "contents/tar.h"
#include "core/digest.h"
#include "evidence/pack_judge.h"
#include "fuzz.h"

using namespace gantry;
using namespace gantry::testing;

namespace {

/// A hostile pack is read and judged, or refused with a sentence; nothing but its own plain files is ever written.
void judge(std::string_view bytes) {
  const int file = ::memfd_create("pack", MFD_CLOEXEC);
  must(file >= 0 && ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "a file is there");
  const auto pack = evidence::OpenPack::open("/proc/self/fd/" + std::to_string(file), {});
  ::close(file);
  if (!pack) return mustBeShowable(pack.error());
  for (const auto& entry : std::filesystem::recursive_directory_iterator(pack->folder()))
    must(!entry.is_symlink() && (entry.is_regular_file() || entry.is_directory()), "a pack holds plain files");
  const auto parts = evidence::judgePack(*pack, nullptr, {});
  if (!parts) return mustBeShowable(parts.error());
  must(parts->size() == pack->ranges().size(), "every part is judged");
}

/// What lies behind the manifest is reached only when that fits: NAME NUL CONTENT NUL NAME NUL… becomes such a pack.
std::string fitting(std::string_view text) {
  std::vector<TarEntry> entries;
  std::string manifest;
  while (!text.empty()) {
    std::string_view words[2];
    for (std::string_view& word : words) {
      word = text.substr(0, text.find('\0'));
      text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    entries.push_back({std::string(words[0]), std::string(words[1])});
    manifest.append(Digest::of(words[1]).hex()).append("  ").append(words[0]).append("\n");
  }
  entries.push_back({"MANIFEST.sha256", manifest});
  return packed(entries, Packing::none);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = asText(data, size);
  judge(input);
  judge(fitting(input));
  return 0;
}
