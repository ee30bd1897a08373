#pragma once

#include <map>
#include <memory>

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include "app/desk.h"
#include "gui/approvals_model.h"
#include "gui/audit_model.h"
#include "gui/board.h"
#include "gui/crew.h"
#include "gui/host_watch.h"
#include "gui/command_palette.h"
#include "gui/plan_model.h"
#include "gui/release_model.h"
#include "gui/run_model.h"
#include "gui/statement_model.h"

namespace gantry::gui {

/// The window's side of a desk: what QML shows and what it may wish for. Lives on the GUI thread, which never waits: every
/// question to a host, registry or clone is asked by the crew. What is known from last time is there at once.
class AppModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("there is one, from main()")
  Q_PROPERTY(QString project READ project CONSTANT)
  Q_PROPERTY(QString projectLine READ projectLine NOTIFY runsChanged)
  Q_PROPERTY(QString projectFile READ projectFile CONSTANT)
  Q_PROPERTY(QString person READ person CONSTANT)
  Q_PROPERTY(gantry::gui::Board* board READ board CONSTANT)
  Q_PROPERTY(gantry::gui::PlanModel* plan READ plan CONSTANT)
  Q_PROPERTY(gantry::gui::RunModel* run READ run CONSTANT)
  Q_PROPERTY(gantry::gui::ReleaseModel* release READ release CONSTANT)
  Q_PROPERTY(gantry::gui::ApprovalsModel* approvals READ approvals CONSTANT)
  Q_PROPERTY(gantry::gui::StatementModel* statement READ statement CONSTANT)
  Q_PROPERTY(gantry::gui::AuditModel* audit READ audit CONSTANT)
  Q_PROPERTY(gantry::gui::CommandPalette* palette READ palette CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* runs READ runs CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* notices READ notices CONSTANT)
  Q_PROPERTY(int unseen READ unseen NOTIFY noticesChanged)
  Q_PROPERTY(int live READ live NOTIFY runsChanged)
  Q_PROPERTY(QString status READ status NOTIFY runsChanged)
  Q_PROPERTY(QString runsPhase READ runsPhase NOTIFY runsChanged)
  Q_PROPERTY(QString runsStale READ runsStale NOTIFY runsChanged)

 public:
  /// `desk` outlives this.
  explicit AppModel(const app::Desk& desk, QObject* parent = nullptr);
  ~AppModel() override;

  [[nodiscard]] QString project() const;
  [[nodiscard]] QString projectLine() const;
  [[nodiscard]] QString projectFile() const;
  [[nodiscard]] QString person() const;
  [[nodiscard]] Board* board() { return m_board; }
  [[nodiscard]] PlanModel* plan() { return m_plan; }
  [[nodiscard]] RunModel* run() { return m_run; }
  [[nodiscard]] ReleaseModel* release() { return m_release; }
  [[nodiscard]] ApprovalsModel* approvals() { return m_approvals; }
  [[nodiscard]] StatementModel* statement() { return m_statement; }
  [[nodiscard]] AuditModel* audit() { return m_audit; }
  [[nodiscard]] CommandPalette* palette() { return m_palette; }
  [[nodiscard]] RowsModel* runs() { return &m_runs; }
  [[nodiscard]] RowsModel* notices() { return &m_notices; }
  [[nodiscard]] int unseen() const { return m_unseen; }
  [[nodiscard]] int live() const { return m_live; }
  /// How many hosts answer, in one line.
  [[nodiscard]] const QString& status() const { return m_status; }
  [[nodiscard]] const QString& runsPhase() const { return m_runsPhase; }
  /// Whose runs are not known as of now, and why; empty when every host was read.
  [[nodiscard]] const QString& runsStale() const { return m_runsStale; }

  /// The projects that this desktop knows, in the order of their keys.
  void offerProjects(const QList<ProjectRow>& projects);

  /// Starts to read hosts and registry.
  void start();
  /// Takes what was read of a host.
  void read(const Reading& reading);

  /// Says everything anew, in another language.
  void retranslate();

