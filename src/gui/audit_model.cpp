#include "gui/audit_model.h"

#include <algorithm>

#include <QDateTime>
#include <QFileInfo>

#include "app/ledger_pack.h"
#include "gui/printed.h"
#include "gui/record_words.h"
#include "gui/text.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int kPage = 200;
constexpr int kMostLinked = 12;
constexpr int kBars = 54;

/// `2026-11-27`, or with a time of day. @error invalid
Result<std::optional<Time>> timeOf(const QString& text) {
  const QString trimmed = text.trimmed();
  if (trimmed.isEmpty()) return std::optional<Time>();
  for (const QString& form : {u"yyyy-MM-dd"_s, u"yyyy-MM-dd HH:mm"_s})
    if (const QDateTime time = QDateTime::fromString(trimmed, form); time.isValid()) return std::optional(Time(std::chrono::milliseconds(time.toMSecsSinceEpoch())));
  return failure(Code::invalid, fromQt(AuditModel::tr("“%1” is no day: write it as 2026-11-27").arg(trimmed)));
}

QString dayTime(Time time) {
  return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch() / std::chrono::milliseconds(1)).toString(u"yyyy-MM-dd HH:mm"_s);
}

/// `mara=SHA256:…` as `mara (SHA256:…)`.
QString keyWords(const std::vector<std::string>& words) {
  QStringList all;
  for (const std::string& word : words) all.append(toQt(word.substr(0, word.find('='))) + u" ("_s + toQt(word.substr(word.find('=') + 1)) + u")"_s);
  return all.isEmpty() ? u"–"_s : all.join(u", "_s);
}

bool isDay(const QString& text) { return text.trimmed().size() == 10; }

}  // namespace

AuditModel::AuditModel(const app::Desk& desk, Crew& crew, QObject* parent)
    : QObject(parent), m_desk(desk), m_crew(crew), m_record(new RecordModel(this)) {
  m_face.phase = u"loading"_s;
  say();
  m_pause.setSingleShot(true);
  m_pause.setInterval(200ms);
  connect(&m_pause, &QTimer::timeout, this, &AuditModel::find);
  connect(&m_records, &RecordList::moreWanted, this, &AuditModel::more);
}

void AuditModel::load() { loadThen({}); }

void AuditModel::loadThen(std::function<void()> then) {
  m_crew.start([this, turn = ++m_looking, then = std::move(then)](const Crew::Send& send, const std::stop_token& stop) {
    auto shelf = openShelf(m_desk, stop);
    send([this, turn, then, shelf = std::move(shelf)] {
      if (turn != m_looking || !m_pack.isEmpty()) return;
      if (!shelf) return fail(QT_TR_NOOP("The copies cannot be read"), {}, shelf.error());
      take(*shelf);
      if (!m_shelf->sources.empty()) verify();
      if (then) then();
    });
  });
}

void AuditModel::take(const std::shared_ptr<RecordShelf>& shelf) {
  m_shelf = shelf;
  readPeople();
  clearFault();
  m_face.phase = shelf->sources.empty() ? u"empty"_s : u"ready"_s;
  for (const RecordSource& source : shelf->sources)
    if (source.fault) fail(QT_TR_NOOP("The copy of %1 cannot be read"), placeWords(source.place), *source.fault);
  say();
  find();
}

void AuditModel::say() {
  m_face.waitingFor = tr("Opening this desktop's copies");
  m_face.emptyText = tr("Nothing was fetched to this desktop yet. A host that keeps a ledger has one for each environment; with its copy here, this page works with no network.");
  m_face.packText = m_pack.isEmpty() ? QString() : tr("its own keys");
  if (!m_face.errorTitle.isEmpty()) m_face.errorTitle = faultWords();
  m_kinds.setRows(recordKinds());
  foldFetched();
  const bool nothing = m_shelf && m_shelf->sources.empty();
  if (m_proofs.empty() || nothing) sayNothingProven(m_face, nothing ? tr("Nothing to prove") : tr("Not verified yet"));
  else sayProof(m_face, m_proofs);
  if (!m_shelf) return;
  m_face.exportText = tr("%n record(s) of this desktop's copies, as far as the filter shows them", nullptr, int(m_shelf->records()));
  QList<PickRow> places;
  for (const RecordSource& source : m_shelf->sources) places.append({toQt(source.place), placeWords(source.place)});
  m_environments.setRows(places);
  foldReplicas();
}

