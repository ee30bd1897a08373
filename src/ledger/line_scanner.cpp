#include "ledger/line_scanner.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace gantry::ledger {
namespace {

constexpr std::int64_t kMost = (std::int64_t{1} << 53) - 1;

bool isPlainAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; });
}

bool isVisible(std::string_view text) {
  return isPlainAscii(text) || (text.find('\t') == std::string_view::npos && neutralised(text) == text);
}

}  // namespace

void LineScanner::expect(std::string_view literal) {
  if (!comes(literal)) m_ok = false;
}

bool LineScanner::comes(std::string_view literal) {
  if (!m_ok || !m_rest.starts_with(literal)) return false;
  m_rest.remove_prefix(literal.size());
  return true;
}

std::int64_t LineScanner::number() {
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
  const std::string_view taken = m_rest.substr(0, static_cast<std::size_t>(end - m_rest.data()));
  if (!m_ok || fault != std::errc() || value > kMost || value < -kMost || std::to_string(value) != taken) {
    m_ok = false;
    return 0;
  }
  m_rest.remove_prefix(taken.size());
  return value;
}

std::string LineScanner::string() {
  std::string text;
  expect("\"");
  while (m_ok) {
    const std::size_t plain = m_rest.find_first_of("\"\\");
    const std::size_t rawLine = m_rest.find('\n');   // written as \n, or not at all
    if (plain == std::string_view::npos || rawLine < plain) break;
    text += m_rest.substr(0, plain);
    const bool ends = m_rest[plain] == '"';
    m_rest.remove_prefix(plain + 1);
    if (ends) {
      m_ok = isVisible(text);
      return m_ok ? text : std::string();
    }
    const char escaped = m_rest.empty() ? '\0' : m_rest.front();
    if (escaped != '"' && escaped != '\\' && escaped != 'n') break;
    text += escaped == 'n' ? '\n' : escaped;
    m_rest.remove_prefix(1);
  }
  m_ok = false;
  return {};
}

void appendString(std::string& line, std::string_view text) {
  const std::string visible = isVisible(text) ? std::string() : neutralised(text);
  line += '"';
  for (const char c : visible.empty() ? text : std::string_view(visible)) {
    if (c == '\n') line += "\\n";
    else if (c == '\t') line += ' ';
    else {
      if (c == '"' || c == '\\') line += '\\';
      line += c;
    }
  }
  line += '"';
}

}  // namespace gantry::ledger
