#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QObject>
#include <QQmlEngine>

#include "app/releases.h"
#include "app/schema_advice.h"
#include "core/gate.h"
#include "gui/faces.h"
#include "gui/lane.h"
#include "gui/rows.h"
#include "gui/rows_model.h"

namespace gantry::gui {

/// What stands where and what goes next: made of the lanes and the releases, without any question to a host. GUI thread.
class Board : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the board comes from the project")
  Q_PROPERTY(gantry::gui::BoardFace face READ face NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* gates READ gates CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* candidates READ candidates CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* commits READ commits CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* matrix READ matrix CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* marks READ marks CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* spans READ spans CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* days READ days CONSTANT)
  Q_PROPERTY(QQmlListProperty<gantry::gui::Lane> lanes READ laneList CONSTANT)

 public:
  static constexpr int kDays = 14;
  static constexpr double kDaysAhead = 1;  ///< of a freeze that is not over, so much is shown right of now

  Board(QList<Lane*> lanes, QString registry, QObject* parent);

  [[nodiscard]] const BoardFace& face() const { return m_face; }
  [[nodiscard]] RowsModel* gates() { return &m_gates; }
  [[nodiscard]] RowsModel* candidates() { return &m_candidateRows; }
  [[nodiscard]] RowsModel* commits() { return &m_commits; }
  [[nodiscard]] RowsModel* matrix() { return &m_matrix; }
  [[nodiscard]] RowsModel* marks() { return &m_marks; }
  [[nodiscard]] RowsModel* spans() { return &m_spans; }
  [[nodiscard]] RowsModel* days() { return &m_days; }
  [[nodiscard]] const QList<Lane*>& lanes() const { return m_lanes; }
  [[nodiscard]] Lane* lane(const QString& environment) const;
  [[nodiscard]] const app::Candidate* candidate(const QString& tag) const;
  [[nodiscard]] QString subjectOf(const Tag& tag) const;

  /// Why a release may not go to an environment as far as it is known here; empty when a plan can be made.
  Q_INVOKABLE QString whyNot(const QString& tag, const QString& environment) const;

  void applyReleases(Result<std::vector<app::Candidate>> releases, Time now);
  /// What a release would do to the first environment's schema; on the fold() after it.
  void applySchema(const Tag& tag, const app::SchemaAdvice& advice) { m_schemas[tag] = advice; }
  void forgetSchemas() { m_schemas.clear(); }
  /// The furthest environment that is behind the one before it, that one first; null, null where there is none.
  [[nodiscard]] std::pair<const Lane*, const Lane*> nextPromotion() const;
  /// Whether `environment` could go back from what is promoted to it; on the fold() after it.
  void applyPromotion(const Tag& release, const QString& environment, app::SchemaAdvice advice) { m_promotion = {release, environment, std::move(advice)}; }
  /// The complete releases of the registry that are newer than all that runs, newest first; ten at most. None while nothing is
  /// known of the first environment, or nothing serves there.
  [[nodiscard]] std::vector<app::Candidate> newcomers() const;
  /// Freezes of an environment that are over, as this desktop's copy of its ledger has them.
  void applyFreezes(const QString& environment, std::vector<SignedFreeze> past) { m_pastFreezes[environment] = std::move(past); }
  /// The lanes have changed.
  void fold(Time now);

 Q_SIGNALS:
  void changed();

 private:
  QQmlListProperty<Lane> laneList() { return {this, &m_lanes}; }
  [[nodiscard]] std::optional<std::vector<JudgedGate>> judged(const Tag& tag, const Lane& target) const;
  void foldPromotion(BoardFace& face, Time now);
  void foldGates(BoardFace& face, const Lane& from, const Lane& to);
  [[nodiscard]] GateRow wayBackRow(const Tag& release, const Lane& to) const;
  void foldCommits(BoardFace& face, const Lane& to, Time now);
  void foldCandidates(BoardFace& face, Time now);
  void foldSchema(CandidateRow& line, const Tag& tag) const;
  void foldMatrix(Time now);
  void foldBuilt(Time now);
  void foldTimeline(Time now);
  void foldFreezes(QList<SpanRow>& spans, int lane, Time now) const;

  QList<Lane*> m_lanes;
  std::optional<Result<std::vector<app::Candidate>>> m_releases;
  std::optional<Error> m_releasesFault;  ///< why m_releases are not the newest
  Time m_releasesAt{};
  std::map<QString, std::vector<SignedFreeze>> m_pastFreezes;
  std::map<Tag, app::SchemaAdvice> m_schemas;
  struct JudgedPromotion {
    Tag release;
    QString environment;
    app::SchemaAdvice advice;
  };
  std::optional<JudgedPromotion> m_promotion;
  BoardFace m_face;
  Rows<GateRow> m_gates;
  Rows<CandidateRow> m_candidateRows;
  Rows<CommitRow> m_commits;
  Rows<MatrixRow> m_matrix;
  Rows<MarkRow> m_marks;
  Rows<SpanRow> m_spans;
  Rows<DayRow> m_days;
};

}  // namespace gantry::gui
