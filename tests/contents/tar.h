#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

/// Layers made by hand.
struct TarEntry {
  std::string path;
  std::string bytes;
  char kind = 'f';     ///< f file, d folder, h hard link to `bytes`, s symbolic link to `bytes`
};

enum class Packing { none, gzip, zstd };

inline std::string packed(const std::vector<TarEntry>& entries, Packing packing = Packing::gzip) {
  std::string out;
  archive* tar = archive_write_new();
  archive_write_set_format_pax_restricted(tar);
  if (packing == Packing::gzip) archive_write_add_filter_gzip(tar);
  if (packing == Packing::zstd) archive_write_add_filter_zstd(tar);
  archive_write_set_bytes_in_last_block(tar, 1);
  archive_write_open(tar, &out, nullptr, [](archive*, void* to, const void* bytes, size_t size) -> la_ssize_t {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
  }, nullptr);
  for (const TarEntry& one : entries) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, one.path.c_str());
    archive_entry_set_perm(entry, 0755);
    archive_entry_set_filetype(entry, one.kind == 'd' ? AE_IFDIR : one.kind == 's' ? AE_IFLNK : AE_IFREG);
    if (one.kind == 's') archive_entry_set_symlink(entry, one.bytes.c_str());
    if (one.kind == 'h') archive_entry_set_hardlink(entry, one.bytes.c_str());
    archive_entry_set_size(entry, one.kind == 'f' ? static_cast<la_int64_t>(one.bytes.size()) : 0);
    archive_write_header(tar, entry);
    if (one.kind == 'f') archive_write_data(tar, one.bytes.data(), one.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(tar);
  archive_write_free(tar);
  return out;
}

/// Bytes as an open file at its start.
class OpenFile {
 public:
  explicit OpenFile(const std::string& bytes) : m_file(std::tmpfile()) {
    std::fwrite(bytes.data(), 1, bytes.size(), m_file);
    std::rewind(m_file);
  }
  ~OpenFile() { std::fclose(m_file); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  [[nodiscard]] int number() const { return fileno(m_file); }

 private:
  std::FILE* m_file;
};