void AuditModel::retranslate() {
  say();
  m_face.filterText = filterWords();
  const Time now = m_desk.clock.now();
  QList<RecordLine> lines;
  for (const StreamedRecord& record : m_found) lines.append(lineOf(record, now));
  m_records.setRows(lines);
  count();
  if (m_shown && m_record->face().phase == "ready"_L1) show(StreamedRecord(*m_shown));
  Q_EMIT changed();
}

/// Whose copy is not as its host has it, and whose keys are others than before.
void AuditModel::foldFetched() {
  QStringList away;
  QStringList sentences;
  for (const Fetched& one : m_fetched) {
    if (one.error) away.append(toQt(one.place) + u": "_s + toQt(one.error->message));
    if (!one.keys.empty()) sentences.append(tr("%1 sent other keys than before; ask their owners whether that was meant. New: %2. Gone: %3.").arg(toQt(one.place), keyWords(one.keys.added), keyWords(one.keys.gone)));
  }
  if (!away.isEmpty()) sentences.append(tr("Not everything could be fetched; below is what this desktop has. %1").arg(away.join(u"; "_s)));
  m_face.stale = sentences.join(u'\n');
}

void AuditModel::set(QString& part, const QString& to) {
  if (part == to) return;
  part = to;
  m_face.filtered = m_filter != Filter{};
  m_face.filterText = filterWords();
  m_pause.start();
  Q_EMIT filterChanged();
  Q_EMIT changed();
}

void AuditModel::clearFilter() {
  m_filter = {};
  m_face.filtered = false;
  Q_EMIT filterChanged();
  find();
}

void AuditModel::between(const QString& from, const QString& to) {
  setFrom(from);
  setTo(to);
}

QString AuditModel::filterWords() const {
  QStringList parts;
  if (!m_filter.person.isEmpty()) parts.append(tr("by %1").arg(m_filter.person));
  if (!m_filter.environment.isEmpty()) parts.append(tr("of %1").arg(placeWords(fromQt(m_filter.environment))));
  if (!m_filter.kind.isEmpty()) parts.append(tr("of the kind “%1”").arg(kindWords(fromQt(m_filter.kind))));
  if (!m_filter.from.isEmpty()) parts.append(tr("from %1").arg(m_filter.from));
  if (!m_filter.to.isEmpty()) parts.append(tr("until %1").arg(m_filter.to));
  if (!m_filter.words.isEmpty()) parts.append(tr("with the words “%1”").arg(m_filter.words));
  return parts.isEmpty() ? QString() : tr("Looked for: %1.").arg(parts.join(u", "_s));
}

Result<RecordQuery> AuditModel::query() const {
  RecordQuery query;
  query.person = fromQt(m_filter.person);
  query.kind = fromQt(m_filter.kind);
  query.text = fromQt(m_filter.words.trimmed());
  const auto since = timeOf(m_filter.from);
  if (!since) return failure(since.error());
  auto until = timeOf(m_filter.to);
  if (!until) return failure(until.error());
  if (*until && isDay(m_filter.to)) **until += 24h;
  query.since = *since;
  query.until = *until;
  return query;
}

/// Starts anew with the filter as it is now.
void AuditModel::find() {
  ++m_turn;
  m_pause.stop();
  m_found.clear();
  m_records.setMore(false);
  m_records.answered();
  m_records.setRows({});
  m_stream.reset();
  m_face.filtered = m_filter != Filter{};
  m_face.filterText = filterWords();
  const auto query = this->query();
  if (!query) m_face.filterText = toQt(query.error().message);
  else if (m_shelf && !m_shelf->sources.empty()) m_stream = std::make_shared<RecordStream>(m_shelf, *query, fromQt(m_filter.environment));
  Q_EMIT changed();
  more();
  count();
}

