#pragma once

#include <QObject>
#include <QQuickItem>

namespace gantry::testing {

/// Reads the window as a screen reader and a keyboard user do. Every function looks at the visible items in the window of
/// `any`; while a popup is open, only at what is in it.
class Reader : public QObject {
  Q_OBJECT

 public:
  /// Items that can be pressed or written in, and are enabled; in the order they are drawn.
  Q_INVOKABLE QList<QQuickItem*> controls(QQuickItem* any) const;
  /// Controls without a name, described by what they are.
  Q_INVOKABLE QStringList nameless(QQuickItem* any) const;
  /// The control of that name, or null; `name` may be the beginning of it.
  Q_INVOKABLE QQuickItem* control(QQuickItem* any, const QString& name) const;
  /// The first visible item of that object name, or null.
  Q_INVOKABLE QQuickItem* item(QQuickItem* any, const QString& objectName) const;
  /// True when some visible text holds these words.
  Q_INVOKABLE bool shows(QQuickItem* any, const QString& words) const;

  Q_INVOKABLE QString name(QQuickItem* item) const;
  Q_INVOKABLE QString description(QQuickItem* item) const;
  /// Does what a screen reader's "press" does. False when the item has no such action.
  Q_INVOKABLE bool press(QQuickItem* item) const;

  /// True when a popup lies above the page.
  Q_INVOKABLE bool open(QQuickItem* any) const;
  Q_INVOKABLE QQuickItem* focused(QQuickItem* any) const;
  /// The table that Tab comes to as one, and whose rows the arrow keys go through; null for what is in none.
  Q_INVOKABLE QQuickItem* table(QQuickItem* item) const;
  /// True when a ring is drawn around `item` and the middle of it can be seen.
  Q_INVOKABLE bool ringed(QQuickItem* item) const;
  Q_INVOKABLE bool inView(QQuickItem* item) const;
  /// What an item is, in words for a failed test.
  Q_INVOKABLE QString what(QQuickItem* item) const;
};

}  // namespace gantry::testing
