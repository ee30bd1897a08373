#include "gui/audit_work.h"

#include <algorithm>
#include <fstream>
#include <ranges>

#include "app/ledger_check.h"
#include "app/ledger_pack.h"
#include "app/ledger_sync.h"
#include "app/records_csv.h"
#include "evidence/pack_judge.h"
#include "evidence/pack_reader.h"
#include "gui/record_words.h"
#include "host/host.h"

namespace gantry::gui {
namespace {

constexpr int kPageOfWork = 1000;
constexpr int kLook = 10'000;

LedgerProof proofOf(const app::Desk& desk, const RecordSource& source) {
  LedgerProof proof{source.place, {}, {}, false, {}, {}};
  if (source.which) {
    auto checked = app::checkLedger(desk, *source.which, {});
    if (!checked) {
      proof.error = checked.error();
      return proof;
    }
    proof.verdict = std::move(checked->verdict);
    proof.signersKnown = checked->signersKnown;
    proof.syncedAt = checked->syncedAt;
    return proof;
  }
  auto verdict = ledger::verify(source.copy, {.project = desk.project.name, .environment = {}});
  if (verdict) proof.verdict = std::move(*verdict);
  else proof.error = verdict.error();
  return proof;
}

}  // namespace

std::vector<LedgerProof> proveShelf(const app::Desk& desk, const RecordShelf& shelf) {
  std::vector<LedgerProof> proofs;
  for (const RecordSource& source : shelf.sources) proofs.push_back(proofOf(desk, source));
  return proofs;
}

Result<ShownPack> showPack(const app::Desk& desk, const std::filesystem::path& file, std::stop_token stop) {
  auto opened = evidence::OpenPack::open(file, stop);
  if (!opened) return failure(opened.error());
  const auto pack = std::make_shared<evidence::OpenPack>(std::move(*opened));
  const auto judged = app::judgePack(desk, *pack, nullptr);
  if (!judged) return failure(judged.error());
  ShownPack shown{std::make_shared<RecordShelf>(), {}};
  shown.shelf->holds = pack;
  for (const evidence::PartVerdict& part : *judged)
    shown.proofs.push_back({part.range.environment.text(), {}, part.verdict, true, {}, part.faults});
  for (const evidence::PackRange& range : pack->ranges()) {
    const std::string name = range.environment.text();
    const std::filesystem::path copy = pack->folder() / "ledger" / (name + ".jsonl");
    auto index = app::openIndexOf(desk, copy, pack->folder() / (name + ".index"), stop);
    if (!index) return failure(index.error());
    shown.shelf->sources.push_back({range.environment, name, copy, std::move(*index), {}, range.last - range.first + 1});
  }
  return shown;
}

Result<std::vector<RecordBar>> spreadRecords(RecordShelf& shelf, const RecordQuery& query, const std::string& place, int bars, std::stop_token stop) {
  std::vector<std::pair<Time, bool>> all;
  for (const RecordSource& source : shelf.sources) {
    if (!source.index || (!place.empty() && place != source.place)) continue;
    RecordQuery part = query;
    part.most = kLook;
    for (bool more = true; more;) {
      if (stop.stop_requested()) return failure(Code::cancelled, "was stopped while records were counted");
      const std::lock_guard lock(shelf.mutex);
      const auto rows = source.index->find(part);
      if (!rows) return failure(rows.error());
      for (const RecordRow& row : *rows) all.emplace_back(row.at, isAlarming(row.kind, row.outcome));
      more = rows->size() == static_cast<std::size_t>(kLook);
      if (more) part.before = rows->back().n;
    }
  }
  std::vector<RecordBar> spread;
  if (all.size() < 2) return spread;
  const auto [first, last] = std::ranges::minmax(all | std::views::keys);
  const auto width = std::max<std::chrono::milliseconds>((last - first) / bars + std::chrono::milliseconds(1), std::chrono::minutes(1));
  for (Time from = first; from <= last; from += width) spread.push_back({from, from + width, 0, 0});
  for (const auto& [at, alarming] : all) {
    RecordBar& bar = spread[static_cast<std::size_t>((at - first) / width)];
    ++bar.records;
    bar.alarming += alarming ? 1 : 0;
  }
  return spread;
}

std::vector<Fetched> fetchLedgers(const app::Desk& desk, const std::function<void(const std::string& place)>& before, std::stop_token stop) {
  std::vector<Fetched> all;
  for (const Environment& environment : desk.project.environments) {
    if (stop.stop_requested()) return all;
    before(environment.name.text());
    host::Host host(desk.shellTo(environment), environment);
    const auto synced = app::syncLedger(desk, host, stop);
    all.push_back({environment.name.text(), synced ? synced->added : 0, synced ? std::nullopt : std::optional(synced.error()), synced ? synced->keys : app::KeyChanges()});
  }
  return all;
}

Result<std::int64_t> writeRecords(RecordStream stream, const std::string& form, const std::filesystem::path& file, std::stop_token stop) {
  const std::filesystem::path part = file.string() + ".part";
  std::ofstream out(part, std::ios::binary | std::ios::trunc);
  if (form == "csv") out << app::csvHeader();
  std::int64_t count = 0;
  const auto fail = [&](const Error& error) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    return failure(error);
  };
  while (true) {
    if (stop.stop_requested()) return fail({Code::cancelled, "was stopped while records were written", ""});
    const auto page = stream.next(kPageOfWork);
    if (!page) return fail(page.error());
    for (const StreamedRecord& record : *page) out << (form == "csv" ? app::csvLine(record.place, record.found) : record.found.line + "\n");
    count += static_cast<std::int64_t>(page->size());
    if (page->size() < static_cast<std::size_t>(kPageOfWork)) break;
  }
  out.close();
  std::error_code fault;
  if (out) std::filesystem::rename(part, file, fault);
  if (!out || fault) return fail({Code::storage, "cannot write " + file.string() + (fault ? ": " + fault.message() : ""), "choose another place"});
  return count;
}

}  // namespace gantry::gui
