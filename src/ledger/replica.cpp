#include "ledger/replica.h"

namespace gantry::ledger {

Result<Replica> Replica::open(const std::filesystem::path& path) {
  auto file = OpenLedger::open(path);
  if (!file) return failure(file.error());
  auto last = file->lastLine();
  if (!last) return failure(last.error());
  Chain chain;
  if (!last->line.empty()) {
    const auto record = Record::parse(std::string_view(last->line).substr(0, last->line.size() - 1));
    if (!record)
      return failure(Code::invalid, "the copy " + path.string() + " is damaged: " + record.error().message,
                     "move it away, and sync again: what it held then comes from the host");
    chain = Chain(record->n + 1, Digest::of(last->line));
  }
  return Replica(std::move(*file), std::move(*last), std::move(chain));
}

Result<Record> Replica::take(std::string_view line) {
  auto record = m_chain.take(line);
  if (!record) return record;
  m_taken.append(line).append("\n");
  return record;
}

Result<void> Replica::keep() {
  if (m_taken.empty()) return {};
  if (auto written = m_file.write(m_last.end, m_taken); !written) return written;
  const std::size_t before = m_taken.rfind('\n', m_taken.size() - 2);
  m_last.line = m_taken.substr(before == std::string::npos ? 0 : before + 1);
  m_last.end += static_cast<std::int64_t>(m_taken.size());
  m_taken.clear();
  return {};
}

}  // namespace gantry::ledger
