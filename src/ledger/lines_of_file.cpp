#include "ledger/lines_of_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "ledger/record.h"
#include "ssh/descriptor.h"

namespace gantry::ledger {
namespace {

constexpr std::size_t kPiece = 1024 * 1024;

ssize_t readSome(int file, std::vector<char>& buffer) {
  ssize_t count = -1;
  do count = ::read(file, buffer.data(), buffer.size());
  while (count < 0 && errno == EINTR);
  return count;
}

}  // namespace

Result<LinesRead> readLines(const std::filesystem::path& path, const std::function<bool(std::string_view)>& take, std::int64_t from) {
  const ssh::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.isOpen())
    return failure(errno == ENOENT ? Code::notFound : Code::storage, "cannot read " + path.string() + ": " + std::strerror(errno));
  if (::lseek(file.number(), from, SEEK_SET) < 0) return failure(Code::storage, "cannot read " + path.string() + ": " + std::strerror(errno));
  std::vector<char> buffer(kPiece);
  std::string begun;  // a line whose end is not read yet
  while (true) {
    const ssize_t count = readSome(file.number(), buffer);
    if (count < 0) return failure(Code::storage, "cannot read " + path.string() + ": " + std::strerror(errno));
    if (count == 0) return LinesRead{!begun.empty()};
    std::string_view piece(buffer.data(), static_cast<std::size_t>(count));
    for (std::size_t end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
      std::string_view line = piece.substr(0, end);
      if (!begun.empty()) line = begun.append(line);
      if (line.size() >= Record::kLongestLine) return failure(Code::invalid, path.string() + " has a line of more than 64 KiB");
      if (!take(line)) return LinesRead{};
      begun.clear();
      piece.remove_prefix(end + 1);
    }
    begun.append(piece);
    if (begun.size() >= Record::kLongestLine) return failure(Code::invalid, path.string() + " has a line of more than 64 KiB");
  }
}

}  // namespace gantry::ledger
