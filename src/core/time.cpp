#include "core/time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace gantry {
namespace {

using namespace std::chrono;

std::string calendar(Time time, const char* format) {
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                static_cast<int>(clock.subseconds().count()));
  return buffer.data();
}

/// The number in `digits`, or -1 when there is anything but digits.
int number(std::string_view digits) {
  int value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = fault == std::errc() && end == digits.data() + digits.size() && digits.front() != '-';
  return whole ? value : -1;
}

int fraction(std::string_view decimals) {
  std::string three(decimals.substr(0, 3));
  three.resize(3, '0');
  return decimals.find_first_not_of("0123456789") == std::string_view::npos ? number(three) : -1;
}

std::string two(long long large, const char* largeUnit, long long small, const char* smallUnit) {
  std::string text = std::to_string(large) + largeUnit;
  if (small > 0) text += " " + std::to_string(small) + smallUnit;
  return text;
}

}  // namespace

std::string toSeconds(Time time) { return calendar(time, "%04d-%02u-%02uT%02d:%02d:%02dZ"); }

std::string toMilliseconds(Time time) { return calendar(time, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ"); }

Result<Time> parseTime(std::string_view text) {
  const auto wrong = [&] {
    return failure(Code::invalid, "time " + inQuotes(text) + " is not valid", "expected 2026-11-23T08:50:00Z");
  };
  constexpr std::string_view shape = "dddd-dd-ddTdd:dd:dd";
  if (text.size() < shape.size() + 1 || text.size() > 40 || text.back() != 'Z') return wrong();
  for (std::size_t at = 0; at < shape.size(); ++at)
    if (shape[at] == 'd' ? (text[at] < '0' || text[at] > '9') : text[at] != shape[at]) return wrong();
  const std::string_view rest = text.substr(shape.size(), text.size() - shape.size() - 1);
  if (!rest.empty() && (rest.size() < 2 || rest.front() != '.')) return wrong();
  const int millis = rest.empty() ? 0 : fraction(rest.substr(1));
  const year_month_day date{year{number(text.substr(0, 4))}, month{static_cast<unsigned>(number(text.substr(5, 2)))},
                            day{static_cast<unsigned>(number(text.substr(8, 2)))}};
  const int hour = number(text.substr(11, 2));
  const int minute = number(text.substr(14, 2));
  const int second = number(text.substr(17, 2));
  if (!date.ok() || hour > 23 || minute > 59 || second > 60 || millis < 0) return wrong();
  return Time(sys_days{date}.time_since_epoch() + hours{hour} + minutes{minute} + seconds{second} + milliseconds{millis});
}

std::string spoken(milliseconds duration) {
  const long long ms = std::max<long long>(duration.count(), 0);  // a clock can go back
  constexpr long long kRoundsToTen = 9'950;
  if (ms < kRoundsToTen) {
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f s", static_cast<double>(ms) / 1000.0);
    return buffer.data();
  }
  const long long total = std::max(ms / 1000, 10LL);
  if (total < 60) return std::to_string(total) + " s";
  if (total < 3600) return two(total / 60, " min", total % 60, " s");
  if (total < 86'400) return two(total / 3600, " h", total % 3600 / 60, " min");
  return two(total / 86'400, " d", total % 86'400 / 3600, " h");
}

std::string spokenBytes(std::uint64_t bytes) {
  constexpr std::array<const char*, 5> units{"B", "kB", "MB", "GB", "TB"};
  auto value = static_cast<double>(bytes);
  std::size_t unit = 0;
  while (value >= 999.95 && unit + 1 < units.size()) {
    value /= 1000;
    ++unit;
  }
  std::array<char, 24> buffer{};
  std::snprintf(buffer.data(), buffer.size(), unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
  return buffer.data();
}

}  // namespace gantry