  /// Reads everything again now.
  Q_INVOKABLE void refresh();
  Q_INVOKABLE void setWatched(bool watched);
  Q_INVOKABLE void planDeployment(const QString& tag, const QString& environment);
  Q_INVOKABLE void planPromotion();
  Q_INVOKABLE void chooseRollback(const QString& environment);
  Q_INVOKABLE void planRollback(const QString& environment, const QString& word);
  Q_INVOKABLE void openRun(const QString& environment, const QString& run);
  Q_INVOKABLE void openRelease(const QString& tag);
  Q_INVOKABLE void seeNotices();

  /// Plans what a request asks for, from fresh facts: the drawer then holds its plan.
  Q_INVOKABLE void planRequest(const QString& key);
  Q_INVOKABLE void examine(const QString& environment);
  Q_INVOKABLE void setHold(const QString& environment, bool held, const QString& reason);
  Q_INVOKABLE void setUpHost(const QString& environment);
  /// Sets up every host of the project, but those that are protected: they are their administrator's.
  void setUpHosts();
  Q_INVOKABLE void askKey(const QString& environment);
  /// Trusts the key that was shown, and only that one.
  Q_INVOKABLE void trustKey(const QString& environment);
  Q_INVOKABLE void forgetKey(const QString& environment);
  Q_INVOKABLE void copy(const QString& text);

  /// The window's own actions, for the palette: `key` is one of its rows'.
  Q_INVOKABLE void choose(const QString& key);

 Q_SIGNALS:
  void noticesChanged();
  void runsChanged();
  /// A person wants to know it again, so what they declined may be asked again.
  void wantedAnew();
  /// A run is there to be looked at.
  void runOpened();
  void planOpened();
  void releaseOpened();
  /// A page or a window action was chosen in the palette.
  void wished(const QString& wish);

 private:
  void remember();
  /// On a worker: returns the notice's title. @error as host::setUp()
  [[nodiscard]] Result<QString> putScript(const Environment& place, const std::stop_token& stop);
  void noteChanges(const Lane& lane, const app::EnvironmentStatus& before);
  void notice(const NoticeRow& row);
  void readReleases();
  void readReleasesIfOld();
  void judgeBack(Lane& lane);
  void judgeNewcomers();
  void judgePromotion();
  void measure();
  void readSettings();
  void readFreezes();
  void makeTrust();
  void askRequests();
  void askTrust(Lane& lane);
  void foldAll();
  void foldRuns();
  void foldPalette();
  void act(const QString& environment, const QString& doing, std::function<Result<QString>(const Environment&, std::stop_token)> deed);
  [[nodiscard]] Time now() const;

  const app::Desk& m_desk;
  Board* m_board = nullptr;
  PlanModel* m_plan = nullptr;
  RunModel* m_run = nullptr;
  ReleaseModel* m_release = nullptr;
  ApprovalsModel* m_approvals = nullptr;
  StatementModel* m_statement = nullptr;
  AuditModel* m_audit = nullptr;
  CommandPalette* m_palette = nullptr;
  QList<ProjectRow> m_projects;
  QString m_status;
  QString m_runsPhase;
  QString m_runsStale;
  Rows<RunLine> m_runs;
  Rows<NoticeRow> m_notices;
  int m_unseen = 0;
  int m_live = 0;
  int m_noticed = 0;
  QString m_asked;     ///< what was said about plans where, when the hosts were asked for requests last
  bool m_watched = true;
  std::optional<Time> m_releasesAsked;  ///< when the registry was asked last
  int m_releasesTurn = 0;               ///< answers of an earlier asking are not shown
  std::map<QString, int> m_backTurns;  ///< only the newest judgement of an environment counts
  int m_measuring = 0;                  ///< likewise of the clone
  QString m_promotion;  ///< which promotion was judged on what, the last time
  QString m_newcomers; ///< which releases were judged on what, the last time
  std::stop_source m_judging;
  QString m_measured;  ///< what served where when the clone was asked last
  std::shared_ptr<Rhythm> m_rhythm;
  std::map<QString, app::OfferedKey> m_offered;
  std::map<QString, QString> m_policies;  ///< digests of policy and signers that were read last, by environment
  QTimer m_tick;
  std::unique_ptr<Crew> m_crew;  ///< ends first: nothing comes home to what is gone
};

}  // namespace gantry::gui
