#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>

#include "gui/crew.h"
#include "gui/audit_work.h"
#include "gui/record_list.h"
#include "gui/record_model.h"
#include "gui/record_stream.h"

namespace gantry::gui {

/// The audit log, from the copies this desktop keeps, or from one evidence pack: no network but for sync(). GUI thread;
/// everything that reads or hashes is done by a crew.
class AuditModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("there is one, in the window's model")
  Q_PROPERTY(gantry::gui::AuditFace face READ face NOTIFY changed)
  Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY filterChanged)
  Q_PROPERTY(QString environment READ environment WRITE setEnvironment NOTIFY filterChanged)
  Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY filterChanged)
  Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY filterChanged)
  Q_PROPERTY(QString to READ to WRITE setTo NOTIFY filterChanged)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY filterChanged)
  Q_PROPERTY(gantry::gui::RowsModel* replicas READ replicas CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* records READ records CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* people READ people CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* environments READ environments CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* kinds READ kinds CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* bars READ bars CONSTANT)
  Q_PROPERTY(gantry::gui::RecordModel* record READ record CONSTANT)

 public:
  AuditModel(const app::Desk& desk, Crew& crew, QObject* parent);

  [[nodiscard]] const AuditFace& face() const { return m_face; }
  [[nodiscard]] const QString& person() const { return m_filter.person; }
  [[nodiscard]] const QString& environment() const { return m_filter.environment; }
  [[nodiscard]] const QString& kind() const { return m_filter.kind; }
  [[nodiscard]] const QString& from() const { return m_filter.from; }
  [[nodiscard]] const QString& to() const { return m_filter.to; }
  [[nodiscard]] const QString& words() const { return m_filter.words; }
  void setPerson(const QString& person) { set(m_filter.person, person); }
  void setEnvironment(const QString& environment) { set(m_filter.environment, environment); }
  void setKind(const QString& kind) { set(m_filter.kind, kind); }
  void setFrom(const QString& from) { set(m_filter.from, from); }
  void setTo(const QString& to) { set(m_filter.to, to); }
  void setWords(const QString& words) { set(m_filter.words, words); }
  [[nodiscard]] RowsModel* replicas() { return &m_replicas; }
  [[nodiscard]] RowsModel* records() { return &m_records; }
  [[nodiscard]] RowsModel* people() { return &m_people; }
  [[nodiscard]] RowsModel* environments() { return &m_environments; }
  [[nodiscard]] RowsModel* kinds() { return &m_kinds; }
  [[nodiscard]] RowsModel* bars() { return &m_bars; }
  [[nodiscard]] RecordModel* record() { return m_record; }

  /// Says everything anew, in another language.
  void retranslate();

  /// Opens the copies; verifies them when they are there. Nothing is sent anywhere.
  void load();
  /// Ages go on.
  void tick() { foldReplicas(); }

  Q_INVOKABLE void clearFilter();
  /// Shows what was recorded from one day to another.
  Q_INVOKABLE void between(const QString& from, const QString& to);
  Q_INVOKABLE void open(const QString& key);
  /// Goes to what a record refers to: another record, a run, a release.
  Q_INVOKABLE void follow(const QString& key);
  /// Fetches what is new from all hosts.
  Q_INVOKABLE void sync();
  /// Reads every record again.
  Q_INVOKABLE void verify();
  /// Shows an evidence pack instead of the copies. Nothing of it is kept.
  Q_INVOKABLE void openPack(const QUrl& file);
  Q_INVOKABLE void closePack();
  /// `form`: pack, jsonl or csv; of what the filter shows; a pack is of all copies, whatever the filter shows.
  Q_INVOKABLE void exportTo(const QString& form, const QUrl& file);

 Q_SIGNALS:
  void changed();
  void filterChanged();
  void runAsked(const QString& environment, const QString& run);
  void releaseAsked(const QString& tag);
  /// Something that took a while is done, for the notices.
  void told(const QString& text, const QString& detail, bool well);
  /// The copies of ledgers are as the hosts have them.
  void fetched();

 private:
  struct Filter {
    QString person;
    QString environment;
    QString kind;
    QString from;
    QString to;
    QString words;
    bool operator==(const Filter&) const = default;
  };
  void set(QString& part, const QString& to);
  [[nodiscard]] Result<RecordQuery> query() const;
  [[nodiscard]] QString filterWords() const;
  void loadThen(std::function<void()> then);
  /// What the face says of what is open, and the rows to choose from.
  void say();
  void take(const std::shared_ptr<RecordShelf>& shelf);
  void find();
  void more();
  void count();
  void readPeople();
  void addPage(std::vector<StreamedRecord> page);
  void foldReplicas();
  void foldFetched();
  [[nodiscard]] QString faultWords() const;
  void foldProof();
  void clearFault();
  /// `title` is a text to translate, with the name of what is at fault as %1.
  void fail(const char* title, const QString& name, const Error& error);
  void setWork(const QString& work);
  [[nodiscard]] RecordProof proofOf(const StreamedRecord& record) const;
  void show(const StreamedRecord& record);

  const app::Desk& m_desk;
  Crew& m_crew;
  RecordModel* m_record;
  QTimer m_pause;   ///< records are looked for when nothing was typed for a moment
  std::stop_source m_counting;
  int m_turn = 0;   ///< answers of an earlier filter are not shown
  int m_looking = 0;  ///< answers of an earlier verification are not shown
  int m_opening = 0;  ///< likewise of a pack
  Filter m_filter;
  std::shared_ptr<RecordShelf> m_shelf;
  std::shared_ptr<RecordStream> m_stream;
  std::vector<StreamedRecord> m_found;
  std::vector<LedgerProof> m_proofs;
  std::vector<Fetched> m_fetched;       ///< what became of the copies the last time; empty while a pack is shown
  std::optional<StreamedRecord> m_shown;
  const char* m_faultTitle = "";
  QString m_faultName;
  bool m_fetching = false;
  bool m_fetchWanted = false;   ///< once what is at work has ended
  QString m_pack;
  AuditFace m_face;
  Rows<ReplicaRow> m_replicas;
  RecordList m_records;
  Rows<PickRow> m_people;
  Rows<PickRow> m_environments;
  Rows<PickRow> m_kinds;
  Rows<BarRow> m_bars;
};

}  // namespace gantry::gui
