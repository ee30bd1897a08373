#include "oci/time_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace gantry::oci {
namespace {

using namespace std::chrono;

constexpr int kNoNumber = -1;

/// The decimal number in exactly these characters.
int number(std::string_view text, std::size_t at, std::size_t length) {
  if (at + length > text.size()) return kNoNumber;
  int value = 0;
  for (const char c : text.substr(at, length)) {
    if (c < '0' || c > '9') return kNoNumber;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool hasAt(std::string_view text, std::size_t at, char character) { return at < text.size() && text[at] == character; }

std::optional<Time> makeTime(int yearNumber, int monthNumber, int dayNumber, std::string_view clock) {
  const int hour = number(clock, 0, 2);
  const int minute = number(clock, 3, 2);
  const int second = number(clock, 6, 2);
  if (std::min({yearNumber, monthNumber, dayNumber, hour, minute, second}) < 0) return std::nullopt;
  const year_month_day date{year(yearNumber), month(static_cast<unsigned>(monthNumber)),
                            day(static_cast<unsigned>(dayNumber))};
  const bool punctuated = hasAt(clock, 2, ':') && hasAt(clock, 5, ':');
  if (!date.ok() || !punctuated || hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return Time(sys_days(date)) + hours(hour) + minutes(minute) + seconds(second);
}

/// `.123456789`: milliseconds, and how many characters it takes.
std::optional<std::pair<milliseconds, std::size_t>> readFraction(std::string_view text) {
  if (!hasAt(text, 0, '.')) return std::pair{milliseconds(0), std::size_t{0}};
  std::size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
  if (end == 1) return std::nullopt;
  std::string digits(text.substr(1, std::min<std::size_t>(end - 1, 3)));
  digits.resize(3, '0');
  return std::pair{milliseconds(number(digits, 0, 3)), end};
}

std::optional<minutes> readOffset(std::string_view text) {
  if (text == "Z" || text == "z") return minutes(0);
  if (text.size() != 6 || text[3] != ':' || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const int hour = number(text, 1, 2);
  const int minute = number(text, 4, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  const minutes offset = hours(hour) + minutes(minute);
  return text[0] == '+' ? offset : -offset;
}

}  // namespace

std::optional<Time> readTimestamp(std::string_view text) {
  constexpr std::size_t kSecondsEnd = 19;
  if (text.size() < kSecondsEnd || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't'))
    return std::nullopt;
  const auto time = makeTime(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2), text.substr(11, 8));
  const auto fraction = readFraction(text.substr(kSecondsEnd));
  if (!time || !fraction) return std::nullopt;
  const auto offset = readOffset(text.substr(kSecondsEnd + fraction->second));
  if (!offset) return std::nullopt;
  return *time + fraction->first - *offset;
}

std::optional<Time> readHttpDate(std::string_view text) {
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (text.size() != 29 || text.substr(25) != " GMT" || text[3] != ',') return std::nullopt;
  const auto found = std::find(months.begin(), months.end(), text.substr(8, 3));
  if (found == months.end()) return std::nullopt;
  return makeTime(number(text, 12, 4), static_cast<int>(found - months.begin()) + 1, number(text, 5, 2),
                  text.substr(17, 8));
}

}  // namespace gantry::oci
