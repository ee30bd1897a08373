#pragma once

#include <QObject>
#include <QQmlEngine>

#include "gui/record_stream.h"
#include "gui/rows_model.h"
#include "gui/trust_faces.h"
#include "gui/trust_rows.h"

namespace gantry::gui {

/// What was found out about a record's signature when its ledger was verified.
struct RecordProof {
  bool looked = false;  ///< its ledger was verified, with keys to look at signatures with
  QString fault;        ///< empty: the signature holds
};

/// The record that is open, with everything it refers to. GUI thread.
class RecordModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("records come from ledgers")
  Q_PROPERTY(gantry::gui::RecordFace face READ face NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* facts READ facts CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* links READ links CONSTANT)

 public:
  explicit RecordModel(QObject* parent);

  [[nodiscard]] const RecordFace& face() const { return m_face; }
  [[nodiscard]] RowsModel* facts() { return &m_facts; }
  [[nodiscard]] RowsModel* links() { return &m_links; }

  /// `linked` are records that are about the same plan or run, oldest first.
  void show(const StreamedRecord& record, const RecordProof& proof, const std::vector<StreamedRecord>& linked, Time now);
  Q_INVOKABLE void close();

 Q_SIGNALS:
  void changed();

 private:
  void foldStatement(const ledger::Record& record, const RecordProof& proof);
  void foldFacts(const StreamedRecord& record);
  void foldLinks(const StreamedRecord& record, const std::vector<StreamedRecord>& linked, Time now);

  RecordFace m_face;
  Rows<LabelRow> m_facts;
  Rows<LinkRow> m_links;
};

}  // namespace gantry::gui
