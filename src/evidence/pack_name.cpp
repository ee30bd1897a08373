#include "evidence/pack_name.h"

#include <array>
#include <charconv>
#include <utility>

#include "core/text.h"

namespace gantry::evidence {
namespace {

constexpr std::array kFixed{
    std::pair{std::string_view("VERIFY.md"), PackPart::guide},         std::pair{std::string_view("verify.sh"), PackPart::script},
    std::pair{std::string_view("report.html"), PackPart::report},      std::pair{std::string_view("report.pdf"), PackPart::report},
    std::pair{std::string_view("MANIFEST.sha256"), PackPart::manifest},
};

/// `12` and `txt` of `12.txt`; a number has one spelling.
std::optional<std::pair<std::int64_t, std::string>> numbered(std::string_view name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos || dot == 0 || name.front() == '0') return std::nullopt;
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(name.data(), name.data() + dot, number);
  const std::string_view ending = name.substr(dot + 1);
  if (fault != std::errc() || end != name.data() + dot || number < 1) return std::nullopt;
  if (ending != "txt" && ending != "sig" && ending != "who") return std::nullopt;
  return std::pair(number, std::string(ending));
}

std::optional<PackName> ledgerName(std::string_view file) {
  for (const auto& [ending, part] : {std::pair(std::string_view(".jsonl"), PackPart::lines), std::pair(std::string_view(".range"), PackPart::range),
                                     std::pair(std::string_view(".allowed_signers"), PackPart::signers)}) {
    if (!file.ends_with(ending)) continue;
    auto environment = EnvironmentName::parse(file.substr(0, file.size() - ending.size()));
    if (environment) return PackName{part, *environment, 0, {}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<PackName> packName(std::string_view name) {
  for (const auto& [fixed, part] : kFixed)
    if (name == fixed) return PackName{part, {}, 0, {}};
  const auto words = split(name, '/');
  if (words.size() == 2 && words[0] == "ledger") return ledgerName(words[1]);
  if (words.size() != 3 || (words[0] != "statements" && words[0] != "checkpoints")) return std::nullopt;
  const auto environment = EnvironmentName::parse(words[1]);
  auto number = numbered(words[2]);
  if (!environment || !number) return std::nullopt;
  return PackName{words[0] == "statements" ? PackPart::statement : PackPart::checkpoint, *environment, number->first, std::move(number->second)};
}

std::uint64_t mostBytes(PackPart part) {
  constexpr std::uint64_t kMiB = 1024 * 1024;
  switch (part) {
    case PackPart::lines: return 8192 * kMiB;
    case PackPart::manifest: return 1024 * kMiB;
    case PackPart::report: return 256 * kMiB;
    case PackPart::guide:
    case PackPart::script:
    case PackPart::signers: return kMiB;
    case PackPart::range:
    case PackPart::statement:
    case PackPart::checkpoint: return kMiB / 16;
  }
  return 0;
}

}  // namespace gantry::evidence
