#include "ledger/ledger_file.h"

#include "ledger/open_ledger.h"

namespace gantry::ledger {
namespace {

Result<Record> placed(Draft draft, const LastLine& last) {
  std::int64_t n = 1;
  Digest prev = beforeTheFirst();
  if (!last.line.empty()) {
    const auto before = Record::parse(std::string_view(last.line).substr(0, last.line.size() - 1));
    if (!before) return before;
    n = before->n + 1;
    prev = Digest::of(last.line);
  }
  if ((draft.kind == "ledger.started") != (n == 1))
    return failure(Code::internal, "record " + std::to_string(n) + " of a ledger cannot be " + draft.kind);
  return Record{n, prev, draft.at, std::move(draft.kind), std::move(draft.environment), std::move(draft.by), std::move(draft.said)};
}

}  // namespace

Result<Record> LedgerFile::append(Draft draft) const {
  const auto opened = OpenLedger::open(m_path);
  if (!opened) return failure(opened.error());
  const auto last = opened->lastLine();
  if (!last) return failure(last.error());
  auto record = placed(std::move(draft), *last);
  if (!record) return record;
  const std::string line = record->line();
  if (auto again = Record::parse(std::string_view(line).substr(0, line.size() - 1)); !again) return again;
  if (auto written = opened->write(last->end, line); !written) return failure(written.error());
  return record;
}

}  // namespace gantry::ledger
