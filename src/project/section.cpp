#include "project/section.h"

#include <algorithm>

#include "core/nearest.h"

namespace gantry::project {
namespace {

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

std::string range(int lowest, int highest) {
  return "expected a number from " + std::to_string(lowest) + " to " + std::to_string(highest);
}

bool isPlain(std::string_view text) {
  return neutralised(text) == text && text.find_first_of("\n\t") == std::string_view::npos;
}

}  // namespace

Section::Section(const Node* table, std::string title, Complaints& complaints)
    : m_table(table), m_title(std::move(title)), m_complaints(complaints) {
  if (!m_table || m_table->kind == Node::Kind::table) return;
  m_complaints.add(m_table->line, m_title + " is " + m_table->shown() + "; expected a table");
  m_table = nullptr;
}

const Node* Section::take(std::string_view key) {
  if (std::ranges::find(m_known, key) == m_known.end()) m_known.emplace_back(key);
  return m_table ? m_table->child(key) : nullptr;
}

std::optional<int> Section::number(std::string_view key, int lowest, int highest, std::optional<int> fallback) {
  const Node* node = take(key);
  if (!node && !fallback) complainMissing(key, range(lowest, highest));
  if (!node) return fallback;
  if (node->kind == Node::Kind::integer && node->integer >= lowest && node->integer <= highest)
    return static_cast<int>(node->integer);
  complain(*node, key, range(lowest, highest));
  return std::nullopt;
}

std::optional<int> Section::numberOrNone(std::string_view key, int lowest, int highest) {
  return take(key) ? number(key, lowest, highest, std::nullopt) : std::nullopt;
}

std::string Section::text(std::string_view key, std::string_view expected) {
  const Node* node = take(key);
  if (!node) return {};
  if (node->kind == Node::Kind::text && !node->text.empty() && isPlain(node->text)) return node->text;
  complain(*node, key, std::string(expected));
  return {};
}

std::optional<std::string> Section::word(std::string_view key, const std::vector<std::string_view>& choices) {
  const Node* node = take(key);
  if (!node) return std::string(choices.front());
  if (node->kind == Node::Kind::text && std::ranges::find(choices, node->text) != choices.end()) return node->text;
  std::string expected = "expected ";
  for (const std::string_view choice : choices)
    expected += (choice == choices.front() ? "\"" : " or \"") + std::string(choice) + "\"";
  complain(*node, key, expected);
  return std::nullopt;
}

const Node* Section::list(std::string_view key, std::string_view expected) {
  const Node* node = take(key);
  if (!node || node->kind == Node::Kind::list) return node;
  complain(*node, key, std::string(expected));
  return nullptr;
}

void Section::complain(std::string_view key, const std::string& expected) {
  if (const Node* node = take(key))
    complain(*node, key, expected);
  else if (m_table)
    m_complaints.add(m_table->line, std::string(key) + " in " + m_title + " has its default value; " + expected);
}

void Section::complain(const Node& node, std::string_view key, const std::string& expected) {
  m_complaints.add(node.line, std::string(key) + " in " + m_title + " is " + node.shown() + "; " + expected);
}

void Section::complainMissing(std::string_view key, const std::string& expected) {
  m_complaints.add(m_table ? m_table->line : 1, std::string(key) + " is missing in " + m_title + "; " + expected);
}

void Section::finish() {
  if (!m_table) return;
  for (const Node& node : m_table->children) {
    if (std::ranges::find(m_known, node.key) != m_known.end()) continue;
    const std::string near = nearest(node.key, m_known);
    m_complaints.add(node.line, "unknown key " + inQuotes(node.key) + " in " + m_title + "; " +
                                    (near.empty() ? "expected one of " + listed(m_known) : "did you mean " + near + "?"));
  }
}

}  // namespace gantry::project
