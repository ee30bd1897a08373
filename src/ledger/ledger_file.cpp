#include "ledger/ledger_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "ssh/descriptor.h"

namespace gantry::ledger {
namespace {

using ssh::Descriptor;

tl::unexpected<Error> cannot(const std::filesystem::path& path) {
  return failure(Code::storage, "cannot write the ledger " + path.string() + ": " + std::strerror(errno),
                 "make room, or give yourself the right to write there; nothing was recorded");
}

struct LastLine {
  std::string line;      ///< with its newline; empty when there is none
  off_t end = 0;         ///< where whole lines end
};

/// The last whole line: within the last 128 KiB, as no line is longer than 64.
Result<LastLine> lastLine(int file, const std::filesystem::path& path) {
  struct stat facts{};
  if (::fstat(file, &facts) != 0) return cannot(path);
  const off_t begin = std::max<off_t>(0, facts.st_size - off_t{2 * Record::kLongestLine});
  std::string tail(static_cast<std::size_t>(facts.st_size - begin), '\0');
  if (::pread(file, tail.data(), tail.size(), begin) != static_cast<ssize_t>(tail.size())) return cannot(path);
  const std::size_t end = tail.rfind('\n');
  if (end == std::string::npos) {
    if (begin > 0) return failure(Code::invalid, "the ledger " + path.string() + " ends in something that is no record");
    return LastLine{};
  }
  const std::size_t before = end == 0 ? std::string::npos : tail.rfind('\n', end - 1);
  const std::size_t from = before == std::string::npos ? 0 : before + 1;
  return LastLine{tail.substr(from, end + 1 - from), begin + static_cast<off_t>(end) + 1};
}

Result<Record> placed(Draft draft, const LastLine& last) {
  std::int64_t n = 1;
  Digest prev = beforeTheFirst();
  if (!last.line.empty()) {
    const auto before = Record::parse(std::string_view(last.line).substr(0, last.line.size() - 1));
    if (!before) return before;
    n = before->n + 1;
    prev = Digest::of(last.line);
  }
  if ((draft.kind == "ledger.started") != (n == 1))
    return failure(Code::internal, "record " + std::to_string(n) + " of a ledger cannot be " + draft.kind);
  return Record{n, prev, draft.at, std::move(draft.kind), std::move(draft.environment), std::move(draft.by), std::move(draft.said)};
}

/// The name of a new file is on the disk only when its folder is.
bool syncFolder(const std::filesystem::path& file) {
  const std::filesystem::path parent = file.parent_path();
  const Descriptor folder(::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return folder.isOpen() && ::fsync(folder.number()) == 0;
}

}  // namespace

Result<Record> LedgerFile::append(Draft draft) const {
  const std::string lockPath = m_path.string() + ".lock";
  const Descriptor lock(::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!lock.isOpen()) return cannot(m_path);
  while (::flock(lock.number(), LOCK_EX) != 0)
    if (errno != EINTR) return cannot(m_path);
  const Descriptor file(::open(m_path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file.isOpen()) return cannot(m_path);
  const auto last = lastLine(file.number(), m_path);
  if (!last) return failure(last.error());
  auto record = placed(std::move(draft), *last);
  if (!record) return record;
  const std::string line = record->line();
  if (auto again = Record::parse(std::string_view(line).substr(0, line.size() - 1)); !again) return again;
  if (::ftruncate(file.number(), last->end) != 0) return cannot(m_path);
  if (::write(file.number(), line.data(), line.size()) != static_cast<ssize_t>(line.size()) || ::fdatasync(file.number()) != 0) {
    const auto refused = cannot(m_path);
    [[maybe_unused]] const int cut = ::ftruncate(file.number(), last->end);  // the next writer cuts it off else
    return refused;
  }
  if (record->n == 1 && !syncFolder(m_path)) return cannot(m_path);
  return record;
}

}  // namespace gantry::ledger
