#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "core/image.h"
#include "evidence/manifest.h"

namespace gantry::evidence {

/// Writes a tar (POSIX ustar, regular files only, no compression) into a new file, and remembers the hash of each entry.
/// Until finish() has succeeded the file has a temporary name.
class TarWriter {
 public:
  /// @error storage, also when there is such a file already
  [[nodiscard]] static Result<TarWriter> create(const std::filesystem::path& path, Time at);
  ~TarWriter();
  TarWriter(TarWriter&&) noexcept;
  TarWriter& operator=(TarWriter&&) = delete;

  [[nodiscard]] Result<void> add(const std::string& name, std::string_view bytes);
  /// Adds `bytes` bytes of a file from `offset` on. @error storage, also when the file is shorter
  [[nodiscard]] Result<void> addPart(const std::string& name, const std::filesystem::path& file, std::int64_t offset, std::int64_t bytes);
  [[nodiscard]] const Manifest& manifest() const;
  /// Ends the tar and gives it its name. @error storage
  [[nodiscard]] Result<void> finish();

 private:
  struct State;
  explicit TarWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace gantry::evidence
