#pragma once

#include <vector>

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include "gui/crew.h"
#include "gui/request_model.h"

namespace gantry::gui {

/// What people ask of each other, from all hosts and from files that were opened. GUI thread; hosts are asked by a crew.
class ApprovalsModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("there is one, in the window's model")
  Q_PROPERTY(gantry::gui::ApprovalsFace face READ face NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* mine READ mine CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* others READ others CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* decided READ decided CONSTANT)
  Q_PROPERTY(gantry::gui::RequestModel* request READ request CONSTANT)

 public:
  /// What the release with this tag is about, in one line.
  using SubjectOf = std::function<QString(const Tag&)>;

  ApprovalsModel(const app::Desk& desk, Crew& crew, SubjectOf subjectOf, QObject* parent);

  [[nodiscard]] const ApprovalsFace& face() const { return m_face; }
  [[nodiscard]] RowsModel* mine() { return &m_mine; }
  [[nodiscard]] RowsModel* others() { return &m_others; }
  [[nodiscard]] RowsModel* decided() { return &m_decided; }
  [[nodiscard]] RequestModel* request() { return m_request; }

  /// The request for the plan with this id; null when none is known.
  [[nodiscard]] const app::Request* find(const QString& plan) const;
  /// Whether its host has it; else it is from a file.
  [[nodiscard]] bool isKept(const QString& plan) const;

  /// Asks all hosts anew.
  void read();
  /// Time passes: ages are shown anew, and hosts are asked when something has expired since.
  void tick();
  /// Says everything anew, in another language.
  void retranslate();
  /// Takes what was read; a host that could not be asked keeps what it had.
  void apply(std::vector<app::RequestsOf> all);

  Q_INVOKABLE void open(const QString& key);
  /// Shows a request that somebody sent as a file, judged by what its host says now.
  Q_INVOKABLE void openFile(const QUrl& file);
  /// Writes the open request with everything said about it.
  Q_INVOKABLE void saveFile(const QUrl& file);

 Q_SIGNALS:
  void changed();
  /// Something waits for this person that did not before.
  void asked(const QString& environment, const QString& release, const QString& person);
  /// A file could not be written.
  void failed(const QString& what, const QString& why);

 private:
  void introduce();
  void fold();
  void take(const app::Request& request);
  void show(const app::Request& request);
  void readMigrations(const app::Request& request);
  [[nodiscard]] std::vector<const app::Request*> requests() const;

  const app::Desk& m_desk;
  Crew& m_crew;
  SubjectOf m_subjectOf;
  RequestModel* m_request;
  int m_turn = 0;   ///< answers of earlier readings are not taken
  int m_opened = 0;
  bool m_read = false;
  bool m_asked = false;  ///< some host has answered what waits there
  Time m_folded{};  ///< when the rows were made
  std::vector<app::RequestsOf> m_all;
  std::vector<app::Request> m_files;
  ApprovalsFace m_face;
  Rows<RequestRow> m_mine;
  Rows<RequestRow> m_others;
  Rows<RequestRow> m_decided;
};

}  // namespace gantry::gui
