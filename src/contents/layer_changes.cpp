#include "contents/layer_changes.h"

#include "contents/layer_path.h"

namespace gantry::contents {
namespace {

constexpr std::string_view kWhiteout = ".wh.";
constexpr std::string_view kOpaque = ".wh..wh..opq";
constexpr std::string_view kOtherMark = ".wh..wh.";  // of storage drivers; says nothing about files

/// What a file takes to be kept.
std::uint64_t weightOf(const ImageFiles::value_type& one) { return sizeof one + one.first.size() + one.second.bytes.size(); }

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

LayerChanges::LayerChanges(ImageFiles below, std::uint64_t most) : m_below(std::move(below)), m_most(most) {
  for (const auto& one : m_below) m_weight += weightOf(one);
}

Result<void> LayerChanges::add(LayerEntry entry) {
  const std::string_view name = lastName(entry.path);
  const std::string_view folder = folderOf(entry.path);
  if (entry.path.empty() || (name.starts_with(kOtherMark) && name != kOpaque)) return {};
  if (name == kOpaque) {
    eraseBelow(m_below, folder);
  } else if (name.starts_with(kWhiteout)) {
    const std::string gone = (folder.empty() ? "" : std::string(folder) + "/") + std::string(name.substr(kWhiteout.size()));
    erase(m_below, gone);
    eraseBelow(m_below, gone);
  } else {
    takePlace(entry);
    if (entry.kind != LayerEntry::Kind::folder && isWanted(entry.path)) return keep(std::move(entry));
  }
  return {};
}

Result<void> LayerChanges::keep(LayerEntry entry) {
  const ImageFile* same = entry.kind == LayerEntry::Kind::hardLink ? find(entry.target) : nullptr;
  ImageFile file = same != nullptr ? ImageFile(*same) : fileOf(entry);
  erase(m_added, entry.path);  // a hard link to itself
  m_weight += weightOf(*m_added.emplace(std::move(entry.path), std::move(file)).first);
  if (m_weight <= m_most) return {};
  return failure(Code::invalid, "brings its image to more than " + std::to_string(m_most >> 20U) + " MiB of migrations",
                 "leave only what Prisma applies in the migrator image");
}

void LayerChanges::erase(ImageFiles& files, const std::string& path) {
  const auto at = files.find(path);
  if (at == files.end()) return;
  m_weight -= weightOf(*at);
  files.erase(at);
}

void LayerChanges::eraseBelow(ImageFiles& files, std::string_view folder) {
  const std::string below = folder.empty() ? std::string() : std::string(folder) + "/";
  for (auto at = files.lower_bound(below); at != files.end() && at->first.starts_with(below); at = files.erase(at)) m_weight -= weightOf(*at);
}

/// A folder takes the place of a file; everything else takes the place of a file or a whole folder.
void LayerChanges::takePlace(const LayerEntry& entry) {
  for (ImageFiles* files : {&m_below, &m_added}) {
    if (entry.kind == LayerEntry::Kind::hardLink && entry.path == entry.target) continue;
    erase(*files, entry.path);
    if (entry.kind != LayerEntry::Kind::folder) eraseBelow(*files, entry.path);
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
