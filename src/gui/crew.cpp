#include "gui/crew.h"

namespace gantry::gui {

Crew::~Crew() {
  for (Worker& worker : m_workers) worker.thread.request_stop();
  m_workers.clear();
}

std::stop_source Crew::start(Work work) {
  std::erase_if(m_workers, [](const Worker& worker) { return worker.done->load(); });
  auto done = std::make_shared<std::atomic<bool>>(false);
  std::jthread thread([this, done, work = std::move(work)](const std::stop_token& stop) {
    work([this](Home home) { QMetaObject::invokeMethod(this, std::move(home), Qt::QueuedConnection); }, stop);
    *done = true;
  });
  std::stop_source source = thread.get_stop_source();
  m_workers.push_back({std::move(done), std::move(thread)});
  return source;
}

}  // namespace gantry::gui
