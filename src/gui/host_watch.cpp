#include "gui/host_watch.h"

#include <algorithm>

namespace gantry::gui {
namespace {

using namespace std::chrono_literals;

/// While a run is at work its host is read more often; a host that does not answer is asked less and less often.
std::chrono::milliseconds pause(const app::EnvironmentStatus& status, int failures, bool watched) {
  if (failures > 0) return std::min<std::chrono::milliseconds>(5s * (1 << std::min(failures - 1, 4)), 60s);
  if (status.facts && status.facts->lock) return 2s;
  return watched ? 10s : 60s;
}

}  // namespace

void Rhythm::setWatched(bool watched) {
  const std::scoped_lock lock(m_mutex);
  if (watched && !m_watched) ++m_nudges;
  m_watched = watched;
  m_wake.notify_all();
}

void Rhythm::nudge() {
  const std::scoped_lock lock(m_mutex);
  ++m_nudges;
  m_wake.notify_all();
}

unsigned Rhythm::nudges() {
  const std::scoped_lock lock(m_mutex);
  return m_nudges;
}

bool Rhythm::wait(const app::EnvironmentStatus& status, int failures, unsigned seen, const std::stop_token& stop) {
  std::unique_lock lock(m_mutex);
  m_wake.wait_for(lock, stop, pause(status, failures, m_watched), [&] { return m_nudges != seen; });
  return !stop.stop_requested();
}

Crew::Work watchHost(const app::Desk& desk, const Environment& environment, std::shared_ptr<Rhythm> rhythm,
                     std::function<void(const Reading&)> home) {
  return [&desk, environment, rhythm = std::move(rhythm), home = std::move(home)](const Crew::Send& send, const std::stop_token& stop) {
    host::Host host(desk.shellTo(environment), environment);
    int failures = 0;
    unsigned seen = 0;
    app::EnvironmentStatus last{environment, {}, {}, {}, {}};
    do {
      seen = rhythm->nudges();  // what is nudged for during the reading is read again
      const auto from = std::chrono::steady_clock::now();
      auto status = app::readEnvironment(desk, host, stop);
      if (stop.stop_requested()) return;
      const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - from);
      if (status) last = std::move(*status);
      else last.error = status.error();   // it was read and could not be kept: what is shown is of last time
      failures = last.error ? failures + 1 : 0;
      send([home, reading = Reading{last, took}] { home(reading); });
    } while (rhythm->wait(last, failures, seen, stop));
  };
}

}  // namespace gantry::gui
