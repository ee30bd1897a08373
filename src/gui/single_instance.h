#pragma once

#include <QLocalServer>
#include <QObject>

namespace gantry::gui {

/// One window a user: a second start hands its project over and ends. GUI thread.
class SingleInstance : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Asks the window that is open already to come to the front with `project`. False when there is none.
  [[nodiscard]] static bool handOver(const QString& project);
  /// Listens for later starts; without a place to listen this window is simply alone.
  void listen();

 Q_SIGNALS:
  void asked(const QString& project);

 private:
  void read();

  QLocalServer m_server;
};

}  // namespace gantry::gui
