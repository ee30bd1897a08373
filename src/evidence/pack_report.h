#pragma once

#include <string>

#include "ledger/record.h"

namespace gantry::evidence {

/// An HTML page about the records of a pack, for reading; nothing in it is evidence, and nothing in it runs. The newest rows only when there
/// are very many.
class PackReport {
 public:
  void begin(const std::string& project, Time at);
  void environment(const std::string& name, std::int64_t first, std::int64_t last);
  void row(const ledger::Record& record);
  [[nodiscard]] std::string finish();

 private:
  std::string m_text;
  std::int64_t m_rows = 0;
  bool m_open = false;
};

}  // namespace gantry::evidence
