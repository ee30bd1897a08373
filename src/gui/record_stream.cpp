#include "gui/record_stream.h"

#include <numeric>

namespace gantry::gui {

std::int64_t RecordShelf::records() const {
  return std::accumulate(sources.begin(), sources.end(), std::int64_t{0}, [](std::int64_t sum, const RecordSource& source) { return sum + source.records; });
}

Result<std::shared_ptr<RecordShelf>> openShelf(const app::Desk& desk, std::stop_token stop) {
  std::vector<app::WhichLedger> all;
  for (const Environment& environment : desk.project.environments) all.emplace_back(environment.name);
  all.emplace_back();
  auto shelf = std::make_shared<RecordShelf>();
  for (const app::WhichLedger& which : all) {
    auto index = app::openIndex(desk, which, stop);
    if (!index && index.error().code == Code::notFound) continue;
    if (!index && index.error().code == Code::cancelled) return failure(index.error());
    RecordSource source{which, which ? which->text() : "-", app::copyOf(desk, which), nullptr};
    if (!index) {
      source.fault = index.error();
    } else {
      const auto upTo = (*index)->indexed();
      if (!upTo) return failure(upTo.error());
      source.index = std::move(*index);
      source.records = upTo->records;
    }
    shelf->sources.push_back(std::move(source));
  }
  return shelf;
}

std::set<std::string> peopleOf(RecordShelf& shelf) {
  const std::lock_guard lock(shelf.mutex);
  std::set<std::string> all;
  for (const RecordSource& source : shelf.sources)
    if (const auto people = source.index ? source.index->people() : Result<std::vector<std::string>>()) all.insert(people->begin(), people->end());
  return all;
}

RecordStream::RecordStream(std::shared_ptr<RecordShelf> shelf, RecordQuery query, std::string place)
    : m_shelf(std::move(shelf)), m_query(std::move(query)) {
  for (std::size_t i = 0; i < m_shelf->sources.size(); ++i)
    if (m_shelf->sources[i].index && (place.empty() || place == m_shelf->sources[i].place)) m_lanes.push_back({i, {}, m_query.before, false});
}

Result<void> RecordStream::fill(Lane& lane, int most) {
  if (lane.ended || !lane.rows.empty()) return {};
  RecordQuery query = m_query;
  query.before = lane.before;
  query.most = most;
  auto rows = m_shelf->sources[lane.source].index->find(query);
  if (!rows) return failure(rows.error());
  lane.ended = rows->size() < static_cast<std::size_t>(most);
  if (!rows->empty()) lane.before = rows->back().n;
  lane.rows.assign(std::make_move_iterator(rows->begin()), std::make_move_iterator(rows->end()));
  return {};
}

RecordStream::Lane* RecordStream::newest() {
  Lane* found = nullptr;
  for (Lane& lane : m_lanes)
    if (!lane.rows.empty() && (found == nullptr || lane.rows.front().at > found->rows.front().at)) found = &lane;
  return found;
}

Result<std::vector<StreamedRecord>> RecordStream::next(int most) {
  const std::lock_guard lock(m_shelf->mutex);
  std::vector<StreamedRecord> page;
  while (page.size() < static_cast<std::size_t>(most)) {
    for (Lane& lane : m_lanes)
      if (auto filled = fill(lane, most); !filled) return failure(filled.error());
    Lane* lane = newest();
    if (lane == nullptr) return page;
    // As many as can be read at once before another ledger has a newer one.
    std::vector<RecordRow> run;
    while (newest() == lane && !lane->rows.empty() && page.size() + run.size() < static_cast<std::size_t>(most)) {
      run.push_back(std::move(lane->rows.front()));
      lane->rows.pop_front();
      if (lane->rows.empty()) break;
    }
    const RecordSource& source = m_shelf->sources[lane->source];
    auto found = app::readRows(source.copy, run);
    if (!found) return failure(found.error());
    for (app::FoundRecord& record : *found) page.push_back({std::move(record), source.place});
  }
  return page;
}

}  // namespace gantry::gui
