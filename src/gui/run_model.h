#pragma once

#include <functional>

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include "gui/crew.h"
#include "gui/faces.h"
#include "gui/log_model.h"
#include "gui/rows.h"
#include "gui/rows_model.h"
#include "gui/run_feed.h"

namespace gantry::gui {

/// One run as its page shows it: live, or from its journal. GUI thread. Closing it only ends the watching.
class RunModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("runs are opened at the window's model")
  Q_PROPERTY(gantry::gui::RunFace face READ face NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* steps READ steps CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* migrations READ migrations CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* attempts READ attempts CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* choices READ choices CONSTANT)
  Q_PROPERTY(gantry::gui::LogModel* log READ log CONSTANT)

 public:
  RunModel(const app::Desk& desk, Crew& crew, QObject* parent);

  [[nodiscard]] const RunFace& face() const { return m_face; }
  [[nodiscard]] RowsModel* steps() { return &m_steps; }
  [[nodiscard]] RowsModel* migrations() { return &m_migrations; }
  [[nodiscard]] RowsModel* attempts() { return &m_attempts; }
  [[nodiscard]] RowsModel* choices() { return &m_choices; }
  [[nodiscard]] LogModel* log() { return &m_log; }

  /// What is known of a run before it is read.
  struct Before {
    QString release;                             ///< what it replaces; empty when that is not known
    std::function<QString(const Tag&)> subjectOf;
    std::function<QString(const Digest& plan)> approvedBy;   ///< empty when nobody did, or when that is not known here
    std::function<std::optional<std::chrono::milliseconds>(bool rollback)> usual;  ///< how long such runs take here; empty while too few are known
    std::function<bool()> canRollBack;               ///< whether there is a release to go back to, as of now
    std::function<bool()> held;                      ///< whether the environment is held, as of now
    std::function<bool()> latest;                    ///< whether no later run of the environment is known
  };
  void open(const Environment& environment, const RunId& run, const Before& before);
  void close();
  /// What was known before has changed, or the language.
  void fold();

  /// Asks the host to stop the run where it safely can.
  Q_INVOKABLE void cancel();

 Q_SIGNALS:
  void changed();
  void ended(const QString& environment);

 private:
  void apply(RunNews news);
  void foldSteps(Time now);
  void foldMigrations();
  void foldReadiness(RunFace& face);
  void foldChoices(const RunFace& face);
  void foldEnd(RunFace& face) const;
  void foldHead(RunFace& face, Time now) const;
  [[nodiscard]] QString remaining(Time now) const;
  [[nodiscard]] Time now() const;

  const app::Desk& m_desk;
  Crew& m_crew;
  std::vector<std::stop_source> m_work;
  int m_turn = 0;
  bool m_cancelling = false;  ///< this window has asked the host to stop it
  std::optional<Environment> m_environment;
  std::optional<RunId> m_run;
  std::optional<RunState> m_state;
  app::Forecast m_forecast;
  std::optional<Plan> m_plan;  ///< empty while it is not read
  Before m_before;
  RunFace m_face;
  Rows<StepLine> m_steps;
  Rows<MigrationLine> m_migrations;
  Rows<AttemptRow> m_attempts;
  Rows<ActionRow> m_choices;
  LogModel m_log;
  QTimer m_tick;
};

}  // namespace gantry::gui
