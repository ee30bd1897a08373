#include "gui/release_model.h"

#include <algorithm>
#include <numeric>

#include "core/release.h"
#include "core/time.h"
#include "gui/text.h"
#include "gui/words.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostCommits = 50;

std::uint64_t bytesOf(const Image& image) {
  return std::accumulate(image.layers.begin(), image.layers.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Layer& layer) { return sum + layer.bytes; });
}

/// Whether `digest` is what an environment serves for this service.
const Digest* servedDigest(const Lane& lane, const QString& service) {
  const ServingRun* serving = lane.status().facts ? lane.status().facts->servingRun() : nullptr;
  if (serving == nullptr) return nullptr;
  return service == "app"_L1 ? &serving->app : &serving->migrator;
}

}  // namespace

/// What the registry and the clone say.
struct ReleaseModel::Answer {
  Result<app::Candidate> candidate;
  std::vector<CommitNote> commits;
  QString commitsText;
  std::optional<Result<MigrationSet>> migrations;
  std::vector<SchemaReport> reports;  ///< one a migration
  std::vector<SchemaTransition> transitions;
};

ReleaseModel::ReleaseModel(const app::Desk& desk, Crew& crew, const Board& board, QObject* parent)
    : QObject(parent), m_desk(desk), m_crew(crew), m_board(board) {
  m_face.phase = u"closed"_s;
}

void ReleaseModel::close() {
  m_work.request_stop();
  ++m_turn;
  m_tag.reset();
  m_candidate.reset();
  m_face = {};
  m_face.phase = u"closed"_s;
  m_images.setRows({});
  m_commits.setRows({});
  m_migrations.setRows({});
  m_moving.clear();
  m_transitions.setRows({});
  m_places.setRows({});
  m_events.setRows({});
  Q_EMIT changed();
}

void ReleaseModel::open(const Tag& tag) {
  if (m_tag != tag) close();
  m_tag = tag;
  m_face.phase = u"loading"_s;
  m_face.tag = toQt(tag.text());
  m_face.release = toQt(brief(tag));
  m_face.subject = m_board.subjectOf(tag);
  m_face.migrationsText = tr("Reading the migrator image");
  if (const app::Candidate* known = m_board.candidate(m_face.tag)) {
    foldRelease(*known);
    m_face.phase = u"ready"_s;
  }
  foldPlaces();
  Q_EMIT changed();
  const Lane* last = m_board.lanes().isEmpty() ? nullptr : m_board.lanes().last();
  const auto facts = last == nullptr ? std::nullopt : last->status().facts;
  const QString place = last == nullptr ? QString() : last->face().name;
  m_work = m_crew.start([this, tag, turn = ++m_turn, facts, place](const Crew::Send& send, const std::stop_token& stop) {
    Answer answer{app::readRelease(m_desk, tag, stop), {}, {}, {}, {}, {}};
    if (const auto found = app::findMigrator(m_desk, answer.candidate, tag.text(), stop)) answer.migrations = m_desk.migrations.migrations(found->migrator, stop);
    if (answer.migrations && *answer.migrations && (*answer.migrations)->provider == "postgresql") {
      answer.reports = m_desk.analyst.eachAlone((*answer.migrations)->migrations);
      answer.transitions = m_desk.analyst.transitions((*answer.migrations)->migrations);
    }
    const auto here = answer.candidate ? answer.candidate->release.commit() : commitOf(tag);
    const auto there = facts ? app::servingCommit(m_desk, *facts) : std::nullopt;
    if (here && there) {
      const auto direction = m_desk.history.direction(*there, *here, stop);
      const bool back = direction && direction->kind == Direction::Kind::backward;
      if (auto commits = m_desk.history.between(back ? *here : *there, back ? *there : *here, kMostCommits, stop)) answer.commits = std::move(*commits);
      if (direction) answer.commitsText = tr("Seen from %1: %2").arg(place, directionWords(*direction));
    }
    send([this, turn, answer = std::make_shared<Answer>(std::move(answer))] {
      if (turn == m_turn) apply(*answer);
    });
  });
}

void ReleaseModel::apply(const Answer& answer) {
  m_face.commitsText = answer.commitsText;
  QList<CommitRow> commits;
  for (const CommitNote& note : answer.commits)
    commits.append({toQt(note.commit.text().substr(0, 7)), toQt(note.subject), toQt(note.author), age(now() - note.at), true});
  m_commits.setRows(commits);
  foldMigrations(answer.migrations, answer.reports, answer.candidate.has_value());
  m_moving = answer.transitions;
  foldTransitions();
  if (answer.candidate) {
    app::Candidate candidate = *answer.candidate;
    if (m_candidate && !candidate.note) candidate.note = m_candidate->note;
    foldRelease(candidate);
  }
  m_face.phase = answer.candidate || m_candidate ? u"ready"_s : u"error"_s;
  m_face.error = answer.candidate ? QString() : toQt(answer.candidate.error().message);
  m_face.wayOut = answer.candidate ? QString() : toQt(answer.candidate.error().wayOut);
  foldPlaces();
  Q_EMIT changed();
}

void ReleaseModel::foldMigrations(const std::optional<Result<MigrationSet>>& read, const std::vector<SchemaReport>& reports, bool released) {
  QList<ReleaseMigrationRow> rows;
  if (read && *read)
    for (std::size_t i = 0; i < (*read)->migrations.size(); ++i)
      rows.prepend(migrationRow((*read)->migrations[i], i < reports.size() ? reports[i].findings() : std::vector<SchemaFinding>{}));   // newest first
  m_migrations.setRows(rows);
  if (!read) m_face.migrationsText = released ? tr("There is no migrator image to read.") : tr("The migrator image was not read.");
  else if (!*read) m_face.migrationsText = toQt(read->error().message);
  else if (rows.isEmpty()) m_face.migrationsText = tr("It holds no migrations.");
  else m_face.migrationsText = (*read)->fromHost ? tr("Read from the image on a host: the registry did not give them.") : QString();
}

