#include "gui/run_model.h"

#include <algorithm>

#include "app/last_word.h"
#include "core/release.h"
#include "core/time.h"
#include "gui/text.h"
#include "gui/ways_out.h"
#include "gui/words.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int kLastLines = 20;

QString phaseOf(StepState state) {
  switch (state) {
    case StepState::pending: return u"pending"_s;
    case StepState::running: return u"running"_s;
    case StepState::succeeded: return u"done"_s;
    case StepState::failed: return u"failed"_s;
    case StepState::skipped: return u"skipped"_s;
  }
  return {};
}

QString amount(const StepRow& step) {
  if (step.total <= 0) return {};
  if (step.unit == "bytes")
    return RunModel::tr("%1 of %2").arg(toQt(spokenBytes(std::uint64_t(step.done))), toQt(spokenBytes(std::uint64_t(step.total))));
  return RunModel::tr("%1 of %2 %3").arg(step.done).arg(step.total).arg(toQt(step.unit));
}

/// What stands below a step's title.
QString detailOf(const StepRow& step, const RunState& state) {
  if (step.state == StepState::failed) return toQt(app::inWords(step.code, step.subject, readersTongue));
  if (step.state == StepState::pending) return {};
  if (step.step == Step::migrate) {
    if (state.waiting()) return toQt(app::inWords(*state.waiting(), readersTongue));
    const auto& all = state.migrations();
    const auto running = std::ranges::find(all, StepState::running, &MigrationRow::state);
    if (running != all.end()) return RunModel::tr("Now %1").arg(toQt(running->name));
    return all.empty() ? (step.state == StepState::skipped ? QString() : RunModel::tr("No migration was pending")) : RunModel::tr("%n migration(s) applied", nullptr, int(all.size()));
  }
  if (step.step == Step::pull && !state.images().empty()) {
    const auto pulled = std::ranges::count(state.images(), false, &event::ImagePulled::present);
    return pulled == 0 ? RunModel::tr("Both images were on the host") : RunModel::tr("%n image(s) pulled", nullptr, int(pulled));
  }
  if (step.step == Step::ready && !state.readyAttempts().empty()) return RunModel::tr("%n attempt(s)", nullptr, int(state.readyAttempts().size()));
  return step.state == StepState::running || step.unit == "rules" ? amount(step) : QString();
}

/// Each step counts the same; the running one by its own progress.
double progressOf(const RunState& state) {
  if (state.ended()) return 1;
  double done = 0;
  for (const StepRow& step : state.steps()) {
    if (step.state == StepState::succeeded || step.state == StepState::skipped || step.state == StepState::failed) done += 1;
    if (step.state == StepState::running && step.total > 0) done += std::min(1.0, double(step.done) / double(step.total));
  }
  return done / double(state.steps().size());
}

}  // namespace

RunModel::RunModel(const app::Desk& desk, Crew& crew, QObject* parent) : QObject(parent), m_desk(desk), m_crew(crew), m_log(this) {
  m_face.phase = u"closed"_s;
  m_tick.setInterval(1s);
  connect(&m_tick, &QTimer::timeout, this, &RunModel::fold);
}

Time RunModel::now() const { return m_desk.clock.now(); }

void RunModel::open(const Environment& environment, const RunId& run, const Before& before) {
  if (m_run == run && m_face.phase != "error"_L1 && m_face.lost.isEmpty()) return;
  close();
  m_environment = environment;
  m_run = run;
  m_face = {};
  m_face.run = toQt(run.text());
  m_face.environment = toQt(environment.name.text());
  m_face.host = toQt(environment.host.text());
  m_before = before;
  m_face.before = before.release;
  m_face.phase = u"loading"_s;
  auto feed = std::make_shared<RunFeed>(m_desk, environment, run, [this, turn = m_turn](RunNews news) {
    if (turn == m_turn) apply(std::move(news));
  });
  m_work = feed->start(m_crew);
  Q_EMIT changed();
}

