#include "ssh/library.h"

#include <libssh2.h>

namespace gantry::ssh {

Library::Library() { libssh2_init(0); }
Library::~Library() { libssh2_exit(); }

std::string Library::version() { return std::string("libssh2 ") + libssh2_version(0); }

bool Library::knowsRsaSha2() {
  constexpr int kRsaSha2 = 0x010b00;
  return libssh2_version(kRsaSha2) != nullptr;
}

}  // namespace gantry::ssh
