#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

#include "evidence/pack_name.h"
#include "core/digest.h"
#include "core/result.h"

namespace gantry::evidence {

/// One ledger's part of a pack.
struct PackRange {
  EnvironmentName environment;
  std::int64_t first = 1;
  std::int64_t last = 1;
  Digest prev;
};

/// An evidence pack that was taken apart into a private folder, which is gone with this object. Its names, sizes and kinds of entries
/// are what they must be, and every file is what its MANIFEST.sha256 says; nothing is said yet about what it proves.
class OpenPack {
 public:
  /// @error notFound; storage; cancelled; invalid with the reason for what is no pack: other names, links, devices, files twice, compressed or
  ///        sparse archives, files that are too large or not in the manifest
  [[nodiscard]] static Result<OpenPack> open(const std::filesystem::path& file, std::stop_token stop);
  ~OpenPack();
  OpenPack(OpenPack&& other) noexcept;
  OpenPack& operator=(OpenPack&&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
  [[nodiscard]] const std::vector<PackRange>& ranges() const { return m_ranges; }
  /// SHA-256 of the file itself.
  [[nodiscard]] const std::string& digest() const { return m_digest; }

 private:
  explicit OpenPack(std::filesystem::path folder) : m_folder(std::move(folder)) {}
  std::filesystem::path m_folder;
  std::vector<PackRange> m_ranges;
  std::string m_digest;
};

}  // namespace gantry::evidence
