#include "core/lines.h"

#include <charconv>

#include "core/text.h"
#include "core/time.h"

namespace gantry {

Lines::Lines(std::string_view what, std::string_view text) : m_what(what), m_lines(split(text, '\n')) {}

bool Lines::nextIs(std::string_view key) const {
  if (m_next >= m_lines.size()) return false;
  const std::string_view line = m_lines[m_next];
  return line.starts_with(key) && line.substr(key.size()).starts_with(": ");
}

std::string_view Lines::value(std::string_view key) {
  const bool fits = nextIs(key);
  const std::string_view line = m_next < m_lines.size() ? m_lines[m_next++] : std::string_view{};
  if (!fits) blame(Error{Code::invalid, "expected \"" + std::string(key) + ": …\", found " + inQuotes(line), {}});
  return fits ? line.substr(key.size() + 2) : std::string_view{};
}

std::optional<Time> Lines::time(std::string_view key) {
  const std::string_view text = value(key);
  auto parsed = parseTime(text);
  if (parsed && toSeconds(*parsed) != text)
    parsed = failure(Code::invalid, std::string(key) + " " + inQuotes(text) + " is not written in whole seconds");
  return kept<Time>(std::move(parsed));
}

std::optional<Time> Lines::timeOrDash(std::string_view key) {
  if (m_next < m_lines.size() && m_lines[m_next] == std::string(key) + ": -") {
    skip();
    return std::nullopt;
  }
  return time(key);
}

int Lines::number(std::string_view text, int least, int most) {
  int parsed = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), parsed);
  if (fault != std::errc() || std::to_string(parsed) != text || parsed < least || parsed > most)
    blame(Error{Code::invalid,
                inQuotes(text) + " is not a number from " + std::to_string(least) + " to " + std::to_string(most), {}});
  return parsed;
}

bool Lines::choice(std::string_view key, std::string_view yes, std::string_view no) {
  const std::string_view text = value(key);
  if (text != yes && text != no)
    blame({Code::invalid, std::string(key) + " is neither " + std::string(yes) + " nor " + std::string(no), {}});
  return text == yes;
}

void Lines::blame(Error error) {
  if (m_fault) return;
  error.message = m_what + ", line " + std::to_string(m_next) + ": " + error.message;
  m_fault = std::move(error);
}

std::string lineOf(std::string_view key, std::string_view value) {
  return std::string(key).append(": ").append(value).append("\n");
}

}  // namespace gantry
