#pragma once

#include <QObject>
#include <QQmlEngine>

#include "gui/rows.h"
#include "gui/rows_model.h"

namespace gantry::gui {

/// How well `words` finds `text`, letter by letter in order: 0 when it does not. Starts of words and runs of letters count.
[[nodiscard]] int match(QStringView words, QStringView text);

/// Every action of the window by name: what the command palette finds. GUI thread.
class CommandPalette : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("there is one, at the window's model")
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed)
  Q_PROPERTY(gantry::gui::RowsModel* found READ found CONSTANT)

 public:
  using QObject::QObject;

  [[nodiscard]] const QString& words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] RowsModel* found() { return &m_found; }
  void setActions(QList<ActionRow> actions);

 Q_SIGNALS:
  void changed();

 private:
  void search();

  QString m_words;
  QList<ActionRow> m_actions;
  Rows<ActionRow> m_found;
};

}  // namespace gantry::gui
