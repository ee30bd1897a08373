#include "gui/board.h"

#include <algorithm>
#include <map>

#include <QDateTime>
#include <QLocale>

#include "core/time.h"
#include "gui/text.h"
#include "gui/ways_out.h"
#include "gui/words.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono;

constexpr std::size_t kMostNewcomers = 10;
constexpr int kMostIncluded = 6;
constexpr double kMarkDays = 0.34;  ///< how wide a mark of the timeline is in the smallest window
constexpr int kMostHints = 8;

/// Whether it serves more than the environment before it, which went back: nothing of that one is a promotion then.
bool isAhead(const Lane& lane) { return lane.leg() && lane.leg()->behind && lane.leg()->behind->kind == Direction::Kind::backward; }

const ServingRun* servingOf(const Lane& lane) {
  return lane.status().facts ? lane.status().facts->servingRun() : nullptr;
}

QString sizeOf(const Release& release) {
  std::uint64_t bytes = 0;
  for (const auto* image : {&release.app, &release.migrator})
    if (*image)
      for (const Layer& layer : (*image)->layers) bytes += layer.bytes;
  return bytes == 0 ? QString() : toQt(spokenBytes(bytes));
}

QList<CommitRow> commitRows(const std::vector<CommitNote>& notes, bool included, Time now, std::size_t most) {
  QList<CommitRow> rows;
  for (const CommitNote& note : notes) {
    if (static_cast<std::size_t>(rows.size()) == most) break;
    rows.append({toQt(note.commit.text().substr(0, 7)), toQt(note.subject), toQt(note.author), age(now - note.at), included});
  }
  return rows;
}

}  // namespace

Board::Board(QList<Lane*> lanes, QString registry, QObject* parent) : QObject(parent), m_lanes(std::move(lanes)) {
  m_face.registry = std::move(registry);
  m_face.candidates = u"loading"_s;
  if (!m_lanes.isEmpty()) m_lanes.last()->setLast(true);
}

Lane* Board::lane(const QString& environment) const {
  const auto found = std::ranges::find_if(m_lanes, [&](Lane* lane) { return lane->face().name == environment; });
  return found == m_lanes.end() ? nullptr : *found;
}

const app::Candidate* Board::candidate(const QString& tag) const {
  if (!m_releases || !*m_releases) return nullptr;
  const auto found = std::ranges::find_if(**m_releases, [&](const app::Candidate& row) { return toQt(row.release.tag.text()) == tag; });
  return found == (*m_releases)->end() ? nullptr : &*found;
}

QString Board::subjectOf(const Tag& tag) const {
  const app::Candidate* row = candidate(toQt(tag.text()));
  if (row != nullptr && row->note) return toQt(row->note->subject);
  for (const Lane* lane : m_lanes)
    if (const ServingRun* serving = servingOf(*lane); serving != nullptr && serving->release == tag) return lane->face().subject;
  return {};
}

std::optional<std::vector<JudgedGate>> Board::judged(const Tag& tag, const Lane& target) const {
  const app::Candidate* row = candidate(toQt(tag.text()));
  if (row == nullptr || !target.status().facts) return std::nullopt;
  GateFacts facts{.release = row->release, .environment = target.environment().name, .movedTags = row->movedTags};
  facts.upstream = target.environment().wishes.acceptedOn;
  if (facts.upstream)
    if (const Lane* upstream = lane(toQt(facts.upstream->text())); upstream != nullptr && upstream->status().facts && !upstream->status().error)
      facts.upstreamRuns = upstream->status().facts->runs;
  facts.target = *target.status().facts;
  return judge(facts);
}

QString Board::whyNot(const QString& tag, const QString& environment) const {
  const Lane* target = lane(environment);
  const auto parsed = Tag::parse(fromQt(tag));
  if (target == nullptr || !parsed) return tr("There is no such place");
  if (!target->status().facts || target->status().error) return tr("%1 cannot be read now").arg(target->face().title);
  if (target->face().stale) return tr("%1 was not read yet").arg(target->face().title);
  if (const ServingRun* serving = servingOf(*target); serving != nullptr && serving->release == *parsed)
    return tr("%1 runs on %2 already").arg(toQt(brief(*parsed)), environment);
  if (!m_releases) return tr("The registry was not read yet");
  if (!*m_releases) return tr("The registry cannot be read");
  const auto gates = judged(*parsed, *target);
  if (!gates) return {};  // older than what the registry was asked for
  for (const JudgedGate& gate : *gates)
    if (gate.result.state != GateState::passed) return refusalWords(gate);
  return {};
}

