#pragma once

#include <memory>

#include <QObject>
#include <QQmlEngine>

#include "app/planner.h"
#include "gui/crew.h"
#include "gui/faces.h"
#include "gui/rows.h"
#include "gui/rows_model.h"

namespace gantry::gui {

/// One plan on its way from a wish to a run: what the drawer shows. GUI thread; the work is done by a crew.
class PlanModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("plans are asked for at the window's model")
  Q_PROPERTY(gantry::gui::PlanFace face READ face NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* gates READ gates CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* images READ images CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* services READ services CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* commits READ commits CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* migrations READ migrations CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* reasons READ reasons CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* targets READ targets CONSTANT)

 public:
  PlanModel(const app::Desk& desk, Crew& crew, QObject* parent);

  [[nodiscard]] const PlanFace& face() const { return m_face; }
  [[nodiscard]] RowsModel* gates() { return &m_gates; }
  [[nodiscard]] RowsModel* images() { return &m_images; }
  [[nodiscard]] RowsModel* services() { return &m_services; }
  [[nodiscard]] RowsModel* commits() { return &m_commits; }
  [[nodiscard]] RowsModel* migrations() { return &m_migrations; }
  [[nodiscard]] RowsModel* reasons() { return &m_reasons; }
  [[nodiscard]] RowsModel* targets() { return &m_targets; }

  /// What is shown; null when there is no plan.
  [[nodiscard]] std::shared_ptr<const app::PlanDraft> draft() const { return m_draft; }

  void deploy(const Environment& environment, const Tag& tag, const QString& subject);
  /// Shows where an environment can go back to, for a person to choose.
  void choose(const Environment& environment, QList<PastRow> targets);
  /// `word` names a release or run that was healthy there.
  void rollBack(const Environment& environment, const QString& word, const QString& subject);

  /// Says everything anew, in another language; an error stays as it was said.
  void retranslate();
  /// Drops the plan. A run that was started goes on.
  Q_INVOKABLE void close();
  /// Starts the run that the shown plan describes; does nothing unless the plan is ready. A plan that has to be signed first
  /// asks for that instead.
  Q_INVOKABLE void confirm();
  /// Puts the person's words into the shown plan, where it is new.
  Q_INVOKABLE void explain(const QString& reason);
  /// Makes the same plan again, from fresh facts.
  Q_INVOKABLE void again();

 Q_SIGNALS:
  void changed();
  void started(const QString& environment, const QString& run);
  /// It was closed while it was starting, and then it did not start.
  void failedUnseen(const QString& environment, const QString& why);
  /// The plan has to be signed before it can start.
  void signatureWanted(const QString& environment, const QString& plan);

 private:
  using Maker = std::function<Result<app::PlanDraft>(host::Host&, std::stop_token)>;
  void make(const Environment& environment, Maker maker);
  void say();
  void begin(const Environment& environment, const QString& kind, const QString& phase);
  void apply(const Result<app::PlanDraft>& draft);
  void fold(const app::PlanDraft& draft);
  void foldSchema(const app::SchemaAdvice& schema, const app::Forecast& forecast);
  void give(app::PlanDraft& draft);
  void foldText(const Plan& plan);
  void foldTexts(const app::PlanDraft& draft);
  void foldTrust(const app::PlanDraft& draft, const JudgedGate* closed);
  void refuse(const Error& error);

  const app::Desk& m_desk;
  Crew& m_crew;
  std::stop_source m_work;
  int m_turn = 0;  ///< answers of earlier wishes are not shown
  std::optional<Environment> m_environment;
  std::shared_ptr<const app::PlanDraft> m_draft;
  Maker m_maker;
  QString m_reason;  ///< as it was written, for the plan that is shown and those made again
  PlanFace m_face;
  Rows<GateRow> m_gates;
  Rows<ImageRow> m_images;
  Rows<ServiceRow> m_services;
  Rows<CommitRow> m_commits;
  Rows<ReleaseMigrationRow> m_migrations;
  Rows<ReasonRow> m_reasons;
  Rows<PastRow> m_targets;
};

}  // namespace gantry::gui
