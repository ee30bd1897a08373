#include "core/names.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gantry {
namespace {

constexpr std::string_view kLower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kDigits = "0123456789";

bool isAnyOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool isLowerOrDigit(char c) { return isAnyOf(c, kLower) || isAnyOf(c, kDigits); }
bool isAlphanumeric(char c) { return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z'); }

/// `first` decides on the first character, `others` lists what may follow beside letters and digits.
template <class First>
bool isWord(std::string_view text, std::size_t longest, First first, std::string_view others, bool upper) {
  if (text.empty() || text.size() > longest || !first(text.front())) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (upper ? isAlphanumeric(c) : isLowerOrDigit(c)) || isAnyOf(c, others);
  });
}

/// Segments of letters, digits, `.`, `_`, `-`, none of them empty, `.` or `..`.
bool arePathSegments(std::string_view text) {
  for (const std::string_view segment : split(text, '/')) {
    if (segment == "." || segment == "..") return false;
    if (!isWord(segment, 255, [](char c) { return c != '-'; }, "._-", true)) return false;
  }
  return true;
}

/// Letters that nobody sees, written as their first bytes and the range of the last: what neutralised() leaves alone of Unicode's "default
/// ignorable" code points. Variation selectors (U+FE00 to U+FE0F) are part of how a visible sign looks.
struct Unseen {
  std::string_view before;
  unsigned char first;
  unsigned char last;
};
constexpr std::array kUnseen{Unseen{"\xC2", 0xAD, 0xAD},     Unseen{"\xCD", 0x8F, 0x8F},         Unseen{"\xE1\x85", 0x9F, 0xA0},     Unseen{"\xE1\x9E", 0xB4, 0xB5},
                             Unseen{"\xE1\xA0", 0x8B, 0x8F}, Unseen{"\xE2\x81", 0xA0, 0xAF},     Unseen{"\xE3\x85", 0xA4, 0xA4},     Unseen{"\xEF\xBE", 0xA0, 0xA0},
                             Unseen{"\xEF\xBF", 0xB0, 0xB8}, Unseen{"\xF0\x9B\xB2", 0xA0, 0xA3}, Unseen{"\xF0\x9D\x85", 0xB3, 0xBA}, Unseen{"\xF3\xA0", 0x80, 0xBF}};

bool hidesSomething(std::string_view text) {
  return std::ranges::any_of(kUnseen, [&](const Unseen& unseen) {
    for (std::size_t at = text.find(unseen.before); at != std::string_view::npos; at = text.find(unseen.before, at + 1)) {
      const std::size_t end = at + unseen.before.size();
      if (end < text.size() && static_cast<unsigned char>(text[end]) >= unseen.first && static_cast<unsigned char>(text[end]) <= unseen.last) return true;
    }
    return false;
  });
}

bool isRegistry(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view host = text.substr(0, colon);
  if (!isWord(host, 253, isAlphanumeric, ".-", true)) return false;
  if (colon == std::string_view::npos) return host == "localhost" || host.find('.') != std::string_view::npos;
  const std::string_view port = text.substr(colon + 1);
  return !port.empty() && port.size() <= 5 && port.find_first_not_of(kDigits) == std::string_view::npos;
}

/// path-component of the distribution reference grammar: lower-case words joined by `.`, `_`, `__` or dashes.
bool isRepositoryComponent(std::string_view text) {
  return isWord(text, 255, isLowerOrDigit, "._-", false) && isLowerOrDigit(text.back()) &&
         text.find("..") == std::string_view::npos && text.find("._") == std::string_view::npos &&
         text.find("_.") == std::string_view::npos;
}

}  // namespace

bool TagRule::accepts(std::string_view text) {
  return isWord(text, 128, [](char c) { return isAlphanumeric(c) || c == '_'; }, "_.-", true);
}

bool CommitRule::accepts(std::string_view text) {
  return (text.size() == 40 || text.size() == 64) &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool ImageNameRule::accepts(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (text.size() > 255 || slash == std::string_view::npos || !isRegistry(text.substr(0, slash))) return false;
  const auto components = split(text.substr(slash + 1), '/');
  return std::all_of(components.begin(), components.end(), isRepositoryComponent);
}

std::string_view registryOf(const ImageName& name) {
  return std::string_view(name.text()).substr(0, name.text().find('/'));
}

std::string_view repositoryOf(const ImageName& name) {
  return std::string_view(name.text()).substr(name.text().find('/') + 1);
}

bool ServiceNameRule::accepts(std::string_view text) { return isWord(text, 63, isLowerOrDigit, "_-", false); }

bool EnvironmentNameRule::accepts(std::string_view text) { return isWord(text, 32, isLowerOrDigit, "-", false); }

bool RemotePathRule::accepts(std::string_view text) {
  return text.size() >= 2 && text.size() <= 255 && text.front() == '/' && arePathSegments(text.substr(1));
}

bool BundlePathRule::accepts(std::string_view text) {
  return !text.empty() && text.size() <= 255 && arePathSegments(text);
}

bool UrlPathRule::accepts(std::string_view text) {
  if (text.empty() || text.size() > 255 || text.front() != '/') return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return isAlphanumeric(c) || isAnyOf(c, "/._~-"); });
}

bool PersonRule::accepts(std::string_view text) { return isWord(text, 64, isAlphanumeric, "._@+-", true); }

bool HostAddressRule::accepts(std::string_view text) {
  const bool isIpv6 = text.find(':') != std::string_view::npos && text.size() <= 45 &&
                      text.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
  return isIpv6 || isWord(text, 253, isAlphanumeric, "._-", true);
}

bool UserNameRule::accepts(std::string_view text) {
  return isWord(text, 32, [](char c) { return isAnyOf(c, kLower) || c == '_'; }, "_-", false);
}

bool RunIdRule::accepts(std::string_view text) {
  return text.size() == 26 && text.front() <= '7' &&
         text.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ") == std::string_view::npos;
}

bool FingerprintRule::accepts(std::string_view text) {
  constexpr std::string_view prefix = "SHA256:";
  return text.size() == prefix.size() + 43 && text.starts_with(prefix) &&
         isWord(text.substr(prefix.size()), 43, [](char c) { return isAlphanumeric(c) || isAnyOf(c, "+/"); }, "+/", true);
}

bool ConfigFingerprintRule::accepts(std::string_view text) {
  constexpr std::string_view prefix = "keyed:";
  return text.size() == prefix.size() + 64 && text.starts_with(prefix) &&
         text.find_first_not_of("0123456789abcdef", prefix.size()) == std::string_view::npos;
}

bool RemarkRule::accepts(std::string_view text) {
  return !text.empty() && text.size() <= 200 && text != "-" && text.front() != ' ' && text.back() != ' ' &&
         text.find_first_of("\t\n") == std::string_view::npos && neutralised(text) == text && !hidesSomething(text);
}

bool WordRule::accepts(std::string_view text) {
  constexpr std::string_view others = "@%+=:,./_-";
  return isWord(text, 300, [&](char c) { return isAlphanumeric(c) || isAnyOf(c, others); }, others, true);
}

}  // namespace gantry