/// How the records that fit are spread over time, for the bars.
void AuditModel::count() {
  m_counting.request_stop();
  const auto query = this->query();
  if (!m_stream || !query) return m_bars.setRows({});
  m_counting = m_crew.start([this, turn = m_turn, shelf = m_shelf, query = *query, place = fromQt(m_filter.environment)](const Crew::Send& send, const std::stop_token& stop) {
    const auto spread = spreadRecords(*shelf, query, place, kBars, stop);
    if (!spread) return;
    std::int64_t most = 1;
    for (const RecordBar& bar : *spread) most = std::max(most, bar.records);
    QList<BarRow> rows;
    for (const RecordBar& bar : *spread)
      rows.append({QString::number(rows.size()), dayTime(bar.from), dayTime(bar.to), tr("%n record(s)", nullptr, int(bar.records)) + u" · "_s + dayTime(bar.from),
                   double(bar.records) / double(most), double(bar.alarming) / double(most)});
    send([this, turn, rows] {
      if (turn != m_turn) return;
      m_face.first = rows.isEmpty() ? QString() : rows.first().from;
      m_face.last = rows.isEmpty() ? QString() : rows.last().to;
      m_bars.setRows(rows);
      Q_EMIT changed();
    });
  });
}

void AuditModel::more() {
  if (!m_stream) return;
  m_crew.start([this, turn = m_turn, stream = m_stream](const Crew::Send& send, const std::stop_token&) {
    auto page = std::make_shared<Result<std::vector<StreamedRecord>>>(stream->next(kPage));
    send([this, turn, page] {
      if (turn != m_turn) return;
      m_records.answered();
      if (!*page) return fail(QT_TR_NOOP("The copies cannot be read"), {}, page->error());
      addPage(std::move(**page));
    });
  });
}

void AuditModel::addPage(std::vector<StreamedRecord> page) {
  const Time now = m_desk.clock.now();
  m_records.setMore(page.size() == static_cast<std::size_t>(kPage));
  QList<RecordLine> lines;
  for (StreamedRecord& record : page) {
    lines.append(lineOf(record, now));
    m_found.push_back(std::move(record));
  }
  m_records.append(lines);
}

/// Everybody who can be chosen: also those whose records were not scrolled to.
void AuditModel::readPeople() {
  m_crew.start([this, shelf = m_shelf](const Crew::Send& send, const std::stop_token&) {
    QList<PickRow> people;
    for (const std::string& person : peopleOf(*shelf)) people.append({toQt(person), toQt(person)});
    send([this, shelf, people] {
      if (shelf == m_shelf) m_people.setRows(people);
    });
  });
}

void AuditModel::foldReplicas() {
  if (!m_shelf) return;
  const Time now = m_desk.clock.now();
  QList<ReplicaRow> rows;
  for (const RecordSource& source : m_shelf->sources) {
    const auto proof = std::ranges::find(m_proofs, source.place, &LedgerProof::place);
    const bool known = proof != m_proofs.end();
    const bool bad = known && (proof->error || !proof->verdict.good() || !proof->faults.empty());
    const bool old = known && proof->syncedAt && now - *proof->syncedAt > 24h;
    ReplicaRow row{toQt(source.place), placeWords(source.place), tr("%n record(s)", nullptr, int(source.records)), {}, u"question"_s, u"neutral"_s, {}};
    if (known && proof->syncedAt) row.age = tr("fetched %1").arg(ago(now - *proof->syncedAt));
    if (known) row.glyph = bad ? u"xCircle"_s : old ? u"clock"_s : u"checkCircle"_s;
    if (known) row.tone = bad ? u"danger"_s : old ? u"warning"_s : u"success"_s;
    row.hint = toQt(source.copy.string());
    rows.append(row);
  }
  m_replicas.setRows(rows);
}

