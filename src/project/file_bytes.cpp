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
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > most) return failure(Code::invalid, shown + " is larger than " + std::to_string(most) + " bytes");
  // One byte more tells a file that grew while it was read.
  std::string bytes(size + 1, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got == 0) break;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(Code::storage, "cannot read " + shown + ": " + reason(errno));
    filled += static_cast<std::size_t>(got);
  }
  if (filled > size) return failure(Code::storage, shown + " grew while it was read", "try again");
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
