#include "app/desk_ledger.h"

#include <random>

#include "core/text.h"

namespace gantry::app {
namespace {

std::string randomId() {
  std::random_device source;
  std::string bytes;
  for (int i = 0; i < 16; ++i) bytes += static_cast<char>(source() & 0xffU);
  return toHex(bytes);
}

/// The first record says which ledger it is. Two programs may begin it at once: then it is there for both.
Result<void> beginWhenNew(const Desk& desk, const ledger::LedgerFile& file) {
  std::error_code fault;
  if (std::filesystem::exists(file.path(), fault) && std::filesystem::file_size(file.path(), fault) > 0) return {};
  if (auto made = desk.ledgers.prepare(desk.project.name); !made) return made;
  const auto first = file.append({desk.clock.now(), "ledger.started", {}, "desk",
                                  ledger::Body{{"project", desk.project.name.text()}, {"host", std::string("-")}, {"id", randomId()}}});
  if (!first && first.error().code != Code::internal) return failure(first.error());
  return {};
}

Result<void> append(const Desk& desk, ledger::Draft draft) {
  if (desk.ledgers.root.empty()) return {};  // a desk without a place for ledgers
  const ledger::LedgerFile file(desk.ledgers.desk());
  if (auto begun = beginWhenNew(desk, file); !begun) return begun;
  const auto record = file.append(std::move(draft));
  if (!record) return failure(record.error());
  return {};
}

}  // namespace

Result<void> noteOnDesk(const Desk& desk, std::string kind, ledger::Body body) {
  return append(desk, {desk.clock.now(), std::move(kind), {}, "desk", std::move(body)});
}

Result<void> witnessOnDesk(const Desk& desk, const SignedText& checkpoint) {
  return append(desk, {desk.clock.now(), "witness", {}, desk.person.text(), checkpoint});
}

}  // namespace gantry::app