void AuditModel::verify() {
  if (!m_shelf) return load();
  if (m_shelf->sources.empty()) return;
  clearFault();
  setWork(tr("Verifying %n record(s)", nullptr, int(m_shelf->records())));
  m_crew.start([this, turn = ++m_looking, shelf = m_shelf, ofPack = !m_pack.isEmpty(), before = m_proofs](const Crew::Send& send, const std::stop_token&) {
    auto proofs = std::make_shared<std::vector<LedgerProof>>(ofPack ? before : proveShelf(m_desk, *shelf));
    send([this, turn, proofs] {
      if (turn != m_looking) return;
      m_proofs = std::move(*proofs);
      foldProof();
      setWork({});
    });
  });
}

void AuditModel::foldProof() {
  sayProof(m_face, m_proofs);
  foldReplicas();
  if (m_shown && m_record->face().phase == "ready"_L1) show(StreamedRecord(*m_shown));
}

void AuditModel::sync() {
  if (m_fetching) return;
  m_fetchWanted = !m_face.work.isEmpty();   // then after what is at work
  if (m_fetchWanted) return;
  m_fetching = true;
  setWork(tr("Fetching"));
  m_crew.start([this](const Crew::Send& send, const std::stop_token& stop) {
    const auto fetched = fetchLedgers(m_desk, [&](const std::string& place) { send([this, name = toQt(place)] { setWork(tr("Fetching the ledger of %1").arg(name)); }); }, stop);
    send([this, fetched] {
      m_fetching = false;
      m_fetched = fetched;
      foldFetched();
      setWork({});
      load();
      Q_EMIT this->fetched();
    });
  });
}

void AuditModel::openPack(const QUrl& file) {
  const QString path = fileOf(file);
  const QString name = QFileInfo(path).fileName();
  clearFault();
  setWork(tr("Unpacking %1").arg(name));
  m_crew.start([this, turn = ++m_opening, path, name](const Crew::Send& send, const std::stop_token& stop) {
    auto shown = std::make_shared<Result<ShownPack>>(showPack(m_desk, std::filesystem::path(fromQt(path)), stop));
    send([this, turn, name, shown] {
      if (turn != m_opening) return;
      setWork({});
      if (!*shown) return fail(QT_TR_NOOP("%1 cannot be shown as an evidence pack"), name, shown->error());
      ++m_looking;   // what is read of the own copies meanwhile is not shown
      m_pack = name;
      m_face.pack = name;
      m_fetched.clear();
      m_proofs = std::move((*shown)->proofs);
      m_record->close();
      take((*shown)->shelf);
      Q_EMIT changed();
    });
  });
}

/// Nothing of the pack stays in sight while the own copies are opened again.
void AuditModel::closePack() {
  m_pack.clear();
  m_shelf.reset();
  m_shown.reset();
  m_environments.setRows({});
  m_replicas.setRows({});
  m_face.phase = u"loading"_s;
  find();
  m_face.pack.clear();
  m_proofs.clear();
  say();
  m_record->close();
  Q_EMIT changed();
  load();
}

void AuditModel::exportTo(const QString& form, const QUrl& file) {
  clearFault();
  const auto query = this->query();
  if (!query) return fail(QT_TR_NOOP("Nothing was exported"), {}, query.error());
  if (!m_shelf) return loadThen([this, form, file] { exportTo(form, file); });
  if (form == "pack"_L1 && m_shelf->holds) {
    Q_EMIT told(tr("Nothing was exported"), tr("A pack is made of this desktop's own copies: close the opened pack first"), false);
    return;
  }
  setWork(tr("Exporting"));
  m_crew.start([this, form = fromQt(form), path = std::filesystem::path(fromQt(fileOf(file))), stream = RecordStream(m_shelf, *query, fromQt(m_filter.environment))](const Crew::Send& send, const std::stop_token& stop) {
    std::optional<Error> fault;
    std::int64_t records = 0;
    if (form == "pack") {
      const auto made = app::exportLedgers(m_desk, {}, path, stop, printed);
      if (made) records = made->records;
      else fault = made.error();
    } else {
      const auto written = writeRecords(stream, form, path, stop);
      if (written) records = *written;
      else fault = written.error();
    }
    send([this, fault, records, name = QString::fromStdString(path.string())] {
      setWork({});
      if (fault) return fail(QT_TR_NOOP("Nothing was exported"), {}, *fault);
      Q_EMIT told(tr("%n record(s) exported", nullptr, int(records)), name, true);
    });
  });
}