void Board::applyReleases(Result<std::vector<app::Candidate>> releases, Time now) {
  const bool keeps = !releases && m_releases && *m_releases;
  m_releasesFault = keeps ? std::optional(releases.error()) : std::nullopt;
  if (!keeps) {
    m_releases = std::move(releases);
    m_releasesAt = now;
  }
  fold(now);
}

void Board::fold(Time now) {
  BoardFace face;
  face.registry = m_face.registry;
  foldPromotion(face, now);
  foldCandidates(face, now);
  foldBuilt(now);
  foldMatrix(now);
  foldTimeline(now);
  if (face == m_face) return;
  m_face = std::move(face);
  Q_EMIT changed();
}

std::pair<const Lane*, const Lane*> Board::nextPromotion() const {
  for (qsizetype i = m_lanes.size() - 1; i > 0; --i) {
    const ServingRun* from = servingOf(*m_lanes[i - 1]);
    const ServingRun* to = servingOf(*m_lanes[i]);
    if (from != nullptr && m_lanes[i]->status().facts && !isAhead(*m_lanes[i]) && (to == nullptr || to->app != from->app || to->release != from->release))
      return {m_lanes[i - 1], m_lanes[i]};
  }
  return {nullptr, nullptr};
}

void Board::foldPromotion(BoardFace& face, Time now) {
  const auto [from, to] = nextPromotion();
  face.hasPromotion = from != nullptr;
  if (from == nullptr) {
    const bool known = std::ranges::all_of(m_lanes, [](const Lane* lane) { return lane->status().facts.has_value(); });
    const auto serves = [](const Lane* lane) { return servingOf(*lane) != nullptr; };
    const bool unmanaged = std::ranges::any_of(m_lanes, [](const Lane* lane) { return lane->face().phase == "unmanaged"_L1; });
    face.settled = !known                                 ? tr("Some environments have not been read yet.")
                   : std::ranges::any_of(m_lanes, [&](const Lane* lane) { return isAhead(*lane); }) ? tr("An environment is ahead of the one before it: there is nothing to promote.")
                   : std::ranges::all_of(m_lanes, serves) ? tr("Every environment runs the release of the one before it.")
                   : std::ranges::any_of(m_lanes, serves) ? tr("No environment is behind the one before it.")
                   : unmanaged                            ? tr("No proven run of Gantry started what runs there. Drag a release onto the first environment.")
                   : m_releases && *m_releases && (*m_releases)->empty() ? tr("Nothing is deployed yet, and the registry has no release.")
                                                          : tr("Nothing is deployed yet. Drag a release onto the first environment.");
    face.settledGlyph = known && std::ranges::all_of(m_lanes, serves) ? u"checkCircle"_s : known ? u"box"_s : u"question"_s;
    m_gates.setRows({});
    m_commits.setRows(m_lanes.isEmpty() || !m_lanes.front()->leg() ? QList<CommitRow>() : commitRows(m_lanes.front()->leg()->missing, false, now, kMostIncluded));
    return;
  }
  const Tag& tag = servingOf(*from)->release;
  face.release = toQt(brief(tag));
  face.tag = toQt(tag.text());
  face.subject = from->face().subject;
  face.from = from->face().name;
  face.to = to->face().name;
  foldGates(face, *from, *to);
  foldCommits(face, *to, now);
}