void RunModel::close() {
  for (std::stop_source& work : m_work) work.request_stop();
  m_work.clear();
  ++m_turn;
  m_tick.stop();
  m_state.reset();
  m_forecast.clear();
  m_plan.reset();
  m_cancelling = false;
  m_run.reset();
  m_face = {};
  m_face.phase = u"closed"_s;
  m_steps.setRows({});
  m_migrations.setRows({});
  m_attempts.setRows({});
  m_choices.setRows({});
  m_log.clear();
  Q_EMIT changed();
}

void RunModel::apply(RunNews news) {
  const bool before = m_state && m_state->ended();
  m_log.append(news.lines);
  if (news.state) m_state = std::move(news.state);
  if (news.forecast) m_forecast = std::move(*news.forecast);
  if (news.connection) m_face.connection = *news.connection;
  if (news.plan) {
    m_plan = std::move(news.plan);
    m_face.reason = m_plan->reason ? toQt(m_plan->reason->text()) : QString();
  }
  if (news.error) {
    m_face.error = toQt(news.error->message);
    if (!m_state) m_face.phase = u"error"_s;
    else if (!m_state->ended()) m_face.lost = tr("Since %1 this run is not followed any more: %2.").arg(clockTime(now(), now()), m_face.error);
    m_face.wayOut = toQt(news.error->wayOut);
  }
  if (m_state && !m_state->ended() && m_face.lost.isEmpty()) m_tick.start();
  else m_tick.stop();
  fold();
  if (!before && m_state && m_state->ended()) Q_EMIT ended(m_face.environment);
}

void RunModel::fold() {
  if (!m_state) {
    Q_EMIT changed();
    return;
  }
  if (m_state->ended()) m_tick.stop();
  RunFace face = m_face;
  face.canRollBack = m_before.canRollBack && m_before.canRollBack();
  foldHead(face, now());
  foldReadiness(face);
  foldEnd(face);
  foldChoices(face);
  foldSteps(now());
  foldMigrations();
  face.waiting = m_state->waiting() ? toQt(app::inWords(*m_state->waiting(), readersTongue)) : QString();
  int applied = 0;
  for (const MigrationRow& row : m_state->migrations()) applied += row.state == StepState::succeeded ? 1 : 0;
  const StepRow& migrate = m_state->steps()[static_cast<std::size_t>(Step::migrate)];
  face.migrationSummary = migrate.total > 0 && migrate.unit == "migrations" ? tr("%1 of %2 done").arg(applied).arg(migrate.total)
                          : m_state->migrations().empty()                 ? QString()
                                                                          : tr("%n applied", nullptr, applied);
  m_face = std::move(face);
  Q_EMIT changed();
}

void RunModel::foldHead(RunFace& face, Time at) const {
  const RunState& state = *m_state;
  face.phase = state.ended() ? u"ended"_s : u"running"_s;
  const Sign sign = signOf(state);
  face.word = sign.word;
  face.glyph = sign.glyph;
  face.tone = sign.tone;
  face.healthy = state.outcome() == Outcome::healthy;
  if (state.started()) {
    face.release = toQt(brief(state.started()->release));
    face.subject = m_before.subjectOf ? m_before.subjectOf(state.started()->release) : QString();
    face.startedBy = tr("Started by %1 at %2").arg(toQt(state.started()->by.text()), state.startedAt() ? clockTime(*state.startedAt(), at) : QString());
    const QString approved = m_before.approvedBy ? m_before.approvedBy(state.started()->plan) : QString();
    const QString plan = toQt(state.started()->plan.brief());
    face.plan = approved.isEmpty() ? tr("Plan %1").arg(plan) : tr("Plan %1, approved by %2").arg(plan, approved);
  }
  const auto& steps = state.steps();
  const auto running = std::ranges::find(steps, StepState::running, &StepRow::state);
  face.pill = running == steps.end() ? sign.word : tr("Running step %1 of %2").arg(running - steps.begin() + 1).arg(steps.size());
  face.progress = std::max(state.ended() ? 0.0 : m_face.progress, progressOf(state));
  face.percent = tr("%1%").arg(int(face.progress * 100));
  if (state.startedAt()) face.elapsed = stopwatch((state.ended() ? state.lastAt().value_or(at) : at) - *state.startedAt());
  face.remaining = remaining(at);
  face.lockText = state.ended() ? QString() : tr("Lock held on %1 by this run").arg(face.host);
  face.canCancel = !state.ended() && !state.cancel() && !m_cancelling;
  face.cancelMeaning = cancelMeaning(state);
  if (state.ended() && !state.cancel()) face.cancelAsked.clear();
  if (state.cancel()) face.cancelAsked = tr("%1 asked to stop").arg(toQt(state.cancel()->by));
}

