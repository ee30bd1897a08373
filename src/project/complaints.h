#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/result.h"

namespace gantry::project {

/// Everything that is wrong with one file, gathered so that people correct it in one go.
class Complaints {
 public:
  explicit Complaints(std::string file) : m_file(std::move(file)) {}

  /// `sentence` names the key and what would be right; values in it are neutralised already.
  void add(int line, std::string sentence);
  [[nodiscard]] std::size_t count() const { return m_all.size(); }
  /// Code::projectInvalid with one `file:line: sentence` a line, in the order of the file.
  [[nodiscard]] Error error() const;

 private:
  struct Complaint {
    int line = 0;
    std::string sentence;
  };
  std::string m_file;
  std::vector<Complaint> m_all;
};

}  // namespace gantry::project