/// No gate: the way back closes nothing, but nobody should promote without having seen it.
GateRow Board::wayBackRow(const Tag& release, const Lane& to) const {
  const bool known = m_promotion && m_promotion->release == release && m_promotion->environment == to.face().name;
  const Verdict verdict = known ? m_promotion->advice.verdict : Verdict::unknown;
  const Sign sign = signOf(verdict);
  QStringList why;
  if (known)
    for (const VerdictReason& reason : m_promotion->advice.reasons) why.append(said(reason.sentence));
  else
    why.append(tr("It is being judged."));
  const QString word = !known ? tr("Being judged") : verdict == Verdict::safe ? tr("Safe") : verdict == Verdict::caution ? tr("With care") : verdict == Verdict::blocked ? tr("Blocked") : tr("Not known");
  return {u"way-back"_s, tr("Way back"), word, why.join(u'\n'), known ? sign.tone : u"neutral"_s, known ? sign.glyph : u"clock"_s, known && verdict == Verdict::safe};
}

void Board::foldGates(BoardFace& face, const Lane& from, const Lane& to) {
  const auto gates = judged(servingOf(from)->release, to);
  QList<GateRow> rows;
  int closed = 0;
  const bool policed = to.status().facts && to.status().facts->policy;
  for (const GateKind& kind : gateKinds()) {
    if (kind.ofPolicy) {
      // What a policy asks is judged with the plan, which reads what was said: it closes nothing here, and one row says so.
      if (policed && kind.name == "approved")
        rows.append({toQt(kind.name), wordsOf(kind.name, face.from).title, tr("Judged with the plan"),
                     tr("%1 asks more than these rules: what its policy wants is read and judged with the plan.").arg(to.face().title), u"neutral"_s, u"clock"_s, false});
      continue;
    }
    JudgedGate gate{kind.name, kind.title, {GateState::unknown, fromQt(tr("Not read yet"))}};
    if (gates)
      if (const auto found = std::ranges::find(*gates, kind.name, &JudgedGate::name); found != gates->end()) gate = *found;
    const bool ofTarget = kind.name == "not-held" || kind.name == "lock-free";
    if (const Lane& read = ofTarget ? to : from; (ofTarget || kind.name == "proven-upstream") && read.face().stale)   // nothing passes on what was only remembered
      gate.result = {GateState::unknown, fromQt((read.status().error ? tr("%1 cannot be read now") : tr("%1 was not read yet")).arg(read.face().title))};
    const GateResult& result = gate.result;
    const GateWords words = wordsOf(kind.name, face.from);
    const Sign sign = signOf(result.state);
    const QString word = result.state == GateState::passed ? words.passed : result.state == GateState::refused ? words.refused : sign.word;
    closed += result.state == GateState::passed ? 0 : 1;
    rows.append({toQt(kind.name), words.title, word, refusalWords(gate), sign.tone, sign.glyph, result.state == GateState::passed});
  }
  if (servingOf(to) != nullptr) rows.append(wayBackRow(servingOf(from)->release, to));
  m_gates.setRows(rows);
  const bool fresh = !from.face().stale && !to.face().stale;  // nothing is offered on what was only remembered
  face.open = closed == 0 && fresh && !to.status().error;
  const Sign open = policed ? Sign{tr("Ready to plan"), u"check"_s, u"accent"_s} : Sign{tr("Ready to promote"), u"check"_s, u"success"_s};
  const Sign shut{gates ? tr("%n gate(s) closed", nullptr, closed) : tr("Reading the registry"), u"clock"_s, u"warning"_s};
  const Sign away{tr("%1 cannot be read").arg(to.face().title), u"question"_s, u"neutral"_s};
  const Sign remembered{tr("Not read yet"), u"clock"_s, u"neutral"_s};
  const Sign& sign = to.status().error ? away : !fresh ? remembered : closed == 0 ? open : shut;
  face.word = sign.word;
  face.glyph = sign.glyph;
  face.tone = sign.tone;
}

