#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>

namespace gantry::gui {

/// Paints the SQL of a text area: its words, its strings, its comments, and the lines that decide a verdict. What a
/// statement means is not looked at here. GUI thread.
class SqlHighlighter : public QSyntaxHighlighter {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QQuickTextDocument* area READ area WRITE setArea NOTIFY areaChanged)
  Q_PROPERTY(QString deciding MEMBER m_deciding NOTIFY painted)
  Q_PROPERTY(QColor word MEMBER m_word NOTIFY painted)
  Q_PROPERTY(QColor literal MEMBER m_literal NOTIFY painted)
  Q_PROPERTY(QColor remark MEMBER m_remark NOTIFY painted)
  Q_PROPERTY(QColor mark MEMBER m_mark NOTIFY painted)

 public:
  explicit SqlHighlighter(QObject* parent = nullptr);

  [[nodiscard]] QQuickTextDocument* area() const { return m_area; }
  void setArea(QQuickTextDocument* area);

 Q_SIGNALS:
  void areaChanged();
  void painted();

 protected:
  void highlightBlock(const QString& text) override;

 private:
  QQuickTextDocument* m_area = nullptr;
  QString m_deciding;  ///< lines, counted from 1, with blanks between them
  QColor m_word;
  QColor m_literal;
  QColor m_remark;
  QColor m_mark;
};

}  // namespace gantry::gui
