#include "ledger/open_ledger.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "ledger/record.h"

namespace gantry::ledger {
namespace {

using ssh::Descriptor;

tl::unexpected<Error> cannot(const std::filesystem::path& path) {
  return failure(Code::storage, "cannot write the ledger " + path.string() + ": " + std::strerror(errno),
                 "make room, or give yourself the right to write there; nothing was recorded");
}

/// The name of a new file is on the disk only when its folder is.
bool syncFolder(const std::filesystem::path& file) {
  const std::filesystem::path parent = file.parent_path();
  const Descriptor folder(::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return folder.isOpen() && ::fsync(folder.number()) == 0;
}

bool writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Result<OpenLedger> OpenLedger::open(const std::filesystem::path& path) {
  const std::string lockPath = path.string() + ".lock";
  Descriptor lock(::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!lock.isOpen()) return cannot(path);
  while (::flock(lock.number(), LOCK_EX) != 0)
    if (errno != EINTR) return cannot(path);
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file.isOpen()) return cannot(path);
  return OpenLedger(path, std::move(lock), std::move(file));
}

/// No line is longer than 64 KiB: the last whole one is within the last 128.
Result<LastLine> OpenLedger::lastLine() const {
  struct stat facts{};
  if (::fstat(m_file.number(), &facts) != 0) return cannot(m_path);
  const off_t begin = std::max<off_t>(0, facts.st_size - off_t{2 * Record::kLongestLine});
  std::string tail(static_cast<std::size_t>(facts.st_size - begin), '\0');
  if (::pread(m_file.number(), tail.data(), tail.size(), begin) != static_cast<ssize_t>(tail.size())) return cannot(m_path);
  const std::size_t end = tail.rfind('\n');
  if (end == std::string::npos) {
    if (begin > 0) return failure(Code::invalid, "the ledger " + m_path.string() + " ends in something that is no record");
    return LastLine{};
  }
  const std::size_t before = end == 0 ? std::string::npos : tail.rfind('\n', end - 1);
  const std::size_t from = before == std::string::npos ? 0 : before + 1;
  return LastLine{tail.substr(from, end + 1 - from), begin + static_cast<off_t>(end) + 1};
}

Result<void> OpenLedger::write(std::int64_t end, std::string_view lines) const {
  if (::ftruncate(m_file.number(), end) != 0) return cannot(m_path);
  if (!writeAll(m_file.number(), lines) || ::fdatasync(m_file.number()) != 0) {
    const auto refused = cannot(m_path);
    [[maybe_unused]] const int cut = ::ftruncate(m_file.number(), end);  // the next writer cuts it off else
    return refused;
  }
  if (end == 0 && !syncFolder(m_path)) return cannot(m_path);
  return {};
}

}  // namespace gantry::ledger