/// What goes along with the promotion, then, dimmed, what stands on the release branch after it.
void Board::foldCommits(BoardFace& face, const Lane& to, Time now) {
  QList<CommitRow> rows;
  if (to.leg()) rows = commitRows(to.leg()->missing, true, now, kMostIncluded);
  const auto at = m_lanes.indexOf(const_cast<Lane*>(&to));
  if (servingOf(to) == nullptr && m_lanes[at - 1]->leg() && m_lanes[at - 1]->leg()->serving) {   // the first one there
    rows = commitRows({*m_lanes[at - 1]->leg()->serving}, true, now, 1);
    face.moreCommits = tr("and all that came before it");
  }
  if (at > 0 && m_lanes[at - 1]->leg()) rows = commitRows(m_lanes[at - 1]->leg()->missing, false, now, 2) + rows;
  m_commits.setRows(rows);
  const qsizetype left = to.leg() && to.leg()->behind ? to.leg()->behind->joined - kMostIncluded : 0;
  if (left > 0) face.moreCommits = tr("and %n more", nullptr, int(left));
}

void Board::foldCandidates(BoardFace& face, Time now) {
  if (!m_releases) {
    face.candidates = u"loading"_s;
    face.candidatesText = tr("Reading releases from %1").arg(face.registry);
    return;
  }
  if (!*m_releases) {
    face.candidates = m_releases->error().code == Code::notFound ? u"empty"_s : u"error"_s;
    face.candidatesText = toQt(m_releases->error().message);
    face.wayOut = toQt(m_releases->error().wayOut);
    return m_candidateRows.setRows({});
  }
  face.candidates = (*m_releases)->empty() ? u"empty"_s : u"ready"_s;
  if (m_releasesFault) {
    face.candidatesAge = tr("As of %1").arg(clockTime(m_releasesAt, now));
    face.candidatesText = toQt(m_releasesFault->message);
  }
  QList<CandidateRow> rows;
  bool older = false;
  for (const app::Candidate& row : **m_releases) {
    CandidateRow line;
    line.tag = line.key = toQt(row.release.tag.text());
    line.release = toQt(brief(row.release.tag));
    line.subject = row.note ? toQt(row.note->subject) : tr("Commit not in this clone");
    line.author = row.note ? toQt(row.note->author) : QString();
    line.when = row.note ? age(now - row.note->at) : QString();
    line.problem = said(row.release.incompleteBecause());
    line.complete = line.problem.isEmpty();
    line.moved = row.movedTags.empty() ? QString() : said(row.movedTags.front());
    if (const auto commit = row.release.commit()) line.commit = toQt(commit->text());
    if (row.release.app) line.app = toQt(row.release.app->pinned.digest.text());
    if (row.release.migrator) line.migrator = toQt(row.release.migrator->pinned.digest.text());
    line.size = sizeOf(row.release);
    foldSchema(line, row.release.tag);
    QStringList runsOn;
    for (const Lane* lane : m_lanes)
      if (const ServingRun* serving = servingOf(*lane); serving != nullptr && serving->release == row.release.tag) runsOn.append(lane->face().name);
    line.runsOn = runsOn.join(u", "_s);
    line.served = !runsOn.isEmpty();
    older = older || line.served;
    line.older = older;
    rows.append(line);
  }
  m_candidateRows.setRows(rows);
}

/// A release that adds nothing has no badge: there is nothing to come back from.
void Board::foldSchema(CandidateRow& line, const Tag& tag) const {
  line.migrationsTone = u"neutral"_s;
  const auto known = m_schemas.find(tag);
  if (known == m_schemas.end() || (known->second.added && known->second.added->empty())) return;
  const Sign sign = signOf(known->second.verdict);
  line.migrationsTone = sign.tone;
  line.migrations = known->second.added ? Lane::tr("%n migrations", nullptr, static_cast<int>(known->second.added->size())) + u" · "_s + sign.word : tr("Migrations not known");
}

std::vector<app::Candidate> Board::newcomers() const {
  std::vector<app::Candidate> rows;
  if (!m_releases || !*m_releases || m_lanes.isEmpty()) return rows;
  const auto& facts = m_lanes.front()->status().facts;
  if (!facts || std::holds_alternative<ServesNothing>(facts->serving)) return rows;  // there is nothing to compare with
  for (const app::Candidate& row : **m_releases) {
    if (std::ranges::any_of(m_lanes, [&](const Lane* lane) { return servingOf(*lane) != nullptr && servingOf(*lane)->release == row.release.tag; })) break;
    if (row.release.incompleteBecause().empty()) rows.push_back(row);
    if (rows.size() == kMostNewcomers) break;
  }
  return rows;
}