void ReleaseModel::foldRelease(const app::Candidate& candidate) {
  m_candidate = candidate;
  const Release& release = candidate.release;
  if (candidate.note) {
    m_face.subject = toQt(candidate.note->subject);
    m_face.author = toQt(candidate.note->author);
    m_face.when = ago(now() - candidate.note->at);
  }
  if (const auto commit = release.commit()) m_face.commit = toQt(commit->text());
  m_face.problem = said(release.incompleteBecause());
  m_face.moved = candidate.movedTags.empty() ? QString() : said(candidate.movedTags.front());
  std::uint64_t bytes = 0;
  QList<ReleaseImageRow> rows;
  const std::array<std::pair<QString, const std::optional<Image>*>, 2> images{{{u"app"_s, &release.app}, {u"migrator"_s, &release.migrator}}};
  for (const auto& [service, image] : images) {
    if (!*image) continue;
    const Image& one = **image;
    bytes += bytesOf(one);
    QStringList same;
    bool seenNow = false;
    for (const Lane* lane : m_board.lanes()) {
      if (const Digest* served = servedDigest(*lane, service); served == nullptr || *served != one.pinned.digest) continue;
      same.append(lane->face().name);
      seenNow = seenNow || !lane->face().stale;
    }
    rows.append({service, service, toQt(one.pinned.name.text()), toQt(one.pinned.digest.text()), toQt(one.pinned.digest.brief()),
                 toQt(spokenBytes(bytesOf(one))), one.created ? ago(now() - *one.created) : QString(),
                 one.revision ? toQt(one.revision->text()) : QString(),
                 same.isEmpty() ? tr("runs nowhere") : tr("on %1").arg(same.join(u", "_s)), seenNow ? u"success"_s : u"muted"_s});
  }
  m_face.size = bytes == 0 ? QString() : toQt(spokenBytes(bytes));
  m_images.setRows(rows);
}

void ReleaseModel::fold() {
  if (!m_tag) return;
  if (m_candidate) foldRelease(app::Candidate(*m_candidate));
  foldPlaces();
  foldTransitions();
  Q_EMIT changed();
}

void ReleaseModel::foldTransitions() {
  QList<TransitionRow> rows;
  for (const SchemaTransition& transition : m_moving) {
    TransitionRow row{QString::number(rows.size()), toQt(neutralised(transition.subject)), said(transition.sentence), {}, {}, {}, {}, {}};
    const auto place = [](const StatementPlace& at) { return tr("%1, line %2").arg(toQt(neutralised(at.migration))).arg(at.line); };
    row.steps = transition.contract ? tr("Expanded by %1; contracted by %2").arg(place(transition.expand), place(*transition.contract))
                                    : tr("Expanded by %1; its contract step is not in this release").arg(place(transition.expand));
    bool tooSoon = false;
    bool waits = !transition.contract;
    QStringList states;
    for (const Lane* lane : m_board.lanes()) {
      const auto& facts = lane->status().facts;
      const TransitionState state = facts && facts->database == "read" ? stateOf(transition, facts->migrations, kTransitionPatience) : TransitionState::unknown;
      tooSoon = tooSoon || state == TransitionState::endedTooSoon;
      waits = waits || state != TransitionState::ended;
      states.append(lane->face().title + u": "_s + transitionWords(state));
    }
    row.states = states.join(u'\n');
    row.word = tooSoon ? tr("Too soon") : waits ? tr("Waits") : tr("Contracted");
    row.glyph = tooSoon ? u"alert"_s : waits ? u"clock"_s : u"check"_s;
    row.tone = tooSoon ? u"warning"_s : waits ? u"info"_s : u"success"_s;
    rows.append(row);
  }
  m_transitions.setRows(rows);
}

void ReleaseModel::foldPlaces() {
  QList<PlaceRow> places;
  std::vector<std::pair<Time, EventRow>> events;
  for (const Lane* lane : m_board.lanes()) {
    const LaneFace& face = lane->face();
    PlaceRow place{face.name, face.title, tr("Never here"), u"circle"_s, u"neutral"_s, {}, {}};
    if (!lane->status().facts) place.word = tr("Not known");
    const auto runs = lane->status().facts ? lane->status().facts->runs : std::vector<RunRecord>();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {  // oldest first
      if (run->release != *m_tag) continue;
      const Sign sign = signOf(*run);
      const Time at = run->finished.value_or(run->started);
      place = {face.name, face.title, sign.word, sign.glyph, sign.tone, clockTime(at, now()), toQt(run->run.text())};
      events.push_back({at, {toQt(run->run.text()), clockTime(at, now()), tr("%1 on %2").arg(sign.word, face.name), sign.glyph, sign.tone, face.name,
                             toQt(run->run.text())}});
    }
    if (face.tag == m_face.tag) {
      place.word = tr("Runs here");
      place.glyph = face.identityGlyph;
      place.tone = face.identityTone;
      place.detail = face.since;
    }
    places.append(place);
  }
  m_places.setRows(places);
  std::ranges::sort(events, std::greater(), &std::pair<Time, EventRow>::first);
  QList<EventRow> rows;
  for (const auto& [at, row] : events) rows.append(row);
  m_events.setRows(rows);
}

}  // namespace gantry::gui
