#include "contents/layer_reader.h"

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <memory>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include "contents/layer_path.h"
#include "core/text.h"

namespace gantry::contents {
namespace {

constexpr std::size_t kBlock = 256 * 1024;

struct FreeArchive {
  void operator()(archive* one) const { archive_read_free(one); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

std::string complaint(archive* one) {
  const char* text = archive_error_string(one);
  return text == nullptr ? "its bytes make no sense" : neutralised(text);
}

/// Names in a tar's extended headers are UTF-8; libarchive hands them out in the thread's character set.
class Utf8Names {
 public:
  Utf8Names() : m_mine(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (m_mine != nullptr) m_before = uselocale(m_mine);
  }
  ~Utf8Names() {
    if (m_mine == nullptr) return;
    uselocale(m_before);
    freelocale(m_mine);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t m_mine;
  locale_t m_before = nullptr;
};

/// The filter by the first bytes, as the engine chooses it: exactly one, so that nothing is unpacked twice.
int filterOf(int file) {
  unsigned char start[4] = {};
  const ssize_t got = pread(file, start, sizeof start, lseek(file, 0, SEEK_CUR));
  if (got >= 2 && start[0] == 0x1F && start[1] == 0x8B) return ARCHIVE_FILTER_GZIP;
  if (got >= 4 && start[0] == 0x28 && start[1] == 0xB5 && start[2] == 0x2F && start[3] == 0xFD) return ARCHIVE_FILTER_ZSTD;
  return ARCHIVE_FILTER_NONE;
}

/// The uncompressed bytes of a layer, counted and hashed on their way to the tar reader.
class PlainBytes {
 public:
  PlainBytes(int file, std::uint64_t limit, const std::stop_token& stop) : m_limit(limit), m_stop(stop) {
    m_raw.reset(archive_read_new());
    const bool ready = m_raw && archive_read_append_filter(m_raw.get(), filterOf(file)) == ARCHIVE_OK &&
                       archive_read_support_format_raw(m_raw.get()) == ARCHIVE_OK;
    archive_entry* entry = nullptr;
    if (!ready || archive_read_open_fd(m_raw.get(), file, kBlock) != ARCHIVE_OK ||
        archive_read_next_header(m_raw.get(), &entry) != ARCHIVE_OK)
      m_error = Error{Code::invalid, "cannot be unpacked: " + complaint(m_raw.get()), {}};
  }

  /// The next piece; empty at the end and after an error.
  std::string_view next() {
    const void* piece = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    while (!m_error && size == 0) {
      if (m_stop.stop_requested()) m_error = Error{Code::cancelled, "was stopped while it was read", {}};
      const int said = m_error ? ARCHIVE_EOF : archive_read_data_block(m_raw.get(), &piece, &size, &offset);
      if (said == ARCHIVE_EOF) return {};
      if (said != ARCHIVE_OK) m_error = Error{Code::invalid, "cannot be unpacked: " + complaint(m_raw.get()), {}};
    }
    m_count += size;
    if (!m_error && m_count > m_limit)
      m_error = Error{Code::invalid, "holds more than " + std::to_string(m_limit >> 20U) + " MiB when unpacked", {}};
    if (m_error) return {};
    const std::string_view bytes(static_cast<const char*>(piece), size);
    m_hash.add(bytes);
    return bytes;
  }

  [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
  [[nodiscard]] Digest digest() { return m_hash.finish(); }

  static la_ssize_t read(archive* tar, void* self, const void** piece) {
    auto& plain = *static_cast<PlainBytes*>(self);
    const std::string_view bytes = plain.next();
    *piece = bytes.data();
    if (plain.m_error) {
      archive_set_error(tar, EIO, "the layer ends too early");
      return -1;
    }
    return static_cast<la_ssize_t>(bytes.size());
  }

 private:
  std::uint64_t m_limit;
  const std::stop_token& m_stop;
  Archive m_raw;
  DigestBuilder m_hash;
  std::uint64_t m_count = 0;
  std::optional<Error> m_error;
};

/// A whiteout that would take away its own folder or the one above it.
bool isBrokenWhiteout(std::string_view path) {
  const std::string_view name = lastName(path);
  return name == ".wh." || name == ".wh.." || name == ".wh...";
}

bool hasControls(std::string_view path) {
  return std::any_of(path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

LayerEntry::Kind kindOf(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr) return LayerEntry::Kind::hardLink;
  switch (archive_entry_filetype(entry)) {
    case AE_IFDIR: return LayerEntry::Kind::folder;
    case AE_IFREG: return LayerEntry::Kind::file;
    default: return LayerEntry::Kind::other;
  }
}

/// Walks through one tar.
class Walk {
 public:
  Walk(archive* tar, const LayerLimits& limits, const std::function<bool(std::string_view)>& wanted)
      : m_tar(tar), m_limits(limits), m_wanted(wanted) {}

  /// The next entry; nothing at the end. @error invalid
  Result<std::optional<LayerEntry>> next() {
    archive_entry* header = nullptr;
    const int said = archive_read_next_header(m_tar, &header);
    if (said == ARCHIVE_EOF) return std::nullopt;
    if (said != ARCHIVE_OK && said != ARCHIVE_WARN) return failure(Code::invalid, "is no whole tar: " + complaint(m_tar));
    if (++m_entries > m_limits.entries)
      return failure(Code::invalid, "holds more than " + std::to_string(m_limits.entries) + " entries");
    return read(header);
  }

 private:
  Result<std::optional<LayerEntry>> read(archive_entry* header) {
    const char* name = archive_entry_pathname(header);
    if (name == nullptr) return failure(Code::invalid, "holds an entry whose name cannot be read");
    auto path = pathInImage(name);
    if (!path) return failure(Code::invalid, "holds " + path.error().message);
    if (isBrokenWhiteout(*path)) return failure(Code::invalid, "holds a whiteout of nothing, " + inQuotes(*path));
    if (m_wanted(*path) && hasControls(*path)) return failure(Code::invalid, "holds a file with a strange name, " + inQuotes(*path));
    LayerEntry entry{kindOf(header), std::move(*path), {}, {}};
    if (entry.kind == LayerEntry::Kind::hardLink) {
      auto target = pathInImage(archive_entry_hardlink(header));
      if (!target) return failure(Code::invalid, "holds a link to " + target.error().message);
      entry.target = std::move(*target);
    }
    if (entry.kind != LayerEntry::Kind::file || !m_wanted(entry.path)) return entry;
    if (auto got = content(header, entry); !got) return failure(got.error());
    return entry;
  }

  Result<void> content(archive_entry* header, LayerEntry& entry) {
    const la_int64_t said = archive_entry_size(header);
    if (said < 0 || static_cast<std::uint64_t>(said) > m_limits.fileBytes) return {};
    std::string bytes(static_cast<std::size_t>(said), '\0');
    const la_ssize_t got = archive_read_data(m_tar, bytes.data(), bytes.size());
    if (got != said) return failure(Code::invalid, "is no whole tar: " + inQuotes(entry.path) + " is cut off");
    entry.bytes = std::move(bytes);
    return {};
  }

  archive* m_tar;
  const LayerLimits& m_limits;
  const std::function<bool(std::string_view)>& m_wanted;
  std::uint64_t m_entries = 0;
};

}  // namespace

Result<Digest> readLayer(int file, const LayerLimits& limits, const std::function<bool(std::string_view path)>& wanted,
                         const std::function<Result<void>(LayerEntry)>& visit, const std::stop_token& stop) {
  const Utf8Names names;
  PlainBytes plain(file, limits.plainBytes, stop);
  const Archive tar(archive_read_new());
  bool opened = !plain.error() && tar && archive_read_support_format_tar(tar.get()) == ARCHIVE_OK;
  opened = opened && archive_read_append_filter(tar.get(), ARCHIVE_FILTER_NONE) == ARCHIVE_OK;
  opened = opened && archive_read_open(tar.get(), &plain, nullptr, PlainBytes::read, nullptr) == ARCHIVE_OK;
  if (plain.error()) return failure(*plain.error());
  if (!opened) return failure(Code::invalid, "is no tar: " + complaint(tar.get()));
  Walk walk(tar.get(), limits, wanted);
  while (true) {
    auto entry = walk.next();
    if (plain.error()) return failure(*plain.error());
    if (!entry) return failure(entry.error());
    if (!*entry) break;
    if (auto taken = visit(std::move(**entry)); !taken) return failure(taken.error());
  }
  while (!plain.next().empty()) {
  }
  if (plain.error()) return failure(*plain.error());
  return plain.digest();
}

}  // namespace gantry::contents
