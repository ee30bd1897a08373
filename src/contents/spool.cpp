#include "contents/spool.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace gantry::contents {
namespace {

std::string folder() {
  const char* wanted = std::getenv("TMPDIR");
  return wanted != nullptr && *wanted == '/' ? wanted : "/var/tmp";
}

Error errorOf(int fault) {
  return {Code::storage, "a layer cannot be kept in " + folder() + ": " + std::strerror(fault),
          "free some space there, or let TMPDIR name another folder"};
}

}  // namespace

Result<Spool> Spool::make() {
  const int file = open(folder().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return Spool(file);
  std::string name = folder() + "/gantry-layer-XXXXXX";
  const int named = mkostemp(name.data(), O_CLOEXEC);
  if (named < 0) return failure(errorOf(errno));
  unlink(name.c_str());
  return Spool(named);
}

Spool::~Spool() {
  if (m_file >= 0) close(m_file);
}

Spool::Spool(Spool&& other) noexcept : m_file(other.m_file), m_fault(other.m_fault) { other.m_file = -1; }

bool Spool::add(std::string_view bytes) {
  while (!bytes.empty() && m_fault == 0) {
    const ssize_t put = write(m_file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) m_fault = errno;
    else bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return m_fault == 0;
}

Error Spool::error() const { return errorOf(m_fault); }

int Spool::rewound() {
  lseek(m_file, 0, SEEK_SET);
  return m_file;
}

}  // namespace gantry::contents
