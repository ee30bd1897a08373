#include "evidence/pack_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>

#include "core/digest.h"
#include "core/text.h"
#include "evidence/manifest.h"
#include "ledger/record.h"
#include "ssh/descriptor.h"

namespace gantry::evidence {
namespace {

constexpr std::uint64_t kMostEntries = 4'000'000;

struct FreeReader {
  void operator()(archive* one) const { archive_read_free(one); }
};

tl::unexpected<Error> refused(const std::string& why) { return failure(Code::invalid, "this is no evidence pack of Gantry's: " + why); }

/// Takes entries out of a tar, one after the other.
class Unpacking {
 public:
  Unpacking(std::filesystem::path folder, std::stop_token stop) : m_folder(std::move(folder)), m_stop(std::move(stop)), m_tar(archive_read_new()) {}

  Result<Manifest> all(int file) {
    archive* tar = m_tar.get();
    if (archive_read_support_format_tar(tar) != ARCHIVE_OK || archive_read_support_filter_none(tar) != ARCHIVE_OK ||
        archive_read_open_fd(tar, file, 256 * 1024) != ARCHIVE_OK)
      return refused("it is no tar");
    while (true) {
      if (m_stop.stop_requested()) return failure(Code::cancelled, "was stopped while the pack was read");
      archive_entry* entry = nullptr;
      const int said = archive_read_next_header(tar, &entry);
      if (said == ARCHIVE_EOF) return std::move(m_seen);
      if (said != ARCHIVE_OK) return refused("it is cut off, or no tar");
      if (auto taken = take(entry); !taken) return failure(taken.error());
    }
  }

 private:
  Result<void> take(archive_entry* entry) {
    const char* path = archive_entry_pathname(entry);
    const std::string name = path == nullptr ? "" : path;
    const auto known = packName(name);
    if (!known) return refused("it holds " + inQuotes(name) + ", and packs have no file of this name");
    if (archive_format(m_tar.get()) != ARCHIVE_FORMAT_TAR_USTAR && archive_format(m_tar.get()) != ARCHIVE_FORMAT_TAR)
      return refused(inQuotes(name) + " is written with extensions of tar (GNU or pax)");
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr) return refused(inQuotes(name) + " is a link");
    if (archive_entry_filetype(entry) != AE_IFREG) return refused(inQuotes(name) + " is no regular file");
    if (archive_entry_sparse_count(entry) != 0) return refused(inQuotes(name) + " is sparse");
    const auto size = static_cast<std::uint64_t>(archive_entry_size(entry));
    if (archive_entry_size(entry) < 0 || size > mostBytes(known->part))
      return refused(inQuotes(name) + " has " + std::to_string(size) + " bytes; at most " + std::to_string(mostBytes(known->part)) + " are allowed");
    if (m_seen.contains(name)) return refused(inQuotes(name) + " is in it twice");
    if (m_seen.size() == kMostEntries) return refused("it holds too many files");
    return write(name, size, known->part);
  }

  /// Whether no line of a ledger has grown too long with this piece: nobody waits for the end of one of a gigabyte.
  bool keepsLinesShort(std::string_view piece) {
    for (std::size_t end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
      if (m_line + end >= ledger::Record::kLongestLine) return false;
      m_line = 0;
      piece.remove_prefix(end + 1);
    }
    m_line += piece.size();
    return m_line < ledger::Record::kLongestLine;
  }

  Result<void> write(const std::string& name, std::uint64_t size, PackPart part) {
    m_line = 0;
    const std::filesystem::path target = m_folder / name;
    std::error_code fault;
    std::filesystem::create_directories(target.parent_path(), fault);
    const ssh::Descriptor out(::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!out.isOpen()) return failure(Code::storage, "cannot write " + target.string() + ": " + std::strerror(errno), "make room there");
    DigestBuilder sum;
    std::uint64_t got = 0;
    while (true) {
      const void* piece = nullptr;
      std::size_t bytes = 0;
      la_int64_t offset = 0;
      if (m_stop.stop_requested()) return failure(Code::cancelled, "was stopped while the pack was read");
      const int said = archive_read_data_block(m_tar.get(), &piece, &bytes, &offset);
      if (said == ARCHIVE_EOF) break;
      if (said != ARCHIVE_OK || static_cast<std::uint64_t>(offset) != got) return refused(inQuotes(name) + " is cut off");
      got += bytes;
      if (got > size) return refused(inQuotes(name) + " is longer than it says");
      if (part == PackPart::lines && !keepsLinesShort({static_cast<const char*>(piece), bytes})) return refused(inQuotes(name) + " has a line of more than 64 KiB");
      if (::write(out.number(), piece, bytes) != static_cast<ssize_t>(bytes))
        return failure(Code::storage, "cannot write " + target.string() + ": " + std::strerror(errno), "make room there");
      sum.add({static_cast<const char*>(piece), bytes});
    }
    if (got != size) return refused(inQuotes(name) + " is cut off");
    m_seen.emplace(name, sum.finish().hex());
    return {};
  }

