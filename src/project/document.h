#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gantry::project {

/// One value of a TOML document as plain data, with the place it stands at. The toml++ types stay behind `parseToml`.
struct Node {
  enum class Kind { text, integer, boolean, list, table, other };
  Kind kind = Kind::table;
  int line = 0;                 ///< from 1: of the key, or of the value when it has none
  std::string key;              ///< empty for the document and for the items of a list
  std::string text;
  std::int64_t integer = 0;
  bool boolean = false;
  std::vector<Node> children;   ///< of a list in order, of a table in the order of the file

  [[nodiscard]] const Node* child(std::string_view wanted) const;
  /// For people: the value neutralised, or what kind of thing it is.
  [[nodiscard]] std::string shown() const;
};

/// What came of reading a document: the root table, or the place and the reason of the first violation of TOML 1.0.
struct Parsed {
  Node root;
  int faultLine = 0;  ///< 0 when the document is valid
  std::string fault;
};

[[nodiscard]] Parsed parseToml(std::string_view text);

}  // namespace gantry::project
