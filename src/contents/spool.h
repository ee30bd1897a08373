#pragma once

#include <string_view>

#include "core/result.h"

namespace gantry::contents {

/// A file without a name, for bytes that must be checked before anybody looks at them. It is gone with this object, also
/// when the program is killed. Lies in $TMPDIR, else in /var/tmp: a layer may be larger than the memory.
class Spool {
 public:
  /// @error storage
  [[nodiscard]] static Result<Spool> make();
  ~Spool();
  Spool(Spool&& other) noexcept;
  Spool& operator=(Spool&&) = delete;
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  /// False when the bytes could not be written; error() then says why.
  bool add(std::string_view bytes);
  [[nodiscard]] Error error() const;
  /// The file, at its start. Stays this object's.
  [[nodiscard]] int rewound();

 private:
  explicit Spool(int file) : m_file(file) {}
  int m_file;
  int m_fault = 0;
};

}  // namespace gantry::contents