  std::filesystem::path m_folder;
  std::stop_token m_stop;
  std::unique_ptr<archive, FreeReader> m_tar;
  Manifest m_seen;
  std::size_t m_line = 0;   ///< bytes of the line that is being read
};

Result<void> compare(const Manifest& there, const std::filesystem::path& folder) {
  if (!there.contains("MANIFEST.sha256")) return refused("it has no MANIFEST.sha256");
  const auto named = readManifest(folder / "MANIFEST.sha256");
  if (!named) return refused(named.error().message);
  for (const auto& [name, hex] : there) {
    if (name == "MANIFEST.sha256") continue;
    const auto found = named->find(name);
    if (found == named->end()) return refused("its MANIFEST.sha256 does not name " + inQuotes(name));
    if (found->second != hex) return failure(Code::digestMismatch, "the pack was changed: " + inQuotes(name) + " is not what its MANIFEST.sha256 says");
  }
  for (const auto& [name, hex] : *named)
    if (!there.contains(name)) return failure(Code::digestMismatch, "the pack was changed: " + inQuotes(name) + " is missing");
  for (const char* name : {"VERIFY.md", "verify.sh"})
    if (!there.contains(name)) return refused("it has no " + std::string(name));
  return {};
}

Result<PackRange> readRange(const std::filesystem::path& file, const EnvironmentName& environment) {
  std::ifstream in(file, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  const auto words = split(std::string_view(text).substr(0, text.find('\n')), ' ');
  const auto number = [](std::string_view word) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
    return fault == std::errc() && end == word.data() + word.size() ? value : 0;
  };
  const auto prev = words.size() == 3 ? Digest::parse(words[2]) : failure(Code::invalid, "");
  const std::int64_t first = words.size() == 3 ? number(words[0]) : 0;
  const std::int64_t last = words.size() == 3 ? number(words[1]) : 0;
  if (!prev || first < 1 || last < first || !text.ends_with('\n')) return refused("the range of " + environment.text() + " is not FIRST LAST PREV");
  return PackRange{environment, first, last, *prev};
}

Result<std::vector<PackRange>> readRanges(const Manifest& there, const std::filesystem::path& folder) {
  std::vector<PackRange> ranges;
  for (const auto& [name, hex] : there) {
    const auto known = packName(name);
    if (known->part != PackPart::lines) continue;
    const std::string stem = "ledger/" + known->environment->text();
    const std::string range = stem + ".range";
    for (const std::string& wanted : {range, stem + ".allowed_signers"})
      if (!there.contains(wanted)) return refused("there is no " + wanted);
    auto read = readRange(folder / range, *known->environment);
    if (!read) return failure(read.error());
    ranges.push_back(std::move(*read));
  }
  if (ranges.empty()) return refused("there is no ledger in it");
  return ranges;
}

}  // namespace

OpenPack::OpenPack(OpenPack&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {})), m_ranges(std::move(other.m_ranges)), m_digest(std::move(other.m_digest)) {}

OpenPack::~OpenPack() {
  std::error_code fault;
  if (!m_folder.empty()) std::filesystem::remove_all(m_folder, fault);
}

Result<OpenPack> OpenPack::open(const std::filesystem::path& file, std::stop_token stop) {
  const ssh::Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!in.isOpen()) return failure(errno == ENOENT ? Code::notFound : Code::storage, "cannot read " + file.string() + ": " + std::strerror(errno));
  std::error_code fault;
  std::string name = (std::filesystem::temp_directory_path(fault) / "gantry-pack-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) return failure(Code::storage, "cannot make a folder in " + name + ": " + std::strerror(errno), "let TMPDIR name a folder with room");
  OpenPack pack{std::filesystem::path(name)};
  const auto there = Unpacking(pack.m_folder, std::move(stop)).all(in.number());
  if (!there) return failure(there.error());
  if (auto same = compare(*there, pack.m_folder); !same) return failure(same.error());
  auto ranges = readRanges(*there, pack.m_folder);
  if (!ranges) return failure(ranges.error());
  pack.m_ranges = std::move(*ranges);
  auto digest = digestOfFile("/proc/self/fd/" + std::to_string(in.number()));  // of the file that was read, whatever bears its name now
  if (!digest) return failure(digest.error());
  pack.m_digest = std::move(*digest);
  return pack;
}

}  // namespace gantry::evidence
