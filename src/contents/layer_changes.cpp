#include "contents/layer_changes.h"

#include "contents/layer_path.h"

namespace gantry::contents {
namespace {

constexpr std::string_view kWhiteout = ".wh.";
constexpr std::string_view kOpaque = ".wh..wh..opq";
constexpr std::string_view kOtherMark = ".wh..wh.";  // of storage drivers; says nothing about files

/// Takes away everything below a folder; with `itself` what stands at its path, too.
void erase(ImageFiles& files, std::string_view path, bool itself) {
  if (itself) files.erase(std::string(path));
  const std::string below = path.empty() ? std::string() : std::string(path) + "/";
  auto at = files.lower_bound(below);
  while (at != files.end() && at->first.starts_with(below)) at = files.erase(at);
}

ImageFile fileOf(LayerEntry& entry) {
  if (entry.kind != LayerEntry::Kind::file) return {ImageFile::State::link, {}};
  if (!entry.bytes) return {ImageFile::State::tooLarge, {}};
  return {ImageFile::State::read, std::move(*entry.bytes)};
}

}  // namespace

bool LayerChanges::isWanted(std::string_view path) {
  const std::string_view name = lastName(path);
  return name == "migration.sql" || name == "migration_lock.toml";
}

void LayerChanges::add(LayerEntry entry) {
  const std::string_view name = lastName(entry.path);
  const std::string_view folder = folderOf(entry.path);
  if (name == kOpaque) return erase(m_below, folder, false);
  if (name.starts_with(kOtherMark)) return;
  if (name.starts_with(kWhiteout)) {
    const std::string gone = (folder.empty() ? "" : std::string(folder) + "/") + std::string(name.substr(kWhiteout.size()));
    return erase(m_below, gone, true);
  }
  if (entry.path.empty()) return;
  takePlace(entry);
  if (entry.kind == LayerEntry::Kind::folder || !isWanted(entry.path)) return;
  const ImageFile* same = entry.kind == LayerEntry::Kind::hardLink ? find(entry.target) : nullptr;
  m_added[entry.path] = same != nullptr ? ImageFile(*same) : fileOf(entry);
}

/// A folder takes the place of a file; everything else takes the place of a file or a whole folder.
void LayerChanges::takePlace(const LayerEntry& entry) {
  for (ImageFiles* files : {&m_below, &m_added}) {
    if (entry.kind == LayerEntry::Kind::folder) files->erase(entry.path);
    else if (entry.kind != LayerEntry::Kind::hardLink || entry.path != entry.target) erase(*files, entry.path, true);
  }
}

const ImageFile* LayerChanges::find(const std::string& path) const {
  if (const auto added = m_added.find(path); added != m_added.end()) return &added->second;
  const auto below = m_below.find(path);
  return below == m_below.end() ? nullptr : &below->second;
}

ImageFiles LayerChanges::result() && {
  m_added.merge(m_below);
  return std::move(m_added);
}

}  // namespace gantry::contents
