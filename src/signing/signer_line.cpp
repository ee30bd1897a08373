#include "signing/signer_line.h"

#include <algorithm>
#include <cstdint>
#include <ctime>

#include "core/text.h"
#include "core/time.h"
#include "ssh/key_file.h"

namespace gantry::signing {
namespace {

constexpr std::size_t kLongestLine = 16 * 1024;
constexpr std::string_view kBlank = " \t";

tl::unexpected<Error> wrong(std::string why) { return failure(Code::invalid, std::move(why)); }

bool isBlank(char c) { return kBlank.find(c) != std::string_view::npos; }

/// Takes the first word off `line`; blanks between double quotes belong to it. Empty when a quote does not end.
std::string_view takeWord(std::string_view& line) {
  bool quotes = false;
  std::size_t at = 0;
  while (at < line.size() && (quotes || !isBlank(line[at]))) {
    if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '"') ++at;
    else if (line[at] == '"') quotes = !quotes;
    ++at;
  }
  if (quotes) return {};
  const std::string_view word = line.substr(0, at);
  line = trimmed(line.substr(at));
  return word;
}

/// What stands between the quotes of `name="…"`.
Result<std::string> quotedValue(std::string_view value) {
  if (value.size() < 2 || value.front() != '"' || value.back() != '"')
    return wrong("the value of an option must stand in double quotes");
  std::string text;
  for (std::size_t at = 1; at + 1 < value.size(); ++at) {
    if (value[at] == '\\' && value[at + 1] == '"' && at + 2 < value.size()) ++at;
    text += value[at];
  }
  if (text.find('"') != std::string::npos) return wrong("the value of an option holds a double quote");
  return text;
}

/// The options of a line: `name="…"` with commas between them, commas in quotes belong to the value.
std::vector<std::string_view> optionsOf(std::string_view word) {
  std::vector<std::string_view> options;
  bool quotes = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word[at] == '\\' && at + 1 < word.size() && word[at + 1] == '"') ++at;
    else if (word[at] == '"') quotes = !quotes;
    else if (word[at] == ',' && !quotes) {
      options.push_back(word.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  options.push_back(word.substr(begin));
  return options;
}

Result<void> takeTime(std::optional<Time>& into, const std::string& text, AllowedSigner& signer) {
  auto time = parseSignerTime(text);
  if (!time) return failure(time.error());
  if (into) return wrong("an option stands there twice");
  into = *time;
  signer.localTime = signer.localTime || !text.ends_with('Z');
  return {};
}

Result<void> takeOption(std::string_view option, AllowedSigner& signer) {
  const std::size_t equals = option.find('=');
  const std::string name = lowered(option.substr(0, equals));
  if (name == "cert-authority")
    return failure(Code::invalid, "cert-authority is not supported: approvals are counted by people's own keys",
                   "list each person's key on a line of its own");
  if (equals == std::string_view::npos) return wrong("option " + inQuotes(option) + " is not known");
  auto value = quotedValue(option.substr(equals + 1));
  if (!value) return failure(value.error());
  if (name == "valid-after") return takeTime(signer.validAfter, *value, signer);
  if (name == "valid-before") return takeTime(signer.validBefore, *value, signer);
  if (name != "namespaces") return wrong("option " + inQuotes(option) + " is not known");
  if (!signer.namespaces.empty() || value->empty()) return wrong("namespaces stands there twice, or names none");
  signer.namespaces = std::move(*value);
  return {};
}

Result<void> takeOptions(std::string_view word, AllowedSigner& signer) {
  for (const std::string_view option : optionsOf(word))
    if (auto taken = takeOption(option, signer); !taken) return taken;
  if (signer.validAfter && signer.validBefore && *signer.validBefore <= *signer.validAfter)
    return wrong("valid-before is not later than valid-after");
  return {};
}

/// A key that could be reckoned backwards (RSA below 2048 bits): its lines count for nobody.
bool isTooShort(const ssh::PublicKey& key) {
  if (key.type != "ssh-rsa") return false;
  std::string_view rest = key.blob;
  std::string_view part;
  for (int i = 0; i < 3; ++i) {  // type, exponent, modulus
    if (rest.size() < 4) return true;
    const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(rest[at])); };
    const std::uint32_t length = byte(0) << 24U | byte(1) << 16U | byte(2) << 8U | byte(3);
    part = rest.substr(4, length);
    rest.remove_prefix(std::min<std::size_t>(rest.size(), 4 + static_cast<std::size_t>(length)));
  }
  part.remove_prefix(std::min(part.find_first_not_of('\0'), part.size()));
  return part.size() < 256 || (part.size() == 256 && (static_cast<unsigned char>(part.front()) & 0x80U) == 0);
}

int two(std::string_view digits, std::size_t at) { return (digits[at] - '0') * 10 + (digits[at + 1] - '0'); }

}  // namespace

Result<Time> parseSignerTime(std::string_view text) {
  const auto bad = [&] { return failure(Code::invalid, "time " + inQuotes(text) + " is not valid", "expected YYYYMMDDZ or YYYYMMDDHHMMSSZ"); };
  const bool utc = text.ends_with('Z');
  const std::string_view digits = utc ? text.substr(0, text.size() - 1) : text;
  const bool length = digits.size() == 8 || digits.size() == 12 || digits.size() == 14;
  if (!length || digits.find_first_not_of("0123456789") != std::string_view::npos) return bad();
  const std::string clock = std::string(digits.substr(8)) + std::string(14 - digits.size(), '0');
  const std::string iso = std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) + "-" +
                          std::string(digits.substr(6, 2)) + "T" + clock.substr(0, 2) + ":" + clock.substr(2, 2) + ":" +
                          clock.substr(4, 2) + "Z";
  const auto asUtc = parseTime(iso);
  if (!asUtc) return bad();
  if (utc) return *asUtc;
  std::tm local{};
  local.tm_year = two(digits, 0) * 100 + two(digits, 2) - 1900;
  local.tm_mon = two(digits, 4) - 1;
  local.tm_mday = two(digits, 6);
  local.tm_hour = two(clock, 0);
  local.tm_min = two(clock, 2);
  local.tm_sec = two(clock, 4);
  local.tm_isdst = -1;
  return Time(std::chrono::seconds(std::mktime(&local)));
}

Result<AllowedSigner> parseSignerLine(std::string_view line) {
  if (line.size() > kLongestLine) return wrong("it is longer than 16 KiB");
  AllowedSigner signer;
  std::string_view principals = takeWord(line);
  if (principals.size() > 2 && principals.front() == '"' && principals.back() == '"')
    principals = principals.substr(1, principals.size() - 2);
  if (principals.empty() || principals.find('"') != std::string_view::npos) return wrong("it does not begin with principals");
  signer.principals = std::string(principals);
  auto key = ssh::parsePublicKeyLine(line);
  if (!key) {
    const std::string_view options = takeWord(line);
    if (auto taken = takeOptions(options, signer); !taken) return failure(taken.error());
    key = ssh::parsePublicKeyLine(line);
  }
  if (!key) return wrong("there is no public key on it");
  if (key->type.find("-cert-v01@") != std::string::npos) return wrong("certificates are not supported: a plain key is expected");
  signer.shortKey = isTooShort(*key);
  signer.key = std::move(*key);
  return signer;
}

}  // namespace gantry::signing
