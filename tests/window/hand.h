#pragma once

#include <functional>

#include <QQuickItem>
#include <QQuickWindow>

namespace gantry::testing {

/// What a person does at a window: looks for things by name, presses, drags, types. GUI thread.
class Hand {
 public:
  explicit Hand(QQuickWindow& window) : m_window(window) {}

  /// The visible thing of that objectName, or null; of several the one that lies on top.
  [[nodiscard]] QQuickItem* find(const QString& name) const;
  /// Waits until it is there, shown and enabled; fails the test after `seconds`.
  [[nodiscard]] QQuickItem* await(const QString& name, int seconds = 30) const;
  /// Waits for anything; false after `seconds`.
  static bool await(const std::function<bool()>& what, int seconds = 30);

  void press(const QString& name);
  /// Takes a thing by its middle and carries it over another one; it is let go by `drop`.
  void carry(const QString& thing, const QString& over);
  void drop();
  void type(const QString& words);
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

 private:
  /// The middle of a thing, once it has stopped moving.
  [[nodiscard]] QPoint middle(const QString& name) const;

  QQuickWindow& m_window;
  QPoint m_at;
};

}  // namespace gantry::testing
