// Figures of the real window on scripted hosts; tests/bench/window.py calls it and makes tables.
//   window_bench flood SECONDS    frames while a run writes 5,000 lines a second into the log that is shown
//   window_bench log LINES        a run with so many lines is opened, filtered, searched
//   window_bench board RELEASES   the Board of 5 environments: shown, and shown again with the same
//   window_bench idle SECONDS     processor time while nobody touches it
//   window_bench audit LEDGERS    the Audit page's model on the ledgers that search_bench wrote (its FOLDER/ledgers)
//   window_bench remember FILE    keeps facts of the hosts of a project file, as a desktop that saw them once

#include <algorithm>
#include <chrono>
#include <ctime>

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include "bench_desk.h"
#include "gui/audit_model.h"
#include "gui/desktop.h"
#include "gui/window.h"
#include "sqlite/ledger_index.h"
#include "wiring/open_desk.h"

using namespace gantry;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

void say(const char* name, double value) { QTextStream(stdout) << name << ' ' << QString::number(value, 'f', 2) << Qt::endl; }

/// Lets the window work until `time` is over.
void live(std::chrono::milliseconds time) {
  QEventLoop loop;
  QTimer::singleShot(time, &loop, &QEventLoop::quit);
  loop.exec();
}

/// The window on a desk with so many environments.
struct Stage {
  explicit Stage(int environments)
      : preferences(folder.filePath(u"settings.ini"_s), false),
        desktop([environments](const std::string&, const std::string&) -> Result<std::shared_ptr<const app::Desk>> {
          auto whole = std::make_shared<bench::BenchDesk>(environments);
          return std::shared_ptr<const app::Desk>(whole, &whole->desk());
        }, preferences, passphrase, {[](std::stop_token) { return std::vector<app::NamedHost>(); }, {}}),
        window(desktop) {
    desktop.open(u"bench"_s);
    if (!window.show(QSize(1280, 800))) qFatal("the window cannot be shown");
    live(1500ms);
  }
  /// Milliseconds from before `work` until what it changed was drawn.
  double drawn(const std::function<void()>& work) {
    QElapsedTimer timer;
    QEventLoop loop;
    QObject::connect(window.quickWindow(), &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
    timer.start();
    work();
    QTimer nudge;   // a frame that was under way already does not count the last request
    QObject::connect(&nudge, &QTimer::timeout, window.quickWindow(), &QQuickWindow::update);
    nudge.start(20ms);
    window.quickWindow()->update();
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e6;
  }
  void showRun() {
    desktop.app()->openRun(u"stage-1"_s, QString::fromStdString(bench::BenchDesk(1).run().text()));
    live(1500ms);
    if (desktop.app()->run()->face().phase != "running"_L1) qFatal("the run is not shown: %s", qPrintable(desktop.app()->run()->face().error));
  }
  gui::LogModel& log() { return *desktop.app()->run()->log(); }

  QTemporaryDir folder;
  gui::Preferences preferences;
  gui::PassphrasePrompt passphrase;
  gui::Desktop desktop;
  gui::Window window;
};

QList<gui::LogLine> lines(int from, int count) {
  QList<gui::LogLine> all;
  for (int i = from; i < from + count; ++i)
    all.append({u"14:09:05"_s, u"migrate"_s, i % 97 == 0 ? u"WARN"_s : QString(), u"row %1 of the backfill was written, batch of 2500"_s.arg(i)});
  return all;
}

void sayShares(const char* what, QList<double> ms) {
  std::ranges::sort(ms);
  const auto at = [&](double share) { return ms[qsizetype(share * double(ms.size() - 1))]; };
  const auto slow = std::ranges::count_if(ms, [](double one) { return one > 33; });
  for (const auto& [name, value] : {std::pair("count", double(ms.size())), {"median_ms", at(0.5)}, {"p99_ms", at(0.99)}, {"most_ms", ms.back()},
                                    {"over_33_ms_percent", 100.0 * double(slow) / double(ms.size())}})
    say(qPrintable(QString::fromLatin1(what) + u'_' + QLatin1StringView(name)), value);
}

/// Every frame asks for the next one, so that the time between two of them is what one took.
void flood(int seconds) {
  Stage stage(2);
  stage.showRun();
  QList<double> frames;
  QElapsedTimer frame;
  QQuickWindow* window = stage.window.quickWindow();
  QObject::connect(window, &QQuickWindow::frameSwapped, window, [&] {
    if (frame.isValid()) frames.append(double(frame.nsecsElapsed()) / 1e6);
    frame.start();
    QMetaObject::invokeMethod(window, "update", Qt::QueuedConnection);
  });
  QTimer writer;
  int written = 0;
  QObject::connect(&writer, &QTimer::timeout, window, [&] { stage.log().append(lines(written, 250)), written += 250; });
  writer.start(50ms);   // as RunFeed bundles
  window->update();
  live(std::chrono::seconds(seconds));
  writer.stop();
  say("lines_per_second", double(written) / seconds);
  sayShares("frame", frames);
}

void openLog(int count) {
  Stage stage(2);
  stage.showRun();
  const auto all = lines(0, count);
  say("lines_to_frame_ms", stage.drawn([&] { stage.log().append(all); }));
  say("filter_to_frame_ms", stage.drawn([&] { stage.log().setWords(u"row 77"_s); }));
  say("clear_filter_to_frame_ms", stage.drawn([&] { stage.log().setWords({}); }));
  QElapsedTimer timer;
  timer.start();
  if (stage.log().find(u"nowhere to be found"_s, 0, false) != -1) qFatal("found what is not there");
  say("find_nothing_ms", double(timer.nsecsElapsed()) / 1e6);
}

void board(int releases) {
  Stage stage(5);
  std::vector<app::Candidate> all;
  for (int n = releases; n-- > 0;) all.push_back(bench::candidate(n));
  gui::Board& shown = *stage.desktop.app()->board();
  const Time now = all.front().note->at + 1h;
  say("releases_to_frame_ms", stage.drawn([&] { shown.applyReleases(all, now); }));
  say("same_again_to_frame_ms", stage.drawn([&] { shown.applyReleases(all, now); }));
  say("one_more_minute_to_frame_ms", stage.drawn([&] { shown.fold(now + 1min); }));
}

/// The processor time that the whole program uses while nobody touches it and its hosts are read.
void idle(int seconds) {
  Stage stage(2);
  live(2s);
  const std::clock_t before = std::clock();
  live(std::chrono::seconds(seconds));
  say("idle_cpu_ms_per_second", 1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC / seconds);
}

/// Milliseconds from before `work` until `done`.
double until(const std::function<void()>& work, const std::function<bool()>& done) {
  QElapsedTimer timer;
  timer.start();
  work();
  while (!done()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  return double(timer.nsecsElapsed()) / 1e6;
}

void audit(const char* ledgers) {
  testing::ScriptedDesk scripted;
  scripted.desk.ledgers = ledger::Shelf{ledgers};
  scripted.desk.recordIndex = [](const std::filesystem::path& place) { return sqlite::LedgerIndex::open(place); };
  gui::Crew crew;
  gui::AuditModel model(scripted.desk, crew, nullptr);
  QTimer pulse;   // lets `until` look again
  pulse.start(1ms);
  const auto rows = [&] { return model.records()->count(); };
  say("open_to_rows_ms", until([&] { model.load(); }, [&] { return rows() > 0; }));
  say("proven_ms", until([] {}, [&] { return model.face().intactTone == "success"_L1; }));
  const auto newest = [&] { return model.records()->data(model.records()->index(0, 0), model.records()->roleNames().key("key")); };
  const auto search = [&](const QString& words) {   // each of them has another newest record; of the time, 200 ms are the pause after a key stroke
    return until([&] { model.setWords(words); }, [&, before = newest()] { return rows() > 0 && newest() != before; });
  };
  say("words_in_one_of_a_hundred_ms", search(u"failed"_s));
  say("words_in_nearly_all_ms", search(u"healthy"_s));
  say("all_again_ms", search({}));
  say("more_rows_ms", until([&] { model.records()->fetchMore({}); }, [&] { return rows() > 200; }));
}

/// Keeps what hosts answered in the real store of a project.
int remember(const char* file) {
  auto opened = wiring::openDesk({.projectFile = file, .person = "mara", .askPassphrase = {}});
  if (!opened) return qCritical("%s", opened.error().message.c_str()), 1;
  const app::Desk& desk = (*opened)->desk();
  for (const Environment& environment : desk.project.environments)
    if (!desk.environments.keepFacts(desk.project.name, environment.name, desk.clock.now(), bench::facts(7))) return 1;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const QByteArray what = argv[1];
  const int count = QByteArray(argv[2]).toInt();
  gui::prepareApplication();
  const QGuiApplication application(argc, argv);
  if (what == "remember") return remember(argv[2]);
  gui::prepareScene(u"auto"_s);
  if (what == "flood") flood(count);
  else if (what == "log") openLog(count);
  else if (what == "board") board(count);
  else if (what == "idle") idle(count);
  else if (what == "audit") audit(argv[2]);
  else return 2;
  return 0;
}
