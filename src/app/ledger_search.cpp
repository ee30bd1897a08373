#include "app/ledger_search.h"

#include <fstream>

#include "ledger/lines_of_file.h"

namespace gantry::app {
namespace {

constexpr std::size_t kAtOnce = 20'000;  // rows in one transaction

std::filesystem::path indexOf(const Desk& desk, const WhichLedger& which) {
  return which ? desk.ledgers.index(desk.project.name, *which) : std::filesystem::path(desk.ledgers.desk().string() + ".index");
}

RecordRow rowOf(const ledger::Record& record, std::int64_t offset, std::size_t bytes) {
  ledger::Subject subject = ledger::subjectOf(record);
  return {record.n, record.at, record.kind, record.by, std::move(subject.release), std::move(subject.run), std::move(subject.outcome),
          std::move(subject.search), offset, static_cast<std::int64_t>(bytes)};
}

/// Whether the copy still has, where the index ends, the line it ended with.
bool continues(std::ifstream& copy, const IndexedUpTo& upTo) {
  if (upTo.bytes == 0) return true;
  constexpr std::int64_t kLongest = ledger::Record::kLongestLine;
  const std::int64_t from = std::max<std::int64_t>(0, upTo.bytes - kLongest);
  std::string tail(static_cast<std::size_t>(upTo.bytes - from), '\0');
  copy.seekg(from);
  if (!copy.read(tail.data(), static_cast<std::streamsize>(tail.size())) || tail.back() != '\n') return false;
  const std::size_t before = tail.size() < 2 ? std::string::npos : tail.rfind('\n', tail.size() - 2);
  return Digest::of(std::string_view(tail).substr(before == std::string::npos ? 0 : before + 1)).text() == upTo.head;
}

Result<void> addLines(const std::filesystem::path& copy, RecordIndex& index, IndexedUpTo upTo, const std::stop_token& stop) {
  std::vector<RecordRow> rows;
  std::string last;
  const auto flush = [&]() -> Result<void> {
    if (rows.empty()) return {};
    upTo.head = Digest::of(last).text();
    auto added = index.add(rows, upTo);
    rows.clear();
    return added;
  };
  Result<void> done;
  const auto take = [&](std::string_view line) {
    const auto record = ledger::Record::parse(line);
    if (stop.stop_requested()) done = failure(Code::cancelled, "was stopped while the ledger was indexed");
    else if (!record) done = failure(Code::digestMismatch, "record " + std::to_string(upTo.records + 1) + " of the copy cannot be read: " + record.error().message, "see `gantryctl ledger verify`");
    if (!done) return false;
    rows.push_back(rowOf(*record, upTo.bytes, line.size() + 1));
    upTo.records = record->n;
    upTo.bytes += static_cast<std::int64_t>(line.size()) + 1;
    last.assign(line).append("\n");
    if (rows.size() == kAtOnce) done = flush();
    return done.has_value();
  };
  const auto read = ledger::readLines(copy, take, upTo.bytes);
  if (!done) return done;
  if (!read) return failure(read.error());
  return flush();
}

}  // namespace

std::filesystem::path copyOf(const Desk& desk, const WhichLedger& which) {
  return which ? desk.ledgers.copy(desk.project.name, *which) : desk.ledgers.desk();
}

Result<std::unique_ptr<RecordIndex>> openIndexOf(const Desk& desk, const std::filesystem::path& path, const std::filesystem::path& place, std::stop_token stop) {
  std::ifstream copy(path, std::ios::binary);
  if (!copy) return failure(Code::notFound, "there is no " + path.string());
  if (!desk.recordIndex) return failure(Code::notSupported, "this desktop cannot search");
  auto index = desk.recordIndex(place);
  if (!index) return index;
  auto upTo = (*index)->indexed();
  if (!upTo) return failure(upTo.error());
  if (!continues(copy, *upTo)) {
    copy.clear();
    if (auto forgotten = (*index)->forget(); !forgotten) return failure(forgotten.error());
    upTo = IndexedUpTo{};
  }
  if (auto added = addLines(path, **index, *upTo, stop); !added) return failure(added.error());
  return index;
}

Result<std::unique_ptr<RecordIndex>> openIndex(const Desk& desk, const WhichLedger& which, std::stop_token stop) {
  auto index = openIndexOf(desk, copyOf(desk, which), indexOf(desk, which), std::move(stop));
  if (index || index.error().code != Code::notFound) return index;
  if (which)
    return failure(Code::notFound, "this desktop has no copy of the ledger of " + which->text(), "fetch it with `gantryctl ledger sync " + which->text() + "`");
  return failure(Code::notFound, "this desktop's own ledger is empty");
}

Result<std::vector<FoundRecord>> readRows(const std::filesystem::path& copy, const std::vector<RecordRow>& rows) {
  std::ifstream in(copy, std::ios::binary);
  if (!in) return failure(Code::storage, "cannot read " + copy.string());
  std::vector<FoundRecord> found;
  for (const RecordRow& row : rows) {
    std::string line(static_cast<std::size_t>(row.bytes), '\0');
    in.seekg(row.offset);
    if (!in.read(line.data(), static_cast<std::streamsize>(line.size()))) return failure(Code::storage, "cannot read " + copy.string());
    line.pop_back();
    auto record = ledger::Record::parse(line);
    if (!record) continue;
    ledger::Subject subject = ledger::subjectOf(*record);
    found.push_back({std::move(*record), std::move(subject), std::move(line)});
  }
  return found;
}

Result<std::vector<FoundRecord>> searchLedger(const Desk& desk, const WhichLedger& which, const RecordQuery& query, std::stop_token stop) {
  auto index = openIndex(desk, which, std::move(stop));
  if (!index) return failure(index.error());
  const auto rows = (*index)->find(query);
  if (!rows) return failure(rows.error());
  return readRows(copyOf(desk, which), *rows);
}

}  // namespace gantry::app