QString AuditModel::faultWords() const {
  const QString words = tr(m_faultTitle);
  return m_faultName.isEmpty() ? words : words.arg(m_faultName);
}

void AuditModel::fail(const char* title, const QString& name, const Error& error) {
  if (!m_shelf) m_face.phase = u"error"_s;
  m_faultTitle = title;
  m_faultName = name;
  m_face.errorTitle = faultWords();
  m_face.error = toQt(error.message);
  m_face.wayOut = toQt(error.wayOut);
  Q_EMIT changed();
}

void AuditModel::clearFault() {
  m_face.error.clear();
  m_face.errorTitle.clear();
  m_face.wayOut.clear();
}

void AuditModel::setWork(const QString& work) {
  m_face.work = work;
  Q_EMIT changed();
  if (work.isEmpty() && m_fetchWanted) sync();
}

RecordProof AuditModel::proofOf(const StreamedRecord& record) const {
  const auto proof = std::ranges::find(m_proofs, record.place, &LedgerProof::place);
  if (proof == m_proofs.end() || !proof->signersKnown || proof->error || !proof->verdict.lookedAt(record.found.record.n)) return {};
  for (const ledger::BadStatement& bad : proof->verdict.badStatements)
    if (bad.record == record.found.record.n) return {true, toQt(bad.why)};
  return {true, {}};
}

void AuditModel::open(const QString& key) {
  const auto found = std::ranges::find_if(m_found, [&](const StreamedRecord& record) { return keyOf(record) == key; });
  if (found != m_found.end()) show(*found);
}

/// Opens a record, and looks on a worker for those about the same plan or run.
void AuditModel::show(const StreamedRecord& record) {
  m_shown = record;
  m_record->show(record, proofOf(record), {}, m_desk.clock.now());
  const ledger::Subject& subject = record.found.subject;
  const std::string word = !subject.plan.empty() ? subject.plan : subject.run;
  if (word.empty() || !m_shelf) return;
  m_crew.start([this, record, word, stream = std::make_shared<RecordStream>(m_shelf, RecordQuery{.text = word}, std::string())](const Crew::Send& send, const std::stop_token&) {
    auto linked = stream->next(kMostLinked);
    if (!linked) return;
    std::ranges::reverse(*linked);
    send([this, record, linked = std::move(*linked)] {
      if (m_record->face().key == keyOf(record)) m_record->show(record, proofOf(record), linked, m_desk.clock.now());
    });
  });
}

void AuditModel::follow(const QString& key) {
  const QString what = key.section(u':', 0, 0);
  if (what == "run"_L1) Q_EMIT runAsked(key.section(u':', 1, 1), key.section(u':', 2));
  if (what == "release"_L1) Q_EMIT releaseAsked(key.section(u':', 1));
  if (what != "record"_L1) return;
  const auto place = fromQt(key.section(u':', 1, 1));
  const std::int64_t number = key.section(u':', 2).toLongLong();
  m_crew.start([this, turn = m_looking, stream = std::make_shared<RecordStream>(m_shelf, RecordQuery{.before = number + 1}, place)](const Crew::Send& send, const std::stop_token&) {
    auto found = stream->next(1);
    if (!found || found->empty()) return;
    send([this, turn, record = std::move(found->front())] {
      if (turn == m_looking) show(record);
    });
  });
}

}  // namespace gantry::gui
