#pragma once

#include <string>

namespace gantry::ssh {

/// libssh2, ready for use in this process. main() makes one before any thread starts and keeps it to the end.
class Library {
 public:
  Library();
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  /// The version that is loaded, such as `libssh2 1.10.0`.
  [[nodiscard]] static std::string version();
  /// Whether it can sign and verify with RSA and SHA-2 (RFC 8332): from 1.11 on. Hosts refuse RSA with SHA-1.
  [[nodiscard]] static bool knowsRsaSha2();
};

}  // namespace gantry::ssh
