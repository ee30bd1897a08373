#include "project/document.h"

#include <algorithm>

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 32
#include <toml++/toml.h>

#include "core/text.h"

namespace gantry::project {
namespace {

int lineOf(const toml::source_region& region) { return static_cast<int>(region.begin.line); }

Node nodeOf(const toml::node& value);

std::vector<Node> childrenOf(const toml::table& table) {
  std::vector<Node> children;
  for (const auto& [key, value] : table) {
    Node node = nodeOf(value);
    node.key = std::string(key.str());
    node.line = lineOf(key.source());
    children.push_back(std::move(node));
  }
  std::ranges::stable_sort(children, {}, &Node::line);
  return children;
}

std::vector<Node> childrenOf(const toml::array& array) {
  std::vector<Node> children;
  for (const toml::node& value : array) children.push_back(nodeOf(value));
  return children;
}

Node nodeOf(const toml::node& value) {
  Node node;
  node.line = lineOf(value.source());
  node.kind = Node::Kind::other;
  if (const toml::table* table = value.as_table()) {
    node.kind = Node::Kind::table;
    node.children = childrenOf(*table);
  } else if (const toml::array* array = value.as_array()) {
    node.kind = Node::Kind::list;
    node.children = childrenOf(*array);
  } else if (const auto* text = value.as_string()) {
    node.kind = Node::Kind::text;
    node.text = text->get();
  } else if (const auto* integer = value.as_integer()) {
    node.kind = Node::Kind::integer;
    node.integer = integer->get();
  } else if (const auto* boolean = value.as_boolean()) {
    node.kind = Node::Kind::boolean;
    node.boolean = boolean->get();
  }
  return node;
}

}  // namespace

const Node* Node::child(std::string_view wanted) const {
  const auto at = std::ranges::find(children, wanted, &Node::key);
  return at == children.end() ? nullptr : &*at;
}

std::string Node::shown() const {
  switch (kind) {
    case Kind::text: return inQuotes(text);
    case Kind::integer: return std::to_string(integer);
    case Kind::boolean: return boolean ? "true" : "false";
    case Kind::list: return "a list";
    case Kind::table: return "a table";
    case Kind::other: return "a date or a fraction";
  }
  return {};
}

Parsed parseToml(std::string_view text) {
  const toml::parse_result result = toml::parse(text);
  if (result) return {nodeOf(result.table()), 0, {}};
  const toml::parse_error& error = result.error();
  return {{}, std::max(1, lineOf(error.source())), neutralised(error.description())};
}

}  // namespace gantry::project
