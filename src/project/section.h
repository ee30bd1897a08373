#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/token.h"
#include "project/complaints.h"
#include "project/document.h"

namespace gantry::project {

/// One table of a project file while its keys are taken. Whatever is wrong goes to the complaints and gives nothing;
/// keys that nobody took are unknown ones.
class Section {
 public:
  /// `table` may be null: a section that is not in the file. `title` is how messages call it: `[ssh]`.
  Section(const Node* table, std::string title, Complaints& complaints);

  /// The value of `key`; when the key is absent: `fallback`, or a complaint if that is empty too.
  template <class Token>
  std::optional<Token> token(std::string_view key, std::string_view fallback = {});
  /// The same, and `""` or `false` say "none". Check the complaints to tell "none" from "wrong".
  template <class Token>
  std::optional<Token> tokenOrNone(std::string_view key, std::string_view fallback);
  template <class Token>
  std::vector<Token> tokens(std::string_view key, const std::vector<std::string_view>& fallback);
  std::optional<int> number(std::string_view key, int lowest, int highest, std::optional<int> fallback);
  std::optional<int> numberOrNone(std::string_view key, int lowest, int highest);
  /// A text without control characters; empty when absent or wrong.
  std::string text(std::string_view key, std::string_view expected);
  std::optional<std::string> word(std::string_view key, const std::vector<std::string_view>& choices);
  /// The value of `key` as it stands, null when absent.
  const Node* take(std::string_view key);
  const Node* list(std::string_view key, std::string_view expected);

  /// Says that the value of `key`, which has the right form, cannot stand here.
  void complain(std::string_view key, const std::string& expected);
  /// Complains about every key that was not taken, with the nearest known one.
  void finish();

 private:
  void complain(const Node& node, std::string_view key, const std::string& expected);
  void complainMissing(std::string_view key, const std::string& expected);
  template <class Token>
  std::optional<Token> parsed(const Node& node, std::string_view key);

  const Node* m_table;
  std::string m_title;
  Complaints& m_complaints;
  std::vector<std::string> m_known;
};

template <class Token>
std::optional<Token> Section::parsed(const Node& node, std::string_view key) {
  auto token = Token::parse(node.kind == Node::Kind::text ? std::string_view(node.text) : std::string_view());
  if (node.kind == Node::Kind::text && token) return *token;
  complain(node, key, token ? "expected a text" : token.error().wayOut);
  return std::nullopt;
}

template <class Token>
std::optional<Token> Section::token(std::string_view key, std::string_view fallback) {
  if (const Node* node = take(key)) return parsed<Token>(*node, key);
  auto token = Token::parse(fallback);
  if (token) return *token;
  complainMissing(key, token.error().wayOut);
  return std::nullopt;
}

template <class Token>
std::optional<Token> Section::tokenOrNone(std::string_view key, std::string_view fallback) {
  const Node* node = take(key);
  const bool isFalse = node && node->kind == Node::Kind::boolean && !node->boolean;
  const bool isBlank = node && node->kind == Node::Kind::text && node->text.empty();
  if (isFalse || isBlank || (!node && fallback.empty())) return std::nullopt;
  return token<Token>(key, fallback);
}

template <class Token>
std::vector<Token> Section::tokens(std::string_view key, const std::vector<std::string_view>& fallback) {
  std::vector<Token> all;
  if (!take(key))
    for (const std::string_view text : fallback) all.push_back(*Token::parse(text));
  const Node* node = list(key, "expected a list of names, such as [\"postgres\", \"redis\"]");
  if (!node) return all;
  for (const Node& item : node->children)
    if (auto token = parsed<Token>(item, key)) all.push_back(*token);
  return all;
}

}  // namespace gantry::project