/// The first environment may stand behind commits that cannot be deployed: then it says so, and why of the newest.
void Board::foldBuilt(Time now) {
  if (m_lanes.isEmpty()) return;
  Lane& first = *m_lanes.front();
  if (!m_releases || !*m_releases || !first.leg() || first.leg()->missing.empty()) return first.applyBuilt({}, {}, now);
  int built = 0;
  QString why;
  for (const CommitNote& note : first.leg()->missing) {
    const auto row = std::ranges::find_if(**m_releases, [&](const app::Candidate& one) { return one.release.commit() == note.commit; });
    const bool known = row != (*m_releases)->end();
    const QString lack = known ? said(row->release.incompleteBecause()) : tr("it has no images");
    if (lack.isEmpty()) ++built;
    else if (why.isEmpty()) why = tr("%1 cannot be deployed: %2").arg(toQt(note.commit.text().substr(0, 7)), lack);
  }
  if (built > 0) first.applyBuilt({}, tr("%n of these commits have both images", nullptr, built), now);
  else first.applyBuilt(why, {}, now);
}

/// Which release was where, and in which order it came there: the releases of the registry, then what hosts still list.
void Board::foldMatrix(Time now) {
  struct Visit {
    const RunRecord* last = nullptr;
    std::optional<Time> arrived;  ///< first healthy run
  };
  std::vector<Tag> tags;
  std::map<Tag, std::vector<Visit>> visits;
  const auto know = [&](const Tag& tag) -> std::vector<Visit>& {
    const auto [at, fresh] = visits.try_emplace(tag, static_cast<std::size_t>(m_lanes.size()));
    if (fresh) tags.push_back(tag);
    return at->second;
  };
  if (m_releases && *m_releases)
    for (const app::Candidate& row : **m_releases) know(row.release.tag);
  for (qsizetype i = 0; i < m_lanes.size(); ++i) {
    if (!m_lanes[i]->status().facts) continue;
    for (const RunRecord& run : m_lanes[i]->status().facts->runs) {  // newest first
      Visit& visit = know(run.release)[static_cast<std::size_t>(i)];
      if (visit.last == nullptr) visit.last = &run;
      if (run.outcome == Outcome::healthy) visit.arrived = run.finished.value_or(run.started);
    }
  }
  QList<MatrixRow> rows;
  for (const Tag& tag : tags) {
    const std::vector<Visit>& places = visits.at(tag);
    const app::Candidate* known = candidate(toQt(tag.text()));
    MatrixRow row{toQt(tag.text()), toQt(brief(tag)), toQt(tag.text()), subjectOf(tag), known && known->note ? age(now - known->note->at) : QString(), {}};
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
      const Visit& visit = places[static_cast<std::size_t>(i)];
      const LaneFace& lane = m_lanes[i]->face();
      MatrixCell cell;
      cell.environment = lane.name;
      if (visit.last != nullptr) {
        const Sign sign = signOf(*visit.last);
        const bool serves = lane.tag == row.tag;
        const QString when = clockTime(visit.last->finished.value_or(visit.last->started), now);
        cell.word = serves ? tr("Runs") : sign.word;
        cell.glyph = serves ? lane.identityGlyph : sign.glyph;
        cell.tone = serves ? lane.identityTone : visit.last->outcome == Outcome::healthy ? u"muted"_s : sign.tone;
        cell.run = toQt(visit.last->run.text());
        cell.hint = tr("%1 on %2: %3, %4").arg(row.release, lane.name, cell.word.toLower(), when);
        if (visit.arrived)
          cell.order = 1 + static_cast<int>(std::ranges::count_if(places, [&](const Visit& other) { return other.arrived && *other.arrived < *visit.arrived; }));
      }
      row.cells.append(QVariant::fromValue(cell));
    }
    rows.append(row);
  }
  m_matrix.setRows(rows);
}

