#include "core/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace gantry {
namespace {

struct Scalar {
  char32_t value = 0;
  std::size_t length = 0;  // 0: these bytes are not UTF-8
};

bool isContinuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// Decodes one scalar value at the start of `text` (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
Scalar decode(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char first = byte(0);
  if (first < 0x80U) return {first, 1};
  const std::size_t length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
  constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  if (first < 0xC2U || first > 0xF4U || text.size() < length) return {};
  char32_t value = first & (0x7FU >> length);
  for (std::size_t at = 1; at < length; ++at) {
    if (!isContinuation(byte(at))) return {};
    value = (value << 6U) | (byte(at) & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest[length] || value > 0x10FFFF || surrogate) return {};
  return {value, length};
}

bool deceives(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x061C;
  const bool invisible = (c >= 0x200B && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x2060 || c == 0xFEFF;
  return (control && c != '\n' && c != '\t') || direction || invisible;
}

std::string visible(const char* format, unsigned value) {
  std::array<char, 24> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, value);
  return buffer.data();
}

}  // namespace

std::string neutralised(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const Scalar scalar = decode(text);
    const std::size_t length = scalar.length == 0 ? 1 : scalar.length;
    if (scalar.length == 0)
      result += visible("⟦0x%02X⟧", static_cast<unsigned char>(text[0]));
    else if (deceives(scalar.value))
      result += visible("⟦U+%04X⟧", static_cast<unsigned>(scalar.value));
    else
      result += text.substr(0, length);
    text.remove_prefix(length);
  }
  return result;
}

std::string inQuotes(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  std::size_t length = std::min(text.size(), kLongest);
  while (length > 0 && length < text.size() && length + 3 > kLongest && isContinuation(static_cast<unsigned char>(text[length]))) --length;
  std::string shown;
  for (const char c : neutralised(text.substr(0, length))) {
    if (c == '\n' || c == '\t')
      shown += visible("⟦U+%04X⟧", static_cast<unsigned>(c));
    else
      shown += c;
  }
  return '"' + shown + (text.size() > length ? "…\"" : "\"");
}

std::string shellWord(std::string_view text) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./_-";
  if (!text.empty() && text.find_first_not_of(plain) == std::string_view::npos) return std::string(text);
  std::string word = "'";
  for (const char c : text) {
    if (c == '\'')
      word += "'\\''";
    else
      word += c;
  }
  return word + "'";
}

std::string shellLine(const std::vector<std::string>& argv) {
  std::string line;
  for (const std::string& word : argv) {
    if (!line.empty()) line += ' ';
    line += shellWord(word);
  }
  return line;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string_view cutWord(std::string_view& text) {
  constexpr std::string_view blank = " \t";
  text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(blank));
  text.remove_prefix(word.size());
  return word;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::string toHex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += digits[byte >> 4U];
    hex += digits[byte & 0xFU];
  }
  return hex;
}

}  // namespace gantry
