#include "core/schema_effect.h"

namespace gantry {

std::string_view name(SchemaEffect effect) {
  switch (effect) {
    case SchemaEffect::none: return "none";
    case SchemaEffect::writesBreak: return "writes-break";
    case SchemaEffect::dataChanged: return "data-changed";
    case SchemaEffect::unknown: return "unknown";
    case SchemaEffect::readsBreak: return "reads-break";
    case SchemaEffect::dataLost: return "data-lost";
  }
  return "unknown";
}

std::string_view name(LockWeight weight) {
  switch (weight) {
    case LockWeight::brief: return "brief";
    case LockWeight::scan: return "scan";
    case LockWeight::blocksWrites: return "blocks-writes";
    case LockWeight::blocksAll: return "blocks-all";
  }
  return "blocks-all";
}

std::vector<SchemaFinding> SchemaReport::findings() const {
  std::vector<SchemaFinding> all;
  for (const StatementReport& statement : statements)
    all.insert(all.end(), statement.findings.begin(), statement.findings.end());
  return all;
}

}  // namespace gantry
