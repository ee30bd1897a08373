#include "gui/app_model.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>

#include "app/freezes.h"
#include "app/planner.h"
#include "core/release.h"
#include "core/time.h"
#include "gui/signing_jobs.h"
#include "gui/text.h"
#include "gui/words.h"
#include "host/setup.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int kMostReleases = 40;
constexpr int kMostSamples = 60;
constexpr qsizetype kMostNotices = 50;
constexpr std::size_t kMostTold = 3;   ///< of ended runs of one environment, each for itself
constexpr std::size_t kFewestTimed = 3;   ///< runs of the same kind, before a rest of time is told from them

QList<HealthSample> samplesOf(const app::Desk& desk, const EnvironmentName& environment) {
  const auto samples = desk.environments.samples(desk.project.name, environment, kMostSamples);
  return samples ? QList<HealthSample>(samples->begin(), samples->end()) : QList<HealthSample>();
}

}  // namespace

AppModel::AppModel(const app::Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_rhythm(std::make_shared<Rhythm>()), m_crew(std::make_unique<Crew>()) {
  remember();
  m_plan = new PlanModel(desk, *m_crew, this);
  m_run = new RunModel(desk, *m_crew, this);
  m_release = new ReleaseModel(desk, *m_crew, *m_board, this);
  m_palette = new CommandPalette(this);
  makeTrust();
  connect(m_plan, &PlanModel::started, this, [this](const QString& environment, const QString& run) {
    m_rhythm->nudge();
    openRun(environment, run);
  });
  connect(m_plan, &PlanModel::failedUnseen, this, [this](const QString& environment, const QString& why) {
    notice({{}, tr("Nothing was started on %1").arg(environment), why, clockTime(now(), now()), u"xCircle"_s, u"danger"_s, environment, {}});
    m_rhythm->nudge();
  });
  // What the palette offers of a run changes with it, but not with each of its lines.
  connect(m_run, &RunModel::changed, this, [this, before = QString()]() mutable {
    const QString offers = m_run->face().run + (m_run->face().canCancel ? u"+stop"_s : QString()) + (m_run->log()->total() > 0 ? u"+log"_s : QString());
    if (std::exchange(before, offers) != offers) foldPalette();
  });
  connect(m_run, &RunModel::ended, this, [this] { m_rhythm->nudge(); });
  m_tick.setInterval(30s);
  connect(&m_tick, &QTimer::timeout, this, [this] {
    m_approvals->tick();
    m_audit->tick();
    readReleasesIfOld();
    for (Lane* lane : m_board->lanes()) lane->tick(now());
    foldAll();
  });
  foldAll();
}

/// Approvals, what is signed for them, and the audit log.
void AppModel::makeTrust() {
  m_approvals = new ApprovalsModel(m_desk, *m_crew, [this](const Tag& release) { return m_board->subjectOf(release); }, this);
  m_audit = new AuditModel(m_desk, *m_crew, this);
  const SigningSources sources{
      .request = [this](const QString& plan) { const app::Request* found = m_approvals->find(plan); return found == nullptr ? std::optional<app::Request>() : *found; },
      .isKept = [this](const QString& plan) { return m_approvals->isKept(plan); },
      .draft = [this] { return m_plan->draft(); }};
  m_statement = new StatementModel(m_desk.clock, *m_crew, [this, sources](const SignWish& wish) { return signingJob(m_desk, sources, wish); }, this);
  connect(m_statement, &StatementModel::said, this, [this](const QString& kind, const QString& environment, const QString& run) {
    if (kind == "plan"_L1 || !run.isEmpty()) m_plan->close();
    if (kind == "plan"_L1) notice({{}, tr("Approval requested for %1").arg(environment), tr("The others see it under Approvals"), clockTime(now(), now()), u"approve"_s, u"success"_s, environment, {}, u"approvals"_s});
    m_rhythm->nudge();
    m_approvals->read();
    if (!run.isEmpty()) openRun(environment, run);
  });
  connect(m_statement, &StatementModel::triedAgain, this, &AppModel::wantedAnew);
  connect(m_statement, &StatementModel::failedUnseen, this, [this](const QString& environment, const QString& why) {
    notice({{}, tr("What you signed for %1 did not arrive").arg(environment), why, clockTime(now(), now()), u"xCircle"_s, u"danger"_s, environment, {}});
    m_rhythm->nudge();
  });
  connect(m_plan, &PlanModel::signatureWanted, this, [this](const QString& environment, const QString& plan) { m_statement->begin(u"start"_s, environment, plan, {}); });
  connect(m_approvals, &ApprovalsModel::changed, this, [this, before = QString()]() mutable {
    QString waiting;
    for (const RequestRow& row : static_cast<Rows<RequestRow>*>(m_approvals->mine())->rows()) waiting += row.key + u' ';
    if (std::exchange(before, waiting) != waiting) foldPalette();
  });
  connect(m_approvals, &ApprovalsModel::asked, this, [this](const QString& environment, const QString& release, const QString& person) {
    notice({{}, tr("%1 asks for your approval").arg(person), tr("%1 to %2").arg(release, environment), clockTime(now(), now()), u"approve"_s, u"warning"_s, environment, {}, u"approvals"_s});
  });
  connect(m_approvals, &ApprovalsModel::failed, this, [this](const QString& what, const QString& why) {
    notice({{}, what, why, clockTime(now(), now()), u"xCircle"_s, u"danger"_s, {}, {}, u"approvals"_s});
  });
  connect(m_audit, &AuditModel::told, this, [this](const QString& text, const QString& detail, bool well) {
    notice({{}, text, detail, clockTime(now(), now()), well ? u"checkCircle"_s : u"xCircle"_s, well ? u"success"_s : u"danger"_s, {}, {}, u"audit"_s});
  });
  connect(m_audit, &AuditModel::fetched, this, &AppModel::readFreezes);
  connect(m_audit, &AuditModel::runAsked, this, &AppModel::openRun);
  connect(m_audit, &AuditModel::releaseAsked, this, &AppModel::openRelease);
}

AppModel::~AppModel() { m_crew.reset(); }

Time AppModel::now() const { return m_desk.clock.now(); }
QString AppModel::project() const { return capitalised(m_desk.project.name.text()); }
QString AppModel::projectFile() const { return QString::fromStdString(m_desk.project.file.string()); }
QString AppModel::person() const { return toQt(m_desk.person.text()); }
QString AppModel::projectLine() const { return tr("%n environment(s)", nullptr, int(m_desk.project.environments.size())) + u" · "_s + person(); }

/// The last known state, from this desktop's own memory.
void AppModel::remember() {
  QList<Lane*> lanes;
  auto remembered = app::rememberedStatus(m_desk);
  std::vector<app::EnvironmentStatus> all;
  if (remembered) all = std::move(*remembered);
  else for (const Environment& environment : m_desk.project.environments) all.push_back({environment, {}, {}, remembered.error(), {}});
  for (app::EnvironmentStatus& status : all) {
    auto samples = samplesOf(m_desk, status.environment.name);
    lanes.append(new Lane(std::move(status), std::move(samples), this));
  }
  m_board = new Board(std::move(lanes), toQt(registryOf(m_desk.project.app)), this);
  for (Lane* lane : m_board->lanes()) lane->tick(now());
}

void AppModel::start() {
  for (Lane* lane : m_board->lanes())
    m_crew->start(watchHost(m_desk, lane->environment(), m_rhythm, [this](const Reading& reading) { read(reading); }));
  readReleases();
  readSettings();
  readFreezes();
  measure();
  m_approvals->read();
  m_tick.start();
}

void AppModel::retranslate() {
  for (Lane* lane : m_board->lanes()) lane->tick(now());
  foldAll();
  m_approvals->retranslate();
  m_audit->retranslate();
  m_plan->retranslate();
}

void AppModel::refresh() {
  m_measured.clear();
  m_newcomers.clear();
  m_promotion.clear();
  Q_EMIT wantedAnew();
  m_rhythm->nudge();
  m_approvals->read();
  readReleases();
}

void AppModel::setWatched(bool watched) {
  m_rhythm->setWatched(watched);
  m_watched = watched;
  readReleasesIfOld();
}

/// Somebody pushes while the window is open.
void AppModel::readReleasesIfOld() {
  constexpr auto kOld = 5min;
  if (m_watched && m_releasesAsked && now() - *m_releasesAsked > kOld) readReleases();
}

void AppModel::read(const Reading& reading) {
  Lane* lane = m_board->lane(toQt(reading.status.environment.name.text()));
  if (lane == nullptr) return;
  const app::EnvironmentStatus before = lane->status();
  lane->apply(reading, now());
  noteChanges(*lane, before);
  measure();
  askRequests();
  askTrust(*lane);
  foldAll();
}

/// What a person wants to be told of that happened between two readings.
void AppModel::noteChanges(const Lane& lane, const app::EnvironmentStatus& before) {
  const app::EnvironmentStatus& after = lane.status();
  const QString when = clockTime(now(), now());
  const LaneFace& face = lane.face();
  if (after.error && !before.error && before.facts)
    notice({{}, after.error->code == Code::storage ? tr("What was read could not be kept") : tr("%1 does not answer").arg(face.title), toQt(after.error->message), when, u"question"_s, u"warning"_s, face.name, {}});
  if (!after.error && before.error)
    notice({{}, tr("%1 answers again").arg(face.title), face.healthWord, when, u"checkCircle"_s, u"success"_s, face.name, {}});
  if (!before.facts || !after.facts || after.facts->runs.empty()) return;
  // Newest first, as far as something was not known to have ended; they are told in the order in which they ended.
  const auto hadEnded = [&](const RunRecord& run) {
    const auto known = std::ranges::find(before.facts->runs, run.run, &RunRecord::run);
    return known != before.facts->runs.end() && known->outcome.has_value();
  };
  std::vector<RunRecord> ended(after.facts->runs.begin(), std::ranges::find_if(after.facts->runs, hadEnded));
  std::erase_if(ended, [](const RunRecord& run) { return !run.outcome; });
  if (ended.empty()) return;
  const auto words = [&](const RunRecord& run) { return tr("%1 on %2: %3").arg(toQt(brief(run.release)), face.name, signOf(run).word); };
  if (const Sign last = signOf(ended.front()); ended.size() > kMostTold)   // after a long absence: one for all, and the newest
    return notice({{}, tr("%n run(s) ended on %1", nullptr, int(ended.size())).arg(face.name), tr("The last: %1").arg(words(ended.front())), when, last.glyph, last.tone, face.name, {}, u"runs"_s});
  for (auto run = ended.rbegin(); run != ended.rend(); ++run) {
    const Sign sign = signOf(*run);
    notice({{}, words(*run), m_board->subjectOf(run->release), when, sign.glyph, sign.tone, face.name, toQt(run->run.text())});
  }
}

void AppModel::notice(const NoticeRow& row) {
  NoticeRow keyed = row;
  keyed.key = QString::number(++m_noticed);
  QList<NoticeRow> rows = QList<NoticeRow>{keyed} + m_notices.rows();
  m_notices.setRows(rows.mid(0, kMostNotices));
  ++m_unseen;
  Q_EMIT noticesChanged();
}

void AppModel::seeNotices() {
  m_unseen = 0;
  Q_EMIT noticesChanged();
}

void AppModel::readReleases() {
  m_releasesAsked = now();
  m_crew->start([this, turn = ++m_releasesTurn](const Crew::Send& send, const std::stop_token& stop) {
    auto releases = app::listReleases(m_desk, kMostReleases, stop);
    send([this, turn, releases = std::move(releases)] {
      if (turn != m_releasesTurn) return;
      m_board->applyReleases(releases, now());
      judgeNewcomers();
      foldAll();
    });
  });
}

/// Freezes that are over, for the timeline: from this desktop's copies of the ledgers.
void AppModel::readFreezes() {
  for (const Lane* lane : m_board->lanes())
    m_crew->start([this, place = lane->environment().name](const Crew::Send& send, const std::stop_token& stop) {
      auto past = app::recordedFreezes(m_desk, place, m_desk.clock.now() - std::chrono::days(Board::kDays), stop);
      if (!past) return;  // the page Audit log says what is wrong with a copy
      send([this, place, past = std::move(*past)] {
        m_board->applyFreezes(toQt(place.text()), past);
        foldAll();
      });
    });
}

/// Judges how safe the safest way back is.
void AppModel::judgeBack(Lane& lane) {
  const auto& facts = lane.status().facts;
  const int turn = ++m_backTurns[lane.face().name];
  if (!facts || facts->servingRun() == nullptr) return;
  m_crew->start([this, turn, &lane, facts = *facts, release = facts->servingRun()->release, service = lane.environment().appService](const Crew::Send& send, const std::stop_token& stop) {
    const auto ways = app::waysBack(m_desk, facts, service, stop);
    send([this, turn, &lane, release, back = ways.empty() ? std::nullopt : std::optional(ways.front().schema.verdict)] {
      if (turn != m_backTurns[lane.face().name]) return;
      lane.applyBack(release, back, now());
      foldAll();
    });
  });
}

/// Judges what each release that is newer than all that runs would do to the first environment, one after the other.
void AppModel::judgeNewcomers() {
  if (m_board->lanes().isEmpty()) return;
  const auto& facts = m_board->lanes().front()->status().facts;
  if (!facts) return;
  std::vector<app::Candidate> rows = m_board->newcomers();
  QString asked = m_board->lanes().front()->face().tag + u' ' + QString::number(facts->migrations.size());
  for (const app::Candidate& row : rows) asked += u' ' + toQt(row.release.tag.text());
  if (asked == m_newcomers) return;
  m_newcomers = asked;
  m_judging.request_stop();
  m_board->forgetSchemas();
  if (rows.empty()) return;
  m_judging = m_crew->start([this, facts = *facts, rows = std::move(rows)](const Crew::Send& send, const std::stop_token& stop) {
    for (const app::Candidate& row : rows) {
      auto advice = app::adviseWayBack(m_desk, facts, row.release.migrator->pinned, stop);
      if (stop.stop_requested()) return;
      send([this, stop, tag = row.release.tag, advice = std::move(advice)] {
        if (stop.stop_requested()) return;
        m_board->applySchema(tag, advice);
        foldAll();
      });
    }
  });
}

/// Judges whether there is a way back from what is promoted next.
void AppModel::judgePromotion() {
  const auto [from, to] = m_board->nextPromotion();
  if (from == nullptr || to->status().facts->servingRun() == nullptr) return;
  const ServingRun& next = *from->status().facts->servingRun();
  const QString asked = toQt(next.release.text()) + u' ' + to->face().name + u' ' + to->face().tag + u' ' + QString::number(to->status().facts->migrations.size());
  if (asked == std::exchange(m_promotion, asked)) return;
  m_crew->start([this, asked, facts = *to->status().facts, release = next.release, place = to->face().name, migrator = PinnedImage{m_desk.project.migrator, next.migrator}](const Crew::Send& send, const std::stop_token& stop) {
    send([this, asked, release, place, advice = app::adviseWayBack(m_desk, facts, migrator, stop)] {
      if (asked != m_promotion) return;
      m_board->applyPromotion(release, place, advice);
      foldAll();
    });
  });
}

/// Asks the clone how far the environments are apart, when something else serves than last time.
void AppModel::measure() {
  std::vector<app::EnvironmentStatus> all;
  QString serving;
  for (const Lane* lane : m_board->lanes()) {
    all.push_back(lane->status());
    serving += lane->face().tag + u' ';
    if (const auto& facts = lane->status().facts; facts && !facts->runs.empty()) serving += toQt(facts->runs.front().run.text()) + u' ';
  }
  if (serving == m_measured) return;
  m_measured = serving;
  for (Lane* lane : m_board->lanes()) judgeBack(*lane);
  judgeNewcomers();
  judgePromotion();
  m_crew->start([this, turn = ++m_measuring, all = std::move(all)](const Crew::Send& send, const std::stop_token& stop) {
    auto legs = app::journey(m_desk, all, stop);
    send([this, turn, legs = std::move(legs)] {
      if (turn != m_measuring) return;
      for (const app::Leg& leg : legs)
        if (Lane* lane = m_board->lane(toQt(leg.environment.text()))) lane->applyLeg(leg, now());
      foldAll();
    });
  });
}

/// The SSH settings of every environment, as ssh itself resolves them.
void AppModel::readSettings() {
  if (!m_desk.sshSettings) return;
  for (Lane* lane : m_board->lanes())
    m_crew->start([this, lane, place = lane->environment()](const Crew::Send& send, const std::stop_token& stop) {
      auto settings = m_desk.sshSettings(place, stop);
      send([lane, settings = std::move(settings)] { lane->applySettings(settings); });
    });
}

/// Reads a host's policy when it is another one than last time.
void AppModel::askTrust(Lane& lane) {
  const auto& facts = lane.status().facts;
  if (!facts || lane.status().error) return;
  const auto digestOf = [](const std::optional<OwnersFile>& file) { return file ? toQt(file->digest.text()) : QString(); };
  const QString now = digestOf(facts->policy) + u' ' + digestOf(facts->signers);
  QString& known = m_policies[lane.face().name];
  if (std::exchange(known, now) == now) return;
  if (now == " "_L1) return lane.applyTrust({});
  m_crew->start([this, &lane, place = lane.environment()](const Crew::Send& send, const std::stop_token& stop) {
    host::Host host(m_desk.shellTo(place), place);
    auto trust = app::readTrust(m_desk, host, stop);
    send([this, &lane, trust = std::move(trust)] {
      if (trust) lane.applyTrust(*trust);
      else m_policies.erase(lane.face().name);
    });
  });
}

/// Asks the hosts what is asked for when something was said about a plan since last time.
void AppModel::askRequests() {
  QString said;
  for (const Lane* lane : m_board->lanes())
    if (lane->status().facts) said += toQt(lane->status().facts->requests) + u' ';
  if (said == m_asked) return;
  m_asked = said;
  m_approvals->read();
}

void AppModel::foldAll() {
  const auto& lanes = m_board->lanes();
  for (qsizetype i = 0; i < lanes.size(); ++i) {
    const Lane* next = i + 1 < lanes.size() ? lanes[i + 1] : nullptr;
    const ServingRun* serving = next != nullptr && next->status().facts ? next->status().facts->servingRun() : nullptr;
    lanes[i]->applyNext(serving ? std::optional(serving->app) : std::nullopt, serving ? std::optional(serving->migrator) : std::nullopt, now());
  }
  m_board->fold(now());
  m_release->fold();
  m_run->fold();
  foldRuns();
  foldPalette();
}

void AppModel::foldRuns() {
  QList<RunLine> rows;
  QStringList unread;
  int live = 0;
  bool reading = false;
  const Sign unknown{tr("Not known"), u"question"_s, u"neutral"_s};   // it was at work when its host was read last
  for (const Lane* lane : m_board->lanes()) {
    const auto& [facts, error] = std::tie(lane->status().facts, lane->status().error);
    reading = reading || (!facts && !error);
    if (error) unread.append(facts ? lane->face().staleText : lane->face().title + u": "_s + lane->face().errorText);
    if (!facts) continue;
    for (const RunRecord& run : facts->runs) {
      const bool works = !run.outcome && !lane->face().stale;
      const Sign sign = run.outcome || works ? signOf(run) : unknown;
      live += works ? 1 : 0;
      rows.append({toQt(run.run.text()), lane->face().name, toQt(brief(run.release)), sign.word, sign.glyph, sign.tone,
                   clockTime(run.started, now()), run.finished ? stopwatch(*run.finished - run.started) : works ? tr("at work") : u"–"_s,
                   m_board->subjectOf(run.release), toQt(run.by), works});
    }
  }
  m_runsPhase = !rows.isEmpty() ? u"ready"_s : reading ? u"loading"_s : unread.isEmpty() ? u"empty"_s : u"error"_s;
  m_runsStale = unread.join(u'\n');
  std::ranges::sort(rows, std::greater(), &RunLine::key);
  m_runs.setRows(rows);
  m_live = live;
  const auto& lanes = m_board->lanes();
  const auto answering = std::ranges::count_if(lanes, [](const Lane* lane) { return !lane->face().answered.isEmpty(); });
  m_status = answering == lanes.size() ? tr("%n host(s) answer", nullptr, int(answering)) : tr("%1 of %n host(s) answer", nullptr, int(lanes.size())).arg(answering);
  Q_EMIT runsChanged();
}

void AppModel::planDeployment(const QString& tag, const QString& environment) {
  const Lane* lane = m_board->lane(environment);
  const auto parsed = Tag::parse(fromQt(tag));
  if (lane == nullptr || !parsed) return;
  m_plan->deploy(lane->environment(), *parsed, m_board->subjectOf(*parsed));
  Q_EMIT planOpened();
}

void AppModel::planPromotion() {
  const BoardFace& face = m_board->face();
  if (face.hasPromotion) planDeployment(face.tag, face.to);
}

void AppModel::chooseRollback(const QString& environment) {
  Lane* lane = m_board->lane(environment);
  if (lane == nullptr) return;
  QList<PastRow> targets;
  if (lane->status().facts)
    for (const RunRecord& run : app::rollbackTargets(*lane->status().facts, lane->environment().appService)) {
      targets.append(targetRow(run, now()));
      targets.back().note = m_board->subjectOf(run.release);
    }
  m_plan->choose(lane->environment(), std::move(targets));
  Q_EMIT planOpened();
}

void AppModel::planRequest(const QString& key) {
  const app::Request* request = m_approvals->find(key);
  const Lane* lane = request == nullptr ? nullptr : m_board->lane(toQt(request->environment.text()));
  if (lane == nullptr) return;
  if (!request->plan.migrate) m_plan->rollBack(lane->environment(), toQt(request->plan.release.text()), {});
  else m_plan->deploy(lane->environment(), request->plan.release, m_board->subjectOf(request->plan.release));
  Q_EMIT planOpened();
}

void AppModel::planRollback(const QString& environment, const QString& word) {
  const Lane* lane = m_board->lane(environment);
  if (lane == nullptr) return;
  m_plan->rollBack(lane->environment(), word, {});
  Q_EMIT planOpened();
}

void AppModel::openRun(const QString& environment, const QString& run) {
  const Lane* lane = m_board->lane(environment);
  const auto id = RunId::parse(fromQt(run));
  if (lane == nullptr || !id) return;
  RunModel::Before before;
  before.approvedBy = [this](const Digest& plan) {
    QStringList people;
    if (const app::Request* request = m_approvals->find(toQt(plan.text())))
      for (const std::string& person : approversOf(request->admission).people) people.append(toQt(person));
    return people.join(u", "_s);
  };
  before.subjectOf = [this](const Tag& release) { return m_board->subjectOf(release); };
  if (lane->status().facts) {
    const auto& runs = lane->status().facts->runs;
    const auto here = std::ranges::find(runs, *id, &RunRecord::run);
    if (here != runs.end()) {
      const auto earlier = std::ranges::find(here + 1, runs.end(), std::optional(Outcome::healthy), &RunRecord::outcome);
      if (earlier != runs.end()) before.release = toQt(brief(earlier->release));
    } else {
      before.release = lane->face().release;
    }
  }
  before.usual = [lane](bool rollback) -> std::optional<std::chrono::milliseconds> {
    std::vector<std::chrono::milliseconds> took;
    if (!lane->status().facts) return std::nullopt;
    for (const RunRecord& record : lane->status().facts->runs)
      if (record.outcome == Outcome::healthy && record.rollback == rollback && record.finished) took.push_back(*record.finished - record.started);
    std::ranges::sort(took);
    return took.size() < kFewestTimed ? std::nullopt : std::optional(took[took.size() / 2]);
  };
  before.canRollBack = [lane] { return lane->face().canRollBack; };
  before.held = [lane] { return lane->face().held; };
  before.latest = [lane, id = *id] { return !lane->status().facts || lane->status().facts->runs.empty() || !(id < lane->status().facts->runs.front().run); };
  m_run->open(lane->environment(), *id, before);
  Q_EMIT runOpened();
}

void AppModel::openRelease(const QString& tag) {
  const auto parsed = Tag::parse(fromQt(tag));
  if (!parsed) return;
  m_release->open(*parsed);
  Q_EMIT releaseOpened();
}

void AppModel::setUpHosts() {
  for (const Lane* lane : m_board->lanes())
    act(lane->face().name, tr("Putting deploy-compose.sh on the host"), [this](const Environment& place, const std::stop_token& stop) -> Result<QString> {
      const auto facts = host::Host(m_desk.shellTo(place), place).facts({.probeReady = false, .runs = 1}, stop);
      if (facts && facts->mode == "protected") return QString();  // its administrator did
      return putScript(place, stop);
    });
}

Result<QString> AppModel::putScript(const Environment& place, const std::stop_token& stop) {
  const auto shell = m_desk.shellTo(place);
  if (const auto done = host::setUp(*shell, place, stop); !done) return failure(done.error());
  return tr("The host of %1 is set up").arg(toQt(place.name.text()));
}

void AppModel::act(const QString& environment, const QString& doing, std::function<Result<QString>(const Environment&, std::stop_token)> deed) {
  Lane* lane = m_board->lane(environment);
  if (lane == nullptr) return;
  lane->setWork(doing);
  m_crew->start([this, lane, deed = std::move(deed), place = lane->environment()](const Crew::Send& send, const std::stop_token& stop) {
    auto done = deed(place, stop);
    send([this, lane, done = std::move(done)] {
      lane->setWork({});
      const QString when = clockTime(now(), now());
      if (done && !done->isEmpty()) notice({{}, *done, {}, when, u"checkCircle"_s, u"success"_s, lane->face().name, {}});
      if (!done) notice({{}, toQt(done.error().message), toQt(done.error().wayOut), when, u"xCircle"_s, u"danger"_s, lane->face().name, {}});
      m_rhythm->nudge();
    });
  });
}

void AppModel::examine(const QString& environment) {
  Lane* lane = m_board->lane(environment);
  if (lane == nullptr) return;
  Q_EMIT wantedAnew();
  lane->setExamining(now());
  m_crew->start([this, lane, name = lane->environment().name](const Crew::Send& send, const std::stop_token& stop) {
    auto all = app::examineHosts(m_desk, name, stop);
    send([this, lane, all = std::move(all)] {
      for (const app::Examination& one : all) lane->applyExamination(one, now());
    });
  });
}

void AppModel::setHold(const QString& environment, bool held, const QString& reason) {
  const Lane* lane = m_board->lane(environment);
  if (lane != nullptr && lane->face().signs) return m_statement->begin(held ? u"hold"_s : u"hold-lifted"_s, environment, {}, reason);
  act(environment, held ? tr("Setting a hold") : tr("Lifting the hold"),
      [this, held, reason = fromQt(reason), environment](const Environment& place, const std::stop_token& stop) -> Result<QString> {
        host::Host host(m_desk.shellTo(place), place);
        if (const auto done = host.setHold(held, m_desk.person, reason, stop); !done) return failure(done.error());
        return held ? tr("%1 is held: no run starts until the hold is lifted").arg(environment) : tr("%1 is no longer held").arg(environment);
      });
}

void AppModel::setUpHost(const QString& environment) {
  act(environment, tr("Putting deploy-compose.sh on the host"), [this](const Environment& place, const std::stop_token& stop) { return putScript(place, stop); });
}

void AppModel::askKey(const QString& environment) {
  Lane* lane = m_board->lane(environment);
  if (lane == nullptr) return;
  lane->setWork(tr("Asking the host for its key"));
  m_crew->start([this, lane, place = lane->environment()](const Crew::Send& send, const std::stop_token& stop) {
    auto key = m_desk.offeredKey(place, stop);
    send([this, lane, key = std::move(key)] {
      lane->setWork({});
      if (!key) return notice({{}, toQt(key.error().message), toQt(key.error().wayOut), clockTime(now(), now()), u"xCircle"_s, u"danger"_s, lane->face().name, {}});
      m_offered[lane->face().name] = *key;
      lane->setOffered(toQt(key->type), toQt(key->fingerprint));
    });
  });
}

void AppModel::trustKey(const QString& environment) {
  const auto key = m_offered.find(environment);
  if (key == m_offered.end()) return;
  act(environment, tr("Keeping the key"), [key = key->second, environment](const Environment&, const std::stop_token&) -> Result<QString> {
    if (const auto done = key.trust(); !done) return failure(done.error());
    return tr("The key of %1 is trusted").arg(environment);
  });
  forgetKey(environment);
}

void AppModel::forgetKey(const QString& environment) {
  m_offered.erase(environment);
  if (Lane* lane = m_board->lane(environment)) lane->setOffered({}, {});
}

void AppModel::copy(const QString& text) { QGuiApplication::clipboard()->setText(text); }

}  // namespace gantry::gui