/// How long it may still take, as such runs go here: nothing where too few are known, or once a step has failed.
QString RunModel::remaining(Time at) const {
  const RunState& state = *m_state;
  if (state.ended() || !state.startedAt() || !m_plan || !m_before.usual) return {};
  if (std::ranges::find(state.steps(), StepState::failed, &StepRow::state) != state.steps().end()) return {};
  const auto usual = m_before.usual(!m_plan->migrate);
  if (!usual) return {};
  const auto left = *usual - (at - *state.startedAt());
  if (left > 10s) return tr("about %1 left").arg(age(left));
  return left >= 0s ? tr("almost done, as runs go here") : tr("longer than such runs take here");
}

void RunModel::foldReadiness(RunFace& face) {
  face.attempts.clear();
  int readySince = 0;   // the first of those that were ready without a break; 0: not ready now
  QList<AttemptRow> rows;
  for (const event::ReadyAttempt& attempt : m_state->readyAttempts()) {
    face.attempts.append(double(attempt.took.count()));
    const bool ok = attempt.status == 200;
    readySince = !ok ? 0 : readySince > 0 ? readySince : attempt.attempt;
    const QString word = ok ? tr("Ready") : attempt.status == 0 ? tr("No answer") : tr("HTTP %1").arg(attempt.status);
    rows.append({QString::number(rows.size()), attempt.attempt, double(attempt.took.count()), ok, word, tr("%1 ms").arg(attempt.took.count())});
  }
  m_attempts.setRows(rows);
  if (face.attempts.isEmpty()) return;
  const event::ReadyAttempt& last = m_state->readyAttempts().back();
  face.readyCount = readySince > 0 ? tr("Ready since attempt %1").arg(readySince) : tr("Not ready, %n attempt(s)", nullptr, int(face.attempts.size()));
  face.readyTone = last.status == 200 ? u"success"_s : u"warning"_s;
  face.latency = tr("%1 ms").arg(last.took.count());
}

void RunModel::foldEnd(RunFace& face) const {
  face.failedStep.clear();
  for (const StepRow& step : m_state->steps()) {
    if (step.state != StepState::failed || !face.failedStep.isEmpty()) continue;
    face.failedStep = titleOf(step.step);
    face.failure = toQt(app::inWords(step.code, step.subject, readersTongue));
    face.command = u"gantryctl run log %1 %2"_s.arg(face.run, toQt(kindOf(step.step).name));
    face.lastLines = m_log.lastLines(toQt(kindOf(step.step).name), kLastLines);
  }
  if (!m_state->ended()) return;
  const app::LastWord word = app::lastWord(*m_state, m_environment->name, readersTongue);
  face.sentence = toQt(word.sentence);
  face.wayOut = m_state->finished() ? wayOutHere(m_state->finished()->code, toQt(word.wayOut)) : toQt(word.wayOut);
  if (!word.hold.empty()) face.wayOut += (face.wayOut.isEmpty() ? QString() : u"; "_s) + tr("a hold is set: lift it when you know why");
}

