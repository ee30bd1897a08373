#pragma once

#include <QObject>
#include <QQmlEngine>

#include "app/releases.h"
#include "core/schema_transition.h"
#include "gui/board.h"
#include "gui/crew.h"
#include "gui/faces.h"
#include "gui/rows.h"
#include "gui/rows_model.h"

namespace gantry::gui {

/// One release as its page shows it: what it is made of, what it brings, where it runs and ran. GUI thread.
class ReleaseModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("releases are opened at the window's model")
  Q_PROPERTY(gantry::gui::ReleaseFace face READ face NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* images READ images CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* migrations READ migrations CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* transitions READ transitions CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* commits READ commits CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* places READ places CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* events READ events CONSTANT)

 public:
  ReleaseModel(const app::Desk& desk, Crew& crew, const Board& board, QObject* parent);

  [[nodiscard]] const ReleaseFace& face() const { return m_face; }
  [[nodiscard]] RowsModel* images() { return &m_images; }
  [[nodiscard]] RowsModel* migrations() { return &m_migrations; }
  [[nodiscard]] RowsModel* transitions() { return &m_transitions; }
  [[nodiscard]] RowsModel* commits() { return &m_commits; }
  [[nodiscard]] RowsModel* places() { return &m_places; }
  [[nodiscard]] RowsModel* events() { return &m_events; }

  /// Shows what is known of a release at once, and reads it anew from the registry.
  void open(const Tag& tag);
  Q_INVOKABLE void close();
  /// Hosts were read again.
  void fold();

 Q_SIGNALS:
  void changed();

 private:
  struct Answer;
  void apply(const Answer& answer);
  void foldMigrations(const std::optional<Result<MigrationSet>>& read, const std::vector<SchemaReport>& reports, bool released);
  void foldTransitions();
  void foldRelease(const app::Candidate& candidate);
  void foldPlaces();
  [[nodiscard]] Time now() const { return m_desk.clock.now(); }

  const app::Desk& m_desk;
  Crew& m_crew;
  const Board& m_board;
  std::stop_source m_work;
  int m_turn = 0;
  std::optional<Tag> m_tag;
  std::optional<app::Candidate> m_candidate;
  std::vector<SchemaTransition> m_moving;  ///< as its migrations were read last
  ReleaseFace m_face;
  Rows<ReleaseImageRow> m_images;
  Rows<ReleaseMigrationRow> m_migrations;
  Rows<TransitionRow> m_transitions;
  Rows<CommitRow> m_commits;
  Rows<PlaceRow> m_places;
  Rows<EventRow> m_events;
};

}  // namespace gantry::gui
