#include "project/file_bytes.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/text.h"

namespace gantry::project {

std::string reason(int error) { return std::generic_category().message(error); }

Result<std::string> fileBytes(int descriptor, const std::string& shown, std::size_t most) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return failure(Code::storage, "cannot read " + shown + ": " + reason(errno));
  if (!S_ISREG(status.st_mode)) return failure(Code::invalid, shown + " is not a regular file");
  std::string bytes;
  // One byte more than allowed tells a file that is too large from one that grew while it was read.
  bytes.resize(most + 1);
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got == 0) break;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(Code::storage, "cannot read " + shown + ": " + reason(errno));
    filled += static_cast<std::size_t>(got);
  }
  if (filled > most)
    return failure(Code::invalid, shown + " is larger than " + std::to_string(most) + " bytes");
  bytes.resize(filled);
  return bytes;
}

Result<std::string> fileBytes(const std::filesystem::path& path, std::size_t most) {
  const std::string shown = neutralised(path.string());
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor < 0) {
    const Code code = errno == ENOENT || errno == ENOTDIR ? Code::notFound : Code::storage;
    return failure(code, "cannot read " + shown + ": " + reason(errno));
  }
  auto bytes = fileBytes(descriptor, shown, most);
  close(descriptor);
  return bytes;
}

}  // namespace gantry::project
