#pragma once

#include <QObject>
#include <QQmlEngine>

#include "app/requests.h"
#include "gui/rows.h"
#include "gui/rows_model.h"
#include "gui/trust_faces.h"
#include "gui/trust_rows.h"

namespace gantry::gui {

/// Where a request stands, as people see it: a word, the name of an icon, and a tone.
struct RequestSign {
  QString word;
  QString glyph;
  QString tone;
};
[[nodiscard]] RequestSign signOf(const app::Request& request);

/// The request that is open, with everything one must know before one signs. GUI thread.
class RequestModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("requests come from hosts and files")
  Q_PROPERTY(gantry::gui::RequestFace face READ face NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* changes READ changes CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* people READ people CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* gates READ gates CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* images READ images CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* migrations READ migrations CONSTANT)

 public:
  RequestModel(const app::Desk& desk, QObject* parent);

  [[nodiscard]] const RequestFace& face() const { return m_face; }
  [[nodiscard]] RowsModel* changes() { return &m_changes; }
  [[nodiscard]] RowsModel* people() { return &m_people; }
  [[nodiscard]] RowsModel* gates() { return &m_gates; }
  [[nodiscard]] RowsModel* images() { return &m_images; }
  [[nodiscard]] RowsModel* migrations() { return &m_migrations; }
  /// What the plan with this id brings to the database, once that was read; nothing when another one is shown by now.
  void showMigrations(const QString& key, const app::SchemaAdvice& schema);

  /// `subject` is the release's, empty when it is not known.
  void show(const app::Request& request, const QString& subject, Time now);
  void showLoading(const QString& waitingFor);
  void showError(const Error& error);
  void close();

 Q_SIGNALS:
  void changed();

 private:
  void foldRights(const app::Request& request);
  void foldChanges();
  void foldPeople(const app::Request& request, Time now);

  const app::Desk& m_desk;
  RequestFace m_face;
  std::optional<Plan> m_plan;                 ///< of the request that is shown
  std::optional<app::SchemaAdvice> m_schema;  ///< what its migrations do, once they were read
  Rows<LabelRow> m_changes;
  Rows<PersonRow> m_people;
  Rows<GateRow> m_gates;
  Rows<ImageRow> m_images;
  Rows<ReleaseMigrationRow> m_migrations;
};

}  // namespace gantry::gui
