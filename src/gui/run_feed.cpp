#include "gui/run_feed.h"

#include <utility>

#include <QCoreApplication>

#include "app/last_word.h"
#include "core/text.h"
#include "core/time.h"
#include "gui/text.h"
#include "gui/words.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto kBundle = 50ms;
constexpr auto kLogPause = 400ms;

QString stepName(Step step) { return toQt(kindOf(step).name); }

/// The words of the log, one context for translators.
struct LogWords {
  Q_DECLARE_TR_FUNCTIONS(LogWords)
};

/// A line of the log for the facts that people look for; the others say nothing.
struct FactLine {
  LogLine operator()(const event::RunStarted& fact) const { return {{}, {}, u"RUN"_s, LogWords::tr("run %1 by %2").arg(toQt(fact.run.text()), toQt(fact.by.text()))}; }
  LogLine operator()(const event::StepStarted& fact) const { return {{}, stepName(fact.step), u"STEP"_s, titleOf(fact.step)}; }
  LogLine operator()(const event::StepFinished& fact) const {
    const QString words = fact.ok ? (fact.code == "skipped" ? LogWords::tr("nothing to do") : LogWords::tr("done in %1").arg(toQt(spoken(fact.took))))
                                  : toQt(app::inWords(fact.code, fact.subject, readersTongue));
    return {{}, stepName(fact.step), fact.ok ? u"OK"_s : u"FAIL"_s, words};
  }
  LogLine operator()(const event::RuleFailed& fact) const {
    return {{}, u"check"_s, u"WARN"_s, LogWords::tr("rule %1 does not hold: %2").arg(toQt(fact.rule), toQt(fact.subject))};
  }
  LogLine operator()(const event::ImagePulled& fact) const {
    const QString how = fact.present ? LogWords::tr("was on the host") : LogWords::tr("pulled in %1").arg(toQt(spoken(fact.took)));
    return {{}, u"pull"_s, u"OK"_s, u"%1 %2 %3"_s.arg(toQt(fact.image), toQt(fact.digest.brief()), how)};
  }
  LogLine operator()(const event::MigrationStarted& fact) const { return {{}, u"migrate"_s, {}, LogWords::tr("%1 started").arg(toQt(fact.name))}; }
  LogLine operator()(const event::MigrationFinished& fact) const {
    return {{}, u"migrate"_s, u"OK"_s, LogWords::tr("%1 applied in %2").arg(toQt(fact.name), toQt(spoken(fact.took)))};
  }
  LogLine operator()(const event::MigrationFailed& fact) const { return {{}, u"migrate"_s, u"FAIL"_s, LogWords::tr("%1 failed").arg(toQt(fact.name))}; }
  LogLine operator()(const event::LockWaiting& fact) const { return {{}, u"migrate"_s, u"WARN"_s, toQt(app::inWords(fact, readersTongue))}; }
  LogLine operator()(const event::LockFreed&) const { return {{}, u"migrate"_s, u"OK"_s, LogWords::tr("nobody waits for a lock any more")}; }
  LogLine operator()(const event::MigratorAdopted& fact) const {
    return {{}, u"migrate"_s, u"WARN"_s, LogWords::tr("takes over the migrator that run %1 started").arg(toQt(fact.run))};
  }
  LogLine operator()(const event::ReadyAttempt& fact) const {
    const bool ready = fact.status == 200;
    const QString answer = fact.status == 0 ? LogWords::tr("no answer") : u"HTTP %1"_s.arg(fact.status);
    return {{}, u"ready"_s, ready ? u"OK"_s : QString(), LogWords::tr("attempt %1: %2 in %3 ms").arg(fact.attempt).arg(answer).arg(fact.took.count())};
  }
  LogLine operator()(const event::CancelSeen& fact) const { return {{}, {}, u"WARN"_s, LogWords::tr("%1 asked to stop").arg(toQt(fact.by))}; }
  LogLine operator()(const event::RunFinished& fact) const { return {{}, {}, fact.ok ? u"OK"_s : u"FAIL"_s, LogWords::tr("run: %1").arg(signOf(std::optional(fact.outcome)).word)}; }
  LogLine operator()(const event::RunInterrupted& fact) const { return {{}, toQt(fact.step), u"FAIL"_s, LogWords::tr("run interrupted: its runner is gone")}; }
  LogLine operator()(const event::StepProgress&) const { return {}; }
  LogLine operator()(const event::Other& fact) const { return {{}, {}, {}, toQt(fact.kind)}; }
};

}  // namespace

RunFeed::RunFeed(const app::Desk& desk, Environment environment, RunId run, Home home)
    : m_desk(desk), m_environment(std::move(environment)), m_run(std::move(run)), m_home(std::move(home)) {}