/// What makes sense after a run that did not end well.
void RunModel::foldChoices(const RunFace& face) {
  if (!m_state->ended() || face.healthy) return m_choices.setRows({});
  QList<ActionRow> rows;
  const bool held = m_before.held && m_before.held();
  const bool latest = !m_before.latest || m_before.latest();   // what an earlier run left is not there any more
  const auto start = std::ranges::find(m_state->steps(), Step::start, &StepRow::step);
  const bool touched = start != m_state->steps().end() && start->state != StepState::pending && start->state != StepState::skipped;
  const ActionRow back{u"rollback:"_s + face.environment, tr("Roll back %1…").arg(face.environment), tr("Shows the possible targets before anything happens"), u"undo"_s, {}};
  if (face.canRollBack && touched && latest) rows.append(back);
  if (held && latest) rows.append({u"lift:"_s + face.environment, tr("Lift the hold"), tr("Lets runs start on %1 again").arg(face.environment), u"play"_s, {}});
  const ActionRow check{u"examine:"_s + face.environment, tr("Check the host"), face.host, u"pulse"_s, {}};
  const bool undecided = m_state->finished() && m_state->finished()->code.starts_with("migration-");   // another run would fail again
  if (undecided) rows.append(check);
  if (m_state->started())
    rows.append({u"deploy:"_s + face.environment + u':' + toQt(m_state->started()->release.text()), tr("Plan %1 again…").arg(face.release),
                 held ? tr("Not possible until the hold is lifted") : tr("Reads everything anew and shows the plan first"), u"refresh"_s, {}});
  if (!undecided) rows.append(check);
  if (face.canRollBack && !touched && latest) rows.append(back);  // what serves was not touched
  m_choices.setRows(rows);
}

void RunModel::foldSteps(Time at) {
  QList<StepLine> rows;
  for (const StepRow& step : m_state->steps()) {
    StepLine row;
    row.key = toQt(kindOf(step.step).name);
    row.title = titleOf(step.step);
    row.phase = phaseOf(step.state);
    row.word = signOf(step.state).word;
    row.detail = detailOf(step, *m_state);
    row.progress = -1;
    const bool running = step.state == StepState::running;
    if (running && step.started) row.time = stopwatch(at - *step.started);
    if (step.state == StepState::succeeded || step.state == StepState::failed)
      row.time = step.took < 10s ? toQt(spoken(step.took)) : stopwatch(step.took);
    if (running && step.total > 0) {
      row.progress = std::min(1.0, double(step.done) / double(step.total));
      row.progressText = tr("%1%").arg(int(row.progress * 100));
    }
    rows.append(row);
  }
  m_steps.setRows(rows);
}

void RunModel::foldMigrations() {
  QList<MigrationLine> rows;
  for (const MigrationRow& row : m_state->migrations()) {
    const bool running = row.state == StepState::running;
    const auto earlier = m_forecast.find(row.name);
    QString time = running ? stopwatch(now() - row.started) : toQt(spoken(row.took));
    if (running && earlier != m_forecast.end())
      time = tr("%1 of about %2 (%3)").arg(time, toQt(spoken(earlier->second.took)), toQt(earlier->second.environment.text()));
    rows.append({toQt(row.name), toQt(row.name), phaseOf(row.state), signOf(row.state).word, time});
  }
  m_migrations.setRows(rows);
}

void RunModel::cancel() {
  if (!m_environment || !m_run || !m_face.canCancel) return;
  m_face.cancelAsked = tr("Asking %1 to stop").arg(m_face.host);
  m_face.canCancel = false;
  m_cancelling = true;
  Q_EMIT changed();
  m_crew.start([this, turn = m_turn, environment = *m_environment, run = *m_run](const Crew::Send& send, const std::stop_token& stop) {
    host::Host host(m_desk.shellTo(environment), environment);
    const auto asked = host.cancel(run, m_desk.person, stop);
    send([this, turn, asked] {
      if (turn != m_turn || asked) return;
      m_face.cancelAsked = tr("It could not be asked to stop: %1").arg(toQt(asked.error().message));
      m_cancelling = false;
      m_face.canCancel = true;
      Q_EMIT changed();
    });
  });
}

}  // namespace gantry::gui