/// Freezes that hold or come, as the host says now; before them those that are over, from the copy of its ledger.
void Board::foldFreezes(QList<SpanRow>& spans, int lane, Time now) const {
  const LaneFace& face = m_lanes[lane]->face();
  std::vector<SignedFreeze> all = m_lanes[lane]->status().facts->freezes;
  const auto holds = [&](const SignedFreeze& past) { return std::ranges::any_of(all, [&](const SignedFreeze& one) { return one.from == past.from; }); };
  if (const auto known = m_pastFreezes.find(face.name); known != m_pastFreezes.end())
    for (SignedFreeze past : known->second) {
      past.until = std::min(past.until, now);  // one that the host does not name any more is over
      if (!holds(past) && past.from < past.until) all.push_back(past);
    }
  const auto at = [&](Time time) { return std::max(0.0, static_cast<double>((time - (now - std::chrono::days(kDays))).count()) / 86'400'000.0); };
  for (const SignedFreeze& freeze : all) {
    if (at(freeze.from) >= kDays + kDaysAhead || at(freeze.until) <= 0) continue;
    const QString words = freeze.until > now ? tr("Frozen by %1, %2 until %3") : tr("Was frozen by %1, %2 until %3");
    spans.append({u"freeze-%1-%2"_s.arg(lane).arg(freeze.from.time_since_epoch().count()), lane, at(freeze.from), std::min(at(freeze.until), kDays + kDaysAhead), u"frozen"_s, {},
                  words.arg(toQt(freeze.by), clockTime(freeze.from, now), clockTime(freeze.until, now))});
  }
}

void Board::foldTimeline(Time now) {
  const Time left = now - std::chrono::days(kDays);
  const auto at = [&](Time time) { return static_cast<double>((std::max(time, left) - left).count()) / 86'400'000.0; };
  QList<MarkRow> marks;
  QList<SpanRow> spans;
  for (int i = 0; i < m_lanes.size(); ++i) {
    if (!m_lanes[i]->status().facts) continue;
    const auto& runs = m_lanes[i]->status().facts->runs;
    std::optional<Time> until = now;
    double lastDay = kDays + 1;
    for (const RunRecord& run : runs) {  // newest first
      const Time end = run.finished.value_or(run.started);
      const Sign sign = signOf(run);
      const QString key = toQt(run.run.text());
      if (end > left) {
        const bool room = lastDay - at(end) > 0.9;
        const QString hint = sign.word + u": "_s + toQt(brief(run.release)) + u", "_s + clockTime(end, now);
        // Those that would lie on top of each other are one, which leads to the list of runs.
        if (!marks.isEmpty() && marks.last().lane == i && marks.last().day - at(end) < kMarkDays) {
          MarkRow& group = marks.last();
          group.run.clear();
          ++group.count;
          if (group.count <= kMostHints) group.hint += u'\n' + hint;
          if (sign.tone == "danger"_L1) group.tone = sign.tone;
        } else {
          marks.append({key, i, at(end), sign.tone, sign.glyph, room && run.outcome == Outcome::healthy ? toQt(brief(run.release)) : QString(), key,
                        m_lanes[i]->face().name, hint, 1});
        }
        if (room) lastDay = at(end);
      }
      if (run.outcome != Outcome::healthy || !until) continue;
      spans.append({key, i, at(end), at(*until), end > left ? u"success"_s : u"muted"_s, toQt(brief(run.release)), {}});
      until = end > left ? std::optional(end) : std::nullopt;
    }
    if (until && *until > left) spans.append({u"before-%1"_s.arg(i), i, 0, at(*until), u"muted"_s, {}, {}});
    foldFreezes(spans, i, now);
  }
  QList<DayRow> labels;
  const QDateTime today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count());
  for (int day = 0; day <= kDays; day += 2) {
    const QDate date = today.date().addDays(day - kDays);
    const QString text = day == kDays ? tr("Today") : day == 0 || date.day() <= 2 ? QLocale().toString(date, u"d MMM"_s) : QString::number(date.day());
    labels.append({QString::number(day), double(day), text});
  }
  m_days.setRows(labels);
  m_spans.setRows(spans);
  m_marks.setRows(marks);
}

}  // namespace gantry::gui
