#pragma once

#include <deque>
#include <vector>

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QUrl>

namespace gantry::gui {

/// One line of a run: of its journal, or of a step's output, neutralised. `level` is STEP, OK, WARN, FAIL, RUN, or empty for output.
struct LogLine {
  QString time;
  QString step;
  QString level;
  QString text;
  bool operator==(const LogLine&) const = default;
};

/// The log of a run as one looks at it: all lines, or those that hold some words or belong to one step. It keeps the newest
/// 200,000 lines; a run that prints more can be read whole on its host. GUI thread.
class LogModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the log belongs to a run")
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY filterChanged)
  Q_PROPERTY(QString step READ step WRITE setStep NOTIFY filterChanged)
  Q_PROPERTY(QString sought READ sought WRITE setSought NOTIFY soughtChanged)
  Q_PROPERTY(int hits READ hits NOTIFY soughtChanged)
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  Q_PROPERTY(int total READ total NOTIFY countChanged)
  Q_PROPERTY(int dropped READ dropped NOTIFY countChanged)

 public:
  static constexpr int kMostLines = 200'000;
  static constexpr int kDropAtOnce = 20'000;

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : count(); }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] const QString& words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] const QString& step() const { return m_step; }
  void setStep(const QString& step);
  /// Words to look for in the rows that are shown; `hits` is how many rows hold them.
  [[nodiscard]] const QString& sought() const { return m_sought; }
  void setSought(const QString& words);
  [[nodiscard]] int hits() const { return m_hits; }
  [[nodiscard]] int count() const { return static_cast<int>(filtering() ? m_shown.size() : m_lines.size()); }
  [[nodiscard]] int total() const { return static_cast<int>(m_lines.size()); }
  /// How many of the oldest lines were let go.
  [[nodiscard]] int dropped() const { return m_dropped; }

  void clear();
  void append(const QList<LogLine>& lines);
  /// The last lines that a step printed, for the place where it failed.
  [[nodiscard]] QString lastLines(const QString& step, int most) const;

  /// The next row that holds `words`, from `from` on, downwards or upwards; -1 when there is none.
  Q_INVOKABLE int find(const QString& words, int from, bool up) const;
  /// Rows `first` to `last` as text.
  Q_INVOKABLE QString text(int first, int last) const;
  /// Writes the rows that are shown into a local file. Returns why it could not, or nothing.
  Q_INVOKABLE QString save(const QUrl& file) const;

 Q_SIGNALS:
  void filterChanged();
  void soughtChanged();
  void countChanged();

 private:
  [[nodiscard]] bool filtering() const { return !m_words.isEmpty() || !m_step.isEmpty(); }
  [[nodiscard]] bool passes(const LogLine& line) const;
  [[nodiscard]] const LogLine& line(int row) const;
  [[nodiscard]] int hitsFrom(int row) const;
  void setHits(int hits);
  void makeRoom(int more);
  void refilter();

  std::deque<LogLine> m_lines;
  std::vector<int> m_shown;  ///< while filtering: numbers of lines, counted from the very first one of the run
  int m_dropped = 0;
  QString m_words;
  QString m_step;
  QString m_sought;
  int m_hits = 0;
};

}  // namespace gantry::gui
