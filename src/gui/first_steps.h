#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QProcess>
#include <QQmlEngine>

#include "app/ssh_settings.h"
#include "gui/crew.h"
#include "gui/host_rows.h"
#include "gui/rows.h"
#include "gui/rows_model.h"

namespace gantry::gui {

/// The ways into Gantry for somebody who has no project yet: hosts from the SSH configuration, and the practice fleet.
/// GUI thread.
class FirstSteps : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("there is one, at the desktop")
  Q_PROPERTY(gantry::gui::RowsModel* hosts READ hosts CONSTANT)
  Q_PROPERTY(QString hostsText READ hostsText NOTIFY changed)
  Q_PROPERTY(QString practice READ practice NOTIFY changed)
  Q_PROPERTY(QString practiceText READ practiceText NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* practiceLines READ practiceLines CONSTANT)

 public:
  /// What these steps lead out to.
  struct Doors {
    /// Blocking: the hosts that the user's SSH configuration names.
    std::function<std::vector<app::NamedHost>(std::stop_token)> namedHosts;
    /// The program tools/fleet, empty when it is not installed with this program.
    QString fleetProgram;
  };

  explicit FirstSteps(Doors doors, QObject* parent = nullptr);
  ~FirstSteps() override;

  [[nodiscard]] RowsModel* hosts() { return &m_hosts; }
  [[nodiscard]] const QString& hostsText() const { return m_hostsText; }
  /// absent, off, starting, ready, failed or stopping.
  [[nodiscard]] const QString& practice() const { return m_practice; }
  [[nodiscard]] const QString& practiceText() const { return m_practiceText; }
  [[nodiscard]] RowsModel* practiceLines() { return &m_lines; }

  /// The language has changed.
  void retranslate();

  Q_INVOKABLE void readHosts();
  /// Brings the practice fleet up; `practiceReady` follows.
  Q_INVOKABLE void startPractice();
  Q_INVOKABLE void stopPractice();
  /// A project file to start from, with two of the user's hosts in it.
  Q_INVOKABLE QString starterText(const QString& staging, const QString& production) const;

 Q_SIGNALS:
  void changed();
  /// `login` is the folder with the fleet's Docker configuration.
  void practiceReady(const QString& project, const QString& login);

 private:
  void say(const QString& practice, const QString& text);
  void run(const QStringList& words);
  void readLines();
  void ended(int status);
  void openPractice();

  Doors m_doors;
  Rows<HostRow> m_hosts;
  QString m_hostsText;
  QString m_practice;
  QString m_practiceText;
  Rows<TextRow> m_lines;
  QProcess m_fleet;
  QByteArray m_rest;
  Crew m_crew;  ///< ends first
};

}  // namespace gantry::gui
