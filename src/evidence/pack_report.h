#pragma once

#include <string>

#include "ledger/record.h"

namespace gantry::evidence {

/// An HTML page about the records of a pack, for reading; nothing in it is evidence, and nothing in it runs.
class PackReport {
 public:
  /// `mostRows`: what comes after so many records is only counted.
  explicit PackReport(std::int64_t mostRows) : m_mostRows(mostRows) {}
  void begin(const std::string& project, Time at);
  void environment(const std::string& name, std::int64_t first, std::int64_t last);
  void row(const ledger::Record& record);
  [[nodiscard]] std::string finish();

 private:
  std::int64_t m_mostRows;
  std::string m_text;
  std::int64_t m_rows = 0;
  bool m_open = false;
};

}  // namespace gantry::evidence