std::vector<std::stop_source> RunFeed::start(Crew& crew) {
  auto self = shared_from_this();
  return {crew.start([self](const Crew::Send& send, const std::stop_token& stop) { self->follow(send, stop); }),
          crew.start([self](const Crew::Send& send, const std::stop_token& stop) { self->readLogs(send, stop); })};
}

void RunFeed::tell(const Crew::Send& send, const std::function<void(RunNews&)>& change) {
  {
    const std::scoped_lock lock(m_mutex);
    change(m_news);
    if (std::exchange(m_pending, true)) return;
  }
  send([self = shared_from_this()] {
    RunNews news;
    {
      const std::scoped_lock lock(self->m_mutex);
      news = std::exchange(self->m_news, {});
      self->m_pending = false;
    }
    self->m_home(std::move(news));
  });
}

void RunFeed::follow(const Crew::Send& send, const std::stop_token& stop) {
  host::Host host(m_desk.shellTo(m_environment), m_environment);
  tell(send, [forecast = app::forecastFor(m_desk, m_environment.name)](RunNews& news) { news.forecast = forecast; });
  app::RunObserver observer;
  observer.event = [&](const Event& event, const std::string&, const RunState& state) {
    tell(send, [&](RunNews& news) { news.state = state; news.connection = QString(); });
    const std::scoped_lock lock(m_mutex);
    m_events.push_back(event);
    m_wake.notify_all();
  };
  observer.reconnecting = [&](const Error& error, int attempt) {
    tell(send, [&](RunNews& news) {
      news.connection = QStringLiteral("%1 (%2)").arg(toQt(error.message)).arg(attempt);
    });
  };
  observer.reconnected = [&] { tell(send, [](RunNews& news) { news.connection = QString(); }); };
  const auto state = app::followRun(m_desk, host, m_run, observer, stop);
  if (!state && !stop.stop_requested()) tell(send, [&](RunNews& news) { news.error = state.error(); });
  const std::scoped_lock lock(m_mutex);
  m_over = true;
  m_wake.notify_all();
}

void RunFeed::readLogs(const Crew::Send& send, const std::stop_token& stop) {
  host::Host host(m_desk.shellTo(m_environment), m_environment);
  bool planned = false;
  std::optional<LogPlace> place;
  while (!stop.stop_requested()) {
    std::deque<Event> events;
    {
      std::unique_lock lock(m_mutex);
      m_wake.wait_for(lock, stop, kLogPause, [&] { return !m_events.empty() || m_over; });
      events.swap(m_events);
      if (events.empty() && m_over) return;
    }
    if (!std::exchange(planned, true))
      if (const auto plan = app::planOf(m_desk, host, m_run, stop)) tell(send, [&](RunNews& news) { news.plan = *plan; });
    for (const Event& event : events) {
      if (const auto* begun = std::get_if<event::StepStarted>(&event.fact)) place = LogPlace{begun->step};
      if (const auto* ended = std::get_if<event::StepFinished>(&event.fact)) {
        if (place && ended->logBytes > 0) readLog(host, *place, true, send, stop);
        place.reset();
      }
      LogLine line = std::visit(FactLine{}, event.fact);
      if (line.text.isEmpty()) continue;
      line.time = logTime(event.at);
      tell(send, [&](RunNews& news) { news.lines.append(line); });
    }
    if (place && events.empty()) readLog(host, *place, false, send, stop);
  }
}

/// What a step has printed since `place`: program output, so it is neutralised here. With `ended` a last line without newline, too.
void RunFeed::readLog(host::Host& host, LogPlace& place, bool ended, const Crew::Send& send, const std::stop_token& stop) {
  QList<LogLine> lines;
  auto flushed = std::chrono::steady_clock::now();
  const auto flush = [&] {
    if (!lines.isEmpty()) tell(send, [&](RunNews& news) { news.lines += lines; });
    lines.clear();
    flushed = std::chrono::steady_clock::now();
  };
  const QString step = stepName(place.step);
  const host::LineCutter::Take append = [&](const std::string& line, bool) {
    lines.append({{}, step, {}, toQt(neutralised(line))});
    return true;
  };
  const auto receive = [&](std::string_view bytes) {
    place.byte += static_cast<std::int64_t>(bytes.size());
    place.cutter.add(bytes, append);
    if (std::chrono::steady_clock::now() - flushed > kBundle) flush();
    return true;
  };
  const auto read = host.log(m_run, place.step, place.byte, false, receive, stop);
  if (ended) place.cutter.finish(append);
  if (!read && !stop.stop_requested())
    lines.append({{}, step, u"WARN"_s, LogWords::tr("the log cannot be read: %1").arg(toQt(read.error().message))});
  flush();
}

}  // namespace gantry::gui
