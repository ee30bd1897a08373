#include "evidence/tar_writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

#include "core/digest.h"
#include "core/text.h"
#include "ssh/descriptor.h"

namespace gantry::evidence {
namespace {

struct FreeEntry {
  void operator()(archive_entry* one) const { archive_entry_free(one); }
};

std::string complaint(archive* one) {
  const char* text = archive_error_string(one);
  return text == nullptr ? "it cannot be written" : neutralised(text);
}

}  // namespace

struct TarWriter::State {
  struct FreeWriter {
    void operator()(archive* one) const { archive_write_free(one); }
  };

  std::filesystem::path path;
  std::filesystem::path temporary;
  ssh::Descriptor file;
  std::unique_ptr<archive, FreeWriter> tar;
  Time at;
  Manifest manifest;
  bool finished = false;

  tl::unexpected<Error> cannot(const std::string& why) const {
    return failure(Code::storage, "cannot write " + path.string() + ": " + why, "make room, or name another file");
  }

  Result<void> begin(const std::string& name, std::int64_t bytes) const {
    constexpr int kMode = 0644;
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), bytes);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), name == "verify.sh" ? kMode | 0111 : kMode);
    archive_entry_set_mtime(entry.get(), std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count(), 0);
    if (archive_write_header(tar.get(), entry.get()) != ARCHIVE_OK) return cannot(complaint(tar.get()));
    return {};
  }
  Result<void> put(std::string_view bytes) const {
    if (!bytes.empty() && archive_write_data(tar.get(), bytes.data(), bytes.size()) != static_cast<la_ssize_t>(bytes.size())) return cannot(complaint(tar.get()));
    return {};
  }
};

TarWriter::TarWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TarWriter::TarWriter(TarWriter&&) noexcept = default;

TarWriter::~TarWriter() {
  std::error_code fault;
  if (m_state && !m_state->finished) std::filesystem::remove(m_state->temporary, fault);
}

Result<TarWriter> TarWriter::create(const std::filesystem::path& path, Time at) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->temporary = path.string() + ".part";
  state->at = at;
  std::error_code fault;
  if (std::filesystem::exists(path, fault)) return failure(Code::storage, path.string() + " is there already", "name another file");
  state->file = ssh::Descriptor(::open(state->temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!state->file.isOpen()) return state->cannot(std::strerror(errno));
  state->tar.reset(archive_write_new());
  archive* tar = state->tar.get();
  if (archive_write_set_format_ustar(tar) != ARCHIVE_OK || archive_write_add_filter_none(tar) != ARCHIVE_OK ||
      archive_write_open_fd(tar, state->file.number()) != ARCHIVE_OK)
    return state->cannot(complaint(tar));
  return TarWriter(std::move(state));
}

const Manifest& TarWriter::manifest() const { return m_state->manifest; }

Result<void> TarWriter::add(const std::string& name, std::string_view bytes) {
  if (auto begun = m_state->begin(name, static_cast<std::int64_t>(bytes.size())); !begun) return begun;
  m_state->manifest[name] = Digest::of(bytes).hex();
  return m_state->put(bytes);
}

Result<void> TarWriter::addPart(const std::string& name, const std::filesystem::path& file, std::int64_t offset, std::int64_t bytes) {
  constexpr std::int64_t kPiece = 1024 * 1024;
  std::ifstream in(file, std::ios::binary);
  in.seekg(offset);
  if (auto begun = m_state->begin(name, bytes); !begun) return begun;
  DigestBuilder sum;
  std::vector<char> piece(kPiece);
  while (bytes > 0) {
    const std::int64_t some = std::min(bytes, kPiece);
    if (!in.read(piece.data(), some)) return failure(Code::storage, file.string() + " became shorter while it was read");
    const std::string_view view(piece.data(), static_cast<std::size_t>(some));
    sum.add(view);
    if (auto put = m_state->put(view); !put) return put;
    bytes -= some;
  }
  m_state->manifest[name] = sum.finish().hex();
  return {};
}

Result<void> TarWriter::finish() {
  if (archive_write_close(m_state->tar.get()) != ARCHIVE_OK) return m_state->cannot(complaint(m_state->tar.get()));
  if (::fsync(m_state->file.number()) != 0) return m_state->cannot(std::strerror(errno));
  std::error_code fault;
  std::filesystem::rename(m_state->temporary, m_state->path, fault);
  if (fault) return m_state->cannot(fault.message());
  m_state->finished = true;
  return {};
}

}  // namespace gantry::evidence
