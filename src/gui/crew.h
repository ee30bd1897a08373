#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

#include <QObject>

namespace gantry::gui {

/// Blocking work off the GUI thread, and the one way home: what a worker sends is called on the GUI thread, in order,
/// and not at all once the crew is gone. Lives on the GUI thread; its end stops and awaits every worker.
class Crew : public QObject {
  Q_OBJECT

 public:
  using Home = std::function<void()>;
  using Send = std::function<void(Home)>;
  using Work = std::function<void(const Send&, std::stop_token)>;

  using QObject::QObject;
  ~Crew() override;

  /// Starts `work` on a thread of its own; asking the result to stop wakes it.
  std::stop_source start(Work work);

 private:
  struct Worker {
    std::shared_ptr<std::atomic<bool>> done;
    std::jthread thread;
  };
  std::vector<Worker> m_workers;
};

}  // namespace gantry::gui
