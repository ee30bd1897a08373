#include "evidence/manifest.h"

#include <fstream>
#include <vector>

#include "core/digest.h"
#include "core/text.h"
#include "ledger/lines_of_file.h"

namespace gantry::evidence {

std::string manifestText(const Manifest& manifest) {
  std::string text;
  for (const auto& [name, hex] : manifest) text.append(hex).append("  ").append(name).append("\n");
  return text;
}

Result<Manifest> readManifest(const std::filesystem::path& file) {
  constexpr std::size_t kHex = 64;
  Manifest manifest;
  std::string fault;
  const auto read = ledger::readLines(file, [&](std::string_view line) {
    const bool shaped = line.size() > kHex + 2 && line.substr(kHex, 2) == "  " && Digest::parse("sha256:" + std::string(line.substr(0, kHex)));
    if (!shaped) fault = "line " + inQuotes(line) + " of its MANIFEST.sha256 is not as sha256sum writes it";
    else if (!manifest.emplace(line.substr(kHex + 2), line.substr(0, kHex)).second) fault = "its MANIFEST.sha256 names " + inQuotes(line.substr(kHex + 2)) + " twice";
    return fault.empty();
  });
  if (!read) return failure(read.error());
  if (!fault.empty()) return failure(Code::invalid, fault);
  return manifest;
}

Result<std::string> digestOfFile(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  DigestBuilder sum;
  std::vector<char> piece(1024 * 1024);
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
    sum.add({piece.data(), static_cast<std::size_t>(in.gcount())});
  if (in.bad()) return failure(Code::storage, "cannot read " + file.string());
  return sum.finish().text();
}

}  // namespace gantry::evidence
