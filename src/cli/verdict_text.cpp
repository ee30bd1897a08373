#include "cli/verdict_text.h"

#include "core/text.h"

namespace gantry::cli {

Status statusOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::safe: return Status::succeeded;
    case Verdict::caution: return Status::degraded;
    case Verdict::blocked: return Status::failed;
    case Verdict::unknown: return Status::unknown;
  }
  return Status::unknown;
}

void printReasons(Output& output, const std::vector<VerdictReason>& reasons, const std::string& indent) {
  for (const VerdictReason& reason : reasons)
    output.line(indent + output.icon(statusOf(reason.weight)) + " " + neutralised(reason.sentence));
}

}  // namespace gantry::cli
